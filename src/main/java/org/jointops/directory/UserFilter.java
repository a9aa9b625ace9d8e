package org.jointops.directory;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.access.Role;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Which people a list shows. What is null does not narrow it. */
public record UserFilter(
        @Nullable String q,
        @Nullable Role role,
        @Nullable String unit,
        @Nullable Boolean enabled) {

    /** The texts of a filter, as they stand in an address. */
    public static class Draft {
        /** A part of the login, a name or the e-mail address. */
        public @Nullable String q;

        public @Nullable String role;
        public @Nullable String unit;
        /** {@code true} or {@code false}. */
        public @Nullable String enabled;

        public UserFilter read() {
            var violations = new Violations();
            var input = new Input(violations);
            var filter = new UserFilter(
                    input.optional("q", q, Input.SHORT).orElse(null),
                    Input.isBlank(role)
                            ? null
                            : input.oneOf("role", role, Role::of).orElse(null),
                    input.optional("unit", unit, Input.SHORT).orElse(null),
                    Input.isBlank(enabled)
                            ? null
                            : input.oneOf("enabled", enabled, Draft::truth).orElse(null));
            violations.throwIfAny();
            return filter;
        }

        private static Optional<Boolean> truth(String text) {
            return Stream.of(true, false)
                    .filter(truth -> truth.toString().equals(text))
                    .findAny();
        }
    }

    /** Whether the filter lets the person through, their roles apart. */
    boolean lets(Person person) {
        return (q == null || isFound(person, q.toLowerCase(Locale.ROOT)))
                && (unit == null || unit.equals(person.unit()))
                && (enabled == null || enabled == person.enabled());
    }

    private static boolean isFound(Person person, String part) {
        return Stream.of(
                        person.userName(),
                        person.email(),
                        person.name(),
                        person.familyName() + " " + person.givenName())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }
}
