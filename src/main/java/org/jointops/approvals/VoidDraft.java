package org.jointops.approvals;

import org.jspecify.annotations.Nullable;

/** Why a record is made void. */
public class VoidDraft {
    public @Nullable String reason;
}
