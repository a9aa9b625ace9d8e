package org.jointops.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jointops.shared.GeoPoint;
import org.jointops.shared.Organisation;
import org.jspecify.annotations.Nullable;

/** A draft of an incident, read and found sound. */
record IncidentFacts(
        String operation,
        Instant occurredAt,
        ZoneId zone,
        @Nullable Instant detectedAt,
        LocalDate day,
        String region,
        @Nullable GeoPoint point,
        @Nullable String checkpoint,
        @Nullable String place,
        String category,
        String summary,
        List<Offence> offences,
        List<Organisation> participants) {

    /** One offence, read and found sound. */
    record Offence(String category, int count, @Nullable String qualification) {}
}
