package org.jointops.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** Any figure of a table, as its confirmed one; group and crossing are null for totals. */
    public static Figure of(ResultTable table, String indicator, @Nullable String group, @Nullable String crossing) {
        return new Figure(table.operation().code(), indicator, table.question(), group, crossing, State.CONFIRMED);
    }

    /** The figure beside it, in another column. */
    public Figure in(State other) {
        return new Figure(operation, indicator, question, group, crossing, other);
    }

    /** Of the page with its records. */
    public String address() {
        var address = new StringBuilder("/figure?operation=").append(encoded(operation));
        if (question.by() != null) {
            add(address, "by", question.word());
        }
        question.filter().parameters().forEach((name, value) -> add(address, name, value));
        add(address, "indicator", indicator);
        add(address, "state", state.code());
        add(address, "group", group);
        add(address, "crossing", crossing);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
