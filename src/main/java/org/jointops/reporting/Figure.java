package org.jointops.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an operation's result table, as its address names it.
 *
 * @param question which records, and by what the table is broken down
 * @param group the key of the group whose figure it is; null for the total
 * @param crossing the key of the second grouping's group; null where there is none, or for all of its groups
 */
public record Figure(
        String operation,
        String indicator,
        Question question,
        @Nullable String group,
        @Nullable String crossing,
        State state) {

    /** In which of the table's columns it stands. */
    public enum State {
        CONFIRMED,
        PROVISIONAL,
        LATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String code) {
            return Stream.of(values())
                    .filter(state -> state.code().equals(code))
                    .findAny();
        }
    }

    /** By what it is broken down, as far as it is a group's. */
    @Nullable
    Grouping first() {
        return group == null ? null : question.by();
    }

    @Nullable
    Grouping second() {
        return crossing == null ? null : question.across();
    }
}
