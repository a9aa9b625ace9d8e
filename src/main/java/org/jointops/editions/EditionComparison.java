package org.jointops.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;

/** The results of an edition beside those of earlier operations, as these were sealed. What was not counted there stays empty. */
final class EditionComparison {

    private final Snapshot figures;
    private final Locale language;
    private final Messages messages;
    private final Formats formats;

    EditionComparison(Snapshot figures, Locale language, Formats formats) {
        this.figures = figures;
        this.language = language;
        this.messages = Messages.in(language);
        this.formats = formats;
    }

    /** Nothing where no earlier operation counted any of the same. */
    Optional<Table> table() {
        var rows = figures.lines.stream()
                .filter(line -> line.side() == Side.RESULT)
                .filter(line -> figures.earlier.stream()
                        .anyMatch(earlier -> earlier.like(line).isPresent()))
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "compared", messages.text("editions.table.compared"), columns(), rows, List.of(note())));
    }

    private List<Column> columns() {
        return Stream.concat(
                        Stream.of(
                                Column.text("label", messages.text("reporting.indicator")),
                                Column.amount(
                                        figures.operation,
                                        heading(
                                                figures.names().in(language),
                                                figures.from().getYear()))),
                        figures.earlier.stream()
                                .map(earlier -> Column.amount(
                                        earlier.operation,
                                        heading(
                                                earlier.names().in(language),
                                                Integer.parseInt(earlier.from.substring(0, 4))))))
                .toList();
    }

    private static String heading(String name, int year) {
        return name.contains(String.valueOf(year)) ? name : name + ", " + year;
    }

    private Row row(Snapshot.Line line) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(line.labels().in(language)));
        cells.add(cell(line, Optional.of(line.total)));
        figures.earlier.forEach(earlier -> cells.add(cell(line, earlier.like(line))));
        return new Row.Line(line.indicator, line.depth, cells, List.of());
    }

    private Cell cell(Snapshot.Line line, Optional<Snapshot.Cell> cell) {
        return cell.filter(Snapshot.Cell::isShown)
                .map(shown -> line.confirmed(shown).in(line.unit()))
                .<Cell>map(this::amount)
                .orElse(Cell.EMPTY);
    }

    private Cell amount(Quantity quantity) {
        return new Cell.Amount(quantity, formats.unit(quantity.unit()), formats.amount(quantity));
    }

    /** Which editions the figures are taken from. */
    private String note() {
        return messages.text(
                "editions.compared.note",
                String.join(
                        "; ",
                        figures.earlier.stream()
                                .map(earlier -> messages.text(
                                        "editions.compared.edition",
                                        earlier.names().in(language) + " (" + earlier.operation + ")",
                                        String.valueOf(earlier.edition)))
                                .toList()));
    }
}
