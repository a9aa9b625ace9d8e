package org.jointops.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many records there are, of what was asked for: what was not stays null.
 *
 * @param confirmed approved
 * @param provisional submitted and not yet approved
 */
public record RecordCount(
        @Nullable String organisation,
        @Nullable String region,
        @Nullable LocalDate day,
        long confirmed,
        long provisional) {

    public long all() {
        return confirmed + provisional;
    }
}
