package org.jointops.detentions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The detention of one person as typed or sent. What is mandatory at approval may be left out before. */
public class DetentionDraft {
    public @Nullable Person person = new Person();
    /** {@code criminal} or {@code administrative}. */
    public @Nullable String basis;
    /** An offence category, or {@code wanted}. */
    public @Nullable String reason;

    public @Nullable String reasonText;
    /** ISO 8601 with offset, or the time on the clock in the case's zone. */
    public @Nullable String arrestedAt;

    public @Nullable Wanted wanted;
    public @Nullable Custody custody;

    /** Who was detained; names in their own script, as in the document. */
    public static class Person {
        public @Nullable String familyName;
        public @Nullable String givenName;
        public @Nullable String patronymic;
        /** As a travel document writes it in Latin letters. */
        public @Nullable String latinName;

        public @Nullable String birthDate;
        /** {@code F}, {@code M} or {@code X}, as travel documents have it (ICAO 9303). */
        public @Nullable String sex;
        /** ISO 3166-1 alpha-2. */
        public @Nullable String citizenship;

        public @Nullable String document;
    }

    /** By whom the person was sought, and under which notice. */
    public static class Wanted {
        public @Nullable String by;
        public @Nullable String notice;
    }

    /** Where and by whom the person is held, and when and in which language rights were explained. */
    public static class Custody {
        public @Nullable String place;
        public @Nullable String deliveredAt;
        public @Nullable List<String> officers = new ArrayList<>();
        public @Nullable String rightsExplainedAt;
        /** BCP 47 language tag, such as {@code kk}. */
        public @Nullable String rightsLanguage;
    }
}
