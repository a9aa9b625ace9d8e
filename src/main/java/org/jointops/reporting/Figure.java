package org.jointops.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an operation's result table, as its address names it.
 *
 * @param by by what the table is broken down; null if it is not
 * @param group the key of the group whose figure it is; null for the total
 */
public record Figure(
        String operation,
        String indicator,
        @Nullable Grouping by,
        @Nullable String group,
        State state) {

    /** In which of the table's columns it stands. */
    public enum State {
        CONFIRMED("approved"),
        PROVISIONAL("submitted");

        private final String status;

        State(String status) {
            this.status = status;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String code) {
            return Stream.of(values())
                    .filter(state -> state.code().equals(code))
                    .findAny();
        }

        /** The state of the records that count in it. */
        String status() {
            return status;
        }
    }
}
