package org.jointops.returns;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A return in a list. */
@JsonbPropertyOrder({
    "number",
    "operation",
    "status",
    "unit",
    "day",
    "organisation",
    "author",
    "authorName",
    "recordedAt",
    "lines",
    "sharing",
    "handling",
    "handlingText"
})
public record SummaryRow(
        String number,
        String operation,
        String status,
        @Nullable String unit,
        @Nullable LocalDate day,
        String organisation,
        String author,
        String authorName,
        Instant recordedAt,
        long lines,
        @Nullable String sharing,
        @Nullable String handling,
        @Nullable String handlingText) {}
