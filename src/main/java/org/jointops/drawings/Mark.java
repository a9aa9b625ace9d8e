package org.jointops.drawings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shape or words. Lengths are in points from the upper left corner. */
sealed interface Mark {

    record Box(double x, double y, double width, double height, Look look) implements Mark {}

    record Line(At from, At to, Look look) implements Mark {}

    /**
     * Several lines as one.
     *
     * @param encloses whether each leads back to where it began
     */
    record Outline(List<List<At>> lines, boolean encloses, Look look) implements Mark {}

    /** One line of words, on a line at a height of y. */
    record Words(At at, Anchor anchor, double size, boolean bold, String text) implements Mark {}

    /** A place on the drawing. */
    record At(double x, double y) {}

    /** What of the words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a shape looks.
     *
     * @param ground the colour inside, as {@code #rrggbb}; null for none
     * @param edge the colour of its line; null for none
     * @param hatched whether lines run across the ground
     */
    record Look(@Nullable String ground, @Nullable String edge, double width, boolean hatched) {

        static Look filled(String ground) {
            return new Look(ground, null, 0, false);
        }

        static Look drawn(String edge, double width) {
            return new Look(null, edge, width, false);
        }

        Look edged(String colour, double wide) {
            return new Look(ground, colour, wide, hatched);
        }

        Look hatching() {
            return new Look(ground, edge, width, true);
        }
    }
}
