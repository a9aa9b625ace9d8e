package org.jointops.reporting.render;

import org.jointops.shared.Quantity;

/** What stands where a row and a column meet. */
public sealed interface Cell {

    /** Nothing: not counted, as against a count of zero. */
    Cell EMPTY = new Empty();

    /** What people read in it. */
    String text();

    record Text(String text) implements Cell {}

    /**
     * A quantity, both exact and as people read it.
     *
     * @param text the amount in words and figures of the report's language, without the unit: "over 13,000"
     */
    record Amount(Quantity quantity, String unitLabel, String text) implements Cell {}

    /** See {@link #EMPTY}. */
    record Empty() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }
}
