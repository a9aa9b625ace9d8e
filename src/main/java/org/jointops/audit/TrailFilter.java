package org.jointops.audit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are asked for. What is null does not narrow it. Days are those of UTC, by which the trail
 * is kept.
 *
 * @param actor the account that did it
 * @param person whose data were read, as {@link Entry#persons} writes it
 * @param text anywhere in the entry
 */
public record TrailFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String person,
        @Nullable String text) {

    /** The texts of a filter, as they stand in an address. */
    public static class Draft {
        public @Nullable String from;
        public @Nullable String to;
        public @Nullable String actor;
        public @Nullable String action;
        public @Nullable String kind;
        public @Nullable String subject;
        public @Nullable String person;
        public @Nullable String q;

        public TrailFilter read() {
            var violations = new Violations();
            var input = new Input(violations);
            var filter = new TrailFilter(
                    input.day("from", from).orElse(null),
                    input.day("to", to).orElse(null),
                    input.optional("actor", actor, Input.SHORT).orElse(null),
                    input.optional("action", action, Input.SHORT).orElse(null),
                    input.optional("kind", kind, Input.SHORT).orElse(null),
                    input.optional("subject", subject, Input.SHORT).orElse(null),
                    input.optional("person", person, Input.SHORT).orElse(null),
                    input.optional("q", q, Input.SHORT).orElse(null));
            violations.throwIfAny();
            return filter;
        }
    }

    @Nullable
    OffsetDateTime begin() {
        return from == null ? null : from.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC);
    }

    @Nullable
    OffsetDateTime end() {
        return to == null ? null : to.plusDays(1).atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC);
    }
}
