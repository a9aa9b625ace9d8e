package org.jointops.editions;

import org.jspecify.annotations.Nullable;

/** The paragraph for the press, as it was edited. */
public class CommuniqueDraft {
    public @Nullable String en;
    public @Nullable String ru;
    public @Nullable String kk;
}
