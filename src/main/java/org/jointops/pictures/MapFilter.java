package org.jointops.pictures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a map shows, and how closely.
 *
 * @param from the first reporting day
 * @param to the last reporting day
 * @param category of the incident, descendants included
 * @param box west, south, east and north in degrees; empty for everywhere
 * @param zoom as map libraries count it: each step doubles the scale
 */
record MapFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String category,
        List<Double> box,
        int zoom) {

    private static final int USUAL = 4;
    private static final int CLOSEST = 18;

    /** Cases within so many degrees are drawn as one, at the first zoom. */
    private static final double COARSEST = 90;

    /** The texts of a filter, as they stand in an address. */
    static class Draft {
        @Nullable
        String from;

        @Nullable
        String to;

        @Nullable
        String category;

        @Nullable
        String box;

        @Nullable
        String zoom;

        MapFilter read() {
            var violations = new Violations();
            var input = new Input(violations);
            var filter = new MapFilter(
                    input.day("from", from).orElse(null),
                    input.day("to", to).orElse(null),
                    input.optional("category", category, Input.SHORT).orElse(null),
                    box(input),
                    input.wholeNumber("zoom", zoom, 1, CLOSEST).orElse(USUAL));
            violations.throwIfAny();
            return filter;
        }

        private List<Double> box(Input input) {
            var text = input.optional("box", box, Input.SHORT).orElse("");
            if (text.isEmpty()) {
                return List.of();
            }
            var sides = List.of(text.split(",", -1));
            if (sides.size() != 4 || !sides.stream().allMatch(side -> side.matches("-?\\d{1,3}(\\.\\d{1,12})?"))) {
                input.violations().at("box").refuse("not-a-decimal");
                return List.of();
            }
            return sides.stream().map(Double::valueOf).toList();
        }
    }

    /** The width of a cell of the grid in which cases are drawn as one, in degrees. */
    double width() {
        return COARSEST / (1 << Math.min(zoom, CLOSEST));
    }

    /** Its height: where the border runs, a degree of longitude is about 0.62 of one of latitude. */
    double height() {
        return width() * 0.62;
    }

    /** A side of the box, by its place; far away if there is no box. */
    double side(int place) {
        return box.isEmpty() ? IntStream.of(-180, -90, 180, 90).toArray()[place] : box.get(place);
    }
}
