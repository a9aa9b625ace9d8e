package org.jointops.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.shared.Labels;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What became of one indicator since the edition before.
 *
 * @param before null where the edition before had no such indicator
 * @param after null where this edition has none any more
 * @param reasons how many records made the difference, by why: {@code approved}, {@code voided}, {@code corrected},
 *     {@code set-aside}
 */
record Difference(
        String indicator,
        Labels labels,
        @Nullable Quantity before,
        @Nullable Quantity after,
        Map<String, Long> reasons) {

    /** The indicators that differ, in the order of the newer edition. */
    static List<Difference> between(Snapshot before, Snapshot after, Map<String, Map<String, Long>> reasons) {
        var differences = new ArrayList<Difference>();
        Stream.concat(
                        after.lines.stream(),
                        before.lines.stream()
                                .filter(line -> after.line(line.indicator).isEmpty()))
                .map(line -> new Difference(
                        line.indicator,
                        line.labels(),
                        confirmed(before.line(line.indicator)),
                        confirmed(after.line(line.indicator)),
                        reasons.getOrDefault(line.indicator, Map.of())))
                .filter(Difference::isAny)
                .forEach(differences::add);
        return differences;
    }

    private static @Nullable Quantity confirmed(Optional<Snapshot.Line> line) {
        return line.map(found -> found.confirmed(found.total)).orElse(null);
    }

    private boolean isAny() {
        return !reasons.isEmpty()
                || before == null
                || after == null
                || !before.equals(after) && isUnlike(before, after);
    }

    private static boolean isUnlike(Quantity before, Quantity after) {
        return before.qualifier() != after.qualifier() || signed(before, after).signum() != 0;
    }

    /** How much more it is now, in the unit that it has now; less than zero for less. */
    BigDecimal amount() {
        if (after == null) {
            return before == null ? BigDecimal.ZERO : before.amount().negate();
        }
        return before == null ? after.amount() : signed(before, after);
    }

    private static BigDecimal signed(Quantity before, Quantity after) {
        return before.unit().isLike(after.unit())
                ? after.amount().subtract(before.in(after.unit()).amount())
                : after.amount();
    }
}
