package org.jointops.detentions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft of a detention, read and found sound. */
record DetentionFacts(
        Person person,
        String basis,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable Instant arrestedAt,
        @Nullable String wantedBy,
        @Nullable String wantedNotice,
        Custody custody) {

    record Person(
            String familyName,
            String givenName,
            @Nullable String patronymic,
            @Nullable String latinName,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String citizenship,
            @Nullable String document) {}

    record Custody(
            @Nullable String place,
            @Nullable Instant deliveredAt,
            List<String> officers,
            @Nullable Instant rightsExplainedAt,
            @Nullable String rightsLanguage) {}
}
