package org.jointops.returns;

import java.util.ArrayList;
import java.util.List;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** A summary return as typed or sent. */
public class SummaryDraft {
    /** The operation's code. */
    public @Nullable String operation;
    /** The unit whose figures these are; left out, with the day, for figures of the whole operation. */
    public @Nullable String unit;
    /** The reporting day, as year-month-day. */
    public @Nullable String day;
    /** Where the figures come from, if not from the unit itself. */
    public @Nullable String source;

    public @Nullable List<Line> lines = new ArrayList<>();

    /** What a person writes of it, without what a document adds. */
    SummaryDraft content() {
        var content = new SummaryDraft();
        content.operation = operation;
        content.unit = unit;
        content.day = day;
        content.source = source;
        content.lines = lines;
        return content;
    }

    /** What the return adds to one indicator. */
    public static class Line {
        /** The indicator's code in the operation. */
        public @Nullable String indicator;

        public @Nullable QuantityDraft quantity = new QuantityDraft();
    }
}
