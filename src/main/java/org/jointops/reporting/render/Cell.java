package org.jointops.reporting.render;

import java.time.LocalDate;
import org.jointops.shared.Quantity;

/** What stands where a row and a column meet. */
public sealed interface Cell {

    /** Nothing: not counted, as against a count of zero. */
    Cell EMPTY = new Empty();

    /** What people read in it. */
    String text();

    /** What machines read in it, whatever the language. */
    default String plain() {
        return text();
    }

    record Text(String text) implements Cell {}

    /** A count that stands in a list; figures with a unit are {@link Amount}. */
    record Count(long number, String text) implements Cell {
        @Override
        public String plain() {
            return String.valueOf(number);
        }
    }

    record Day(LocalDate day, String text) implements Cell {
        @Override
        public String plain() {
            return day.toString();
        }
    }

    /**
     * A quantity, both exact and as people read it.
     *
     * @param text the amount in words and figures of the report's language, without the unit: "over 13,000"
     */
    record Amount(Quantity quantity, String unitLabel, String text) implements Cell {}

    /**
     * A figure that there is and that is not said. People read a sign in its place, which a note under the table explains;
     * machines read no amount, and why not in the notes of the line.
     *
     * @param text the sign
     */
    record Withheld(String unitLabel, String text) implements Cell {
        @Override
        public String plain() {
            return "";
        }
    }

    /** See {@link #EMPTY}. */
    record Empty() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }
}
