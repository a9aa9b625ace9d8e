package org.jointops.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unit as typed or sent. Its organisation is the administrator's own, its code is made. */
public class UnitDraft {
    /** The code of the region where it is placed; it stays as it was made. */
    public @Nullable String region;
    /** Texts by language. */
    public @Nullable Map<String, String> names = new LinkedHashMap<>();

    static UnitDraft of(ReportingUnit unit) {
        var draft = new UnitDraft();
        draft.region = unit.region();
        draft.names = new LinkedHashMap<>(unit.names().asMap());
        return draft;
    }
}
