package org.jointops.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a figure, with what it adds to it.
 *
 * @param kind {@code case} or {@code return}
 * @param unit the unit whose record it is; null for figures of the whole operation
 * @param category what the incident was; null for a return
 * @param contribution in the indicator's unit
 * @param handling the code under which the record may be used; null before approval
 */
public record Source(
        String kind,
        String number,
        String organisation,
        @Nullable String unit,
        @Nullable String region,
        @Nullable LocalDate day,
        @Nullable String category,
        Quantity contribution,
        Instant recordedAt,
        @Nullable String handling,
        @Nullable String handlingText) {

    /** Whether it is a case, with a page of its own, or a summary return. */
    public boolean isCase() {
        return kind.equals("case");
    }
}
