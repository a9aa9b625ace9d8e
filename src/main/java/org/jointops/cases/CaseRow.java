package org.jointops.cases;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case in a list. It holds no personal data. */
@JsonbPropertyOrder({
    "number",
    "operation",
    "status",
    "occurredAt",
    "zone",
    "day",
    "region",
    "category",
    "summary",
    "unit",
    "organisation",
    "author",
    "authorName",
    "recordedAt",
    "confiscations",
    "detentions",
    "sharing",
    "handling",
    "handlingText"
})
public record CaseRow(
        String number,
        String operation,
        String status,
        Instant occurredAt,
        String zone,
        LocalDate day,
        String region,
        String category,
        String summary,
        String unit,
        String organisation,
        String author,
        String authorName,
        Instant recordedAt,
        long confiscations,
        long detentions,
        @Nullable String sharing,
        @Nullable String handling,
        @Nullable String handlingText) {}
