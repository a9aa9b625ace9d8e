package org.jointops.situations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which addresses the daily reports of an operation go by mail, in which language. */
public class RecipientsDraft {
    /** Who gets them in English; may be empty, as the others. */
    public @Nullable List<String> en;

    public @Nullable List<String> ru;
    public @Nullable List<String> kk;
}
