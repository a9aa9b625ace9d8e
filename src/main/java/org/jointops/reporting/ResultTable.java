package org.jointops.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.shared.Labels;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An operation's figures at an instant: one row for each of its indicators, in their order.
 *
 * @param by by what the rows are broken down; null if they are not
 * @param groups the groups that occur in any row, in the order in which they are shown
 */
public record ResultTable(
        Operation operation, Instant asOf, @Nullable Grouping by, List<Group> groups, List<Row> rows) {

    /** The key of what was reported for the whole operation and can't be broken down. */
    public static final String NOT_BROKEN_DOWN = "not-broken-down";

    private static final int DEEPEST = 5;

    /** How deep an indicator stands below those it is a part of. */
    public int depth(Indicator indicator) {
        var depth = 0;
        for (var above = above(indicator); above.isPresent() && depth < DEEPEST; above = above(above.get())) {
            depth++;
        }
        return depth;
    }

    private Optional<Indicator> above(Indicator indicator) {
        var code = indicator.partOf();
        return code == null ? Optional.empty() : operation.indicator(code);
    }

    /**
     * One indicator's figures.
     *
     * @param parts its figures by the key of the group
     * @param leftOut what falls under the indicator but is measured in another dimension or paid in another currency
     */
    public record Row(Indicator indicator, Figures total, List<Part> parts, List<Quantity> leftOut) {

        public Optional<Figures> part(String group) {
            return parts.stream()
                    .filter(part -> part.group().key().equals(group))
                    .map(Part::figures)
                    .findAny();
        }
    }

    /**
     * What is counted, in the indicator's unit.
     *
     * @param confirmed approved
     * @param provisional submitted and not yet approved
     * @param late approved after the last edition's cut-off; a part of the confirmed
     * @param sources how many records it is made of
     */
    public record Figures(Quantity confirmed, Quantity provisional, Quantity late, long sources) {}

    /** One country, organisation, region or day. */
    public record Group(String key, Labels label) {}

    /** An indicator's figures for one group. */
    public record Part(Group group, Figures figures) {}
}
