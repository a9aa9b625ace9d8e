package org.jointops.directory;

/** How a person comes to a new password. */
public class PasswordDraft {
    /** Whether they choose it by a letter, instead of being told a temporary one. */
    public boolean byMail;
}
