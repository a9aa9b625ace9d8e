package org.jointops.incidents;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jointops.rest.NumberText;
import org.jspecify.annotations.Nullable;

/** An incident as typed or sent: a part of the case's document. */
public class IncidentDraft {
    /** The operation's code. */
    public @Nullable String operation;
    /** ISO 8601 with offset, or the time on the clock in {@link #zone}. */
    public @Nullable String occurredAt;
    /** IANA name of the zone in which it was observed. */
    public @Nullable String zone;

    public @Nullable String detectedAt;
    public @Nullable Place place = new Place();
    /** A code of the catalogue of incidents. */
    public @Nullable String category;
    /** What happened, in words, without names of persons. */
    public @Nullable String summary;

    public @Nullable List<OffenceDraft> offences = new ArrayList<>();
    /** Other organisations that took part, such as {@code KZ/customs}. */
    public @Nullable List<String> participants = new ArrayList<>();

    /** Where it happened. */
    public static class Place {
        /** ISO 3166-2. */
        public @Nullable String region;
        /** WGS 84, decimal degrees. */
        @JsonbTypeAdapter(NumberText.class)
        public @Nullable String lat;

        @JsonbTypeAdapter(NumberText.class)
        public @Nullable String lon;
        /** A code of the list of checkpoints. */
        public @Nullable String checkpoint;

        public @Nullable String description;
    }

    /** A crime or an administrative violation that the incident disclosed. */
    public static class OffenceDraft {
        /** A code of the catalogue of offences. */
        public @Nullable String category;

        @JsonbTypeAdapter(NumberText.class)
        public @Nullable String count;
        /** The article of the law. */
        public @Nullable String qualification;
    }
}
