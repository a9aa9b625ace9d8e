package org.jointops.cases;

import org.jspecify.annotations.Nullable;

/** What an organisation that is named as taking part answers, as typed or sent. */
public class AnswerDraft {
    /** {@code confirm} or {@code refuse}. */
    public @Nullable String answer;
}
