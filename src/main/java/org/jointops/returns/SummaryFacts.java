package org.jointops.returns;

import java.time.LocalDate;
import java.util.List;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** A draft of a summary return, read and found sound. */
record SummaryFacts(
        String operation,
        @Nullable String unit,
        @Nullable LocalDate day,
        @Nullable String source,
        List<Line> lines) {

    record Line(String indicator, Quantity quantity) {}
}
