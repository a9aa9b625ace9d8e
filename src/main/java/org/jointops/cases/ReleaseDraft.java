package org.jointops.cases;

import org.jspecify.annotations.Nullable;

/** Why personal data are released, as typed or sent. */
public class ReleaseDraft {
    public @Nullable String reason;
}
