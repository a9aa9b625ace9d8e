package org.jointops.drawings;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A figure to be drawn.
 *
 * @param key the region's on the map
 * @param label what it is of
 * @param sure how much of it is confirmed; zero where it is not said
 * @param open how much more is not yet
 * @param words what is written at it: the figure, or why it is not said
 * @param said whether it may be told from others by its size
 */
public record Bar(String key, String label, BigDecimal sure, BigDecimal open, String words, boolean said) {

    BigDecimal whole() {
        return sure.add(open);
    }

    /** The first of the highest; nothing where nothing is said. */
    public static Optional<Bar> highest(Collection<Bar> bars) {
        return bars.stream()
                .filter(bar -> bar.said && bar.whole().signum() > 0)
                .reduce((one, other) -> Comparator.comparing(Bar::whole).compare(one, other) >= 0 ? one : other);
    }

    static BigDecimal most(Collection<Bar> bars) {
        return highest(bars).map(Bar::whole).orElse(BigDecimal.ZERO);
    }

    /** How long a figure is drawn where the highest is as long as there is room. */
    static double length(BigDecimal figure, BigDecimal most, double room) {
        return most.signum() == 0 ? 0 : figure.doubleValue() / most.doubleValue() * room;
    }
}
