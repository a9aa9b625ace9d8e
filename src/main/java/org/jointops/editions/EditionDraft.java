package org.jointops.editions;

import org.jspecify.annotations.Nullable;

/** What is asked of a new edition. */
public class EditionDraft {
    /** What is approved later does not count in it; now, if left out. */
    public @Nullable String cutOff;
}
