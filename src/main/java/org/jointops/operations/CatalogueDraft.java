package org.jointops.operations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalogue entry as typed or sent, and as the API shows it. */
public class CatalogueDraft {
    /** Lower-case words joined by hyphens. */
    public @Nullable String code;
    /** Texts by language: {@code en}, {@code ru}, {@code kk}. */
    public @Nullable Map<String, String> labels;
    /** The code of the entry above. */
    public @Nullable String parent;
    /** Of things: {@code mass}, {@code volume}, {@code count}, {@code length} or {@code money}. */
    public @Nullable String dimension;
    /** The first day on which it may be chosen. */
    public @Nullable String from;
    /** The last day on which it may be chosen. */
    public @Nullable String to;

    static CatalogueDraft of(CatalogueEntry entry) {
        var draft = new CatalogueDraft();
        draft.code = entry.code();
        draft.labels = entry.labels().asMap();
        draft.parent = entry.parent();
        draft.dimension = entry.dimension() == null ? null : entry.dimension().code();
        draft.from = entry.from() == null ? null : entry.from().toString();
        draft.to = entry.to() == null ? null : entry.to().toString();
        return draft;
    }
}
