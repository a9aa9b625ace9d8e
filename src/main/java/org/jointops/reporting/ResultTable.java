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
 * @param groups the groups that occur in any row, in the order in which they are shown
 * @param across the groups by which these are broken down again; none if they are not
 */
public record ResultTable(
        Operation operation, Instant asOf, Question question, List<Group> groups, List<Group> across, List<Row> rows) {

    /** The key of what was reported for the whole operation and can't be broken down. */
    public static final String NOT_BROKEN_DOWN = "not-broken-down";

    /**
     * The key of the group that says by how much the others add up to more than the total, since a joint incident stands
     * in the column of each organisation that had a part in it.
     */
    public static final String OVERLAP = "overlap";

    private static final int DEEPEST = 5;

    /** By what the rows are broken down; null if they are not. */
    public @Nullable Grouping by() {
        return question.by();
    }

    static Optional<Figures> figures(List<Part> parts, String group) {
        return Part.in(parts, group).map(Part::figures);
    }

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
     * @param parts its figures by group
     * @param across its figures by the groups of the second grouping, over all of the first
     * @param leftOut what falls under the indicator but is measured in another dimension or paid in another currency
     */
    public record Row(Indicator indicator, Figures total, List<Part> parts, List<Part> across, List<Quantity> leftOut) {

        public Optional<Figures> part(String group) {
            return figures(parts, group);
        }

        /** The figures where a group of the first grouping and one of the second cross. */
        public Optional<Figures> part(String group, String crossing) {
            return Part.in(parts, group).flatMap(part -> figures(part.parts(), crossing));
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
    public record Figures(Quantity confirmed, Quantity provisional, Quantity late, long sources) {

        Quantity in(Figure.State state) {
            return switch (state) {
                case CONFIRMED -> confirmed;
                case PROVISIONAL -> provisional;
                case LATE -> late;
            };
        }
    }

    /** One country, organisation, unit, region, day or category. */
    public record Group(String key, Labels label) {}

    /**
     * An indicator's figures for one group.
     *
     * @param parts these, broken down by the second grouping
     */
    public record Part(Group group, Figures figures, List<Part> parts) {

        private static Optional<Part> in(List<Part> parts, String key) {
            return parts.stream().filter(part -> part.group().key().equals(key)).findAny();
        }
    }
}
