package org.jointops.reporting.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.shared.Unit;

/** One row of a table: a heading over the rows that follow, or a line of figures. */
public sealed interface Row {

    /** A heading such as "Results" or "Effort". */
    record Section(String heading) implements Row {}

    /**
     * A line of figures. Its amounts share one unit, which the formats show once.
     *
     * @param code the name that machines read, such as {@code crimes-disclosed}
     * @param indent 0, or how deep the line stands as a part under others
     * @param notes sentences that belong to this line, such as what it leaves out
     */
    record Line(String code, int indent, List<Cell> cells, List<String> notes) implements Row {

        public Line {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
            if (units(cells).distinct().count() > 1) {
                throw new IllegalArgumentException("The amounts of " + code + " are in unlike units");
            }
        }

        /** The label of the unit that all amounts of this line share, those that are not said included. */
        String unitLabel() {
            return cells.stream().flatMap(Line::unitLabels).findFirst().orElse("");
        }

        private static Stream<String> unitLabels(Cell cell) {
            if (cell instanceof Cell.Amount amount) {
                return Stream.of(amount.unitLabel());
            }
            return cell instanceof Cell.Withheld withheld ? Stream.of(withheld.unitLabel()) : Stream.empty();
        }

        Optional<Unit> unit() {
            return units(cells).findFirst();
        }

        private static Stream<Unit> units(List<Cell> cells) {
            return cells.stream()
                    .filter(Cell.Amount.class::isInstance)
                    .map(cell -> ((Cell.Amount) cell).quantity().unit());
        }
    }
}
