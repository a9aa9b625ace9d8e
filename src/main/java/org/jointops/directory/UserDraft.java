package org.jointops.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's account as typed or sent. Country and service are always the administrator's own. */
public class UserDraft {
    /** The name with which the person signs in; it stays as it was made. */
    public @Nullable String userName;

    public @Nullable String familyName;
    public @Nullable String givenName;
    public @Nullable String email;
    /** The code of a unit of the organisation. */
    public @Nullable String unit;
    /** What the person does, by the codes of the roles. */
    public @Nullable List<String> roles = new ArrayList<>();
    /** Whether a new person chooses the password by a letter, instead of being told a temporary one. */
    public boolean byMail;

    static UserDraft of(UserDocument user) {
        var draft = new UserDraft();
        draft.userName = user.userName();
        draft.familyName = user.familyName();
        draft.givenName = user.givenName();
        draft.email = user.email();
        draft.unit = user.unit();
        draft.roles = new ArrayList<>(user.roles());
        return draft;
    }
}
