package org.jointops.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.ResultSheet;
import org.jointops.reporting.render.Row;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;

/** A result table as a sheet to be printed or calculated with, in one language. */
final class ResultSheets {

    private final ResultTable table;
    private final Locale language;
    private final Messages messages;
    private final Formats formats;

    private ResultSheets(ResultTable table, Locale language) {
        this.table = table;
        this.language = language;
        this.messages = Messages.in(language);
        this.formats =
                Formats.in(language, Clock.fixed(table.asOf(), table.operation().zone()));
    }

    static ResultSheet of(ResultTable table, Locale language) {
        return new ResultSheets(table, language).sheet();
    }

    private ResultSheet sheet() {
        return new ResultSheet(heading(), columns(), rows(), notes());
    }

    private Heading heading() {
        var operation = table.operation();
        var facts = new ArrayList<Heading.Fact>();
        facts.add(fact("operation", operation.names().in(language) + " (" + operation.code() + ")"));
        facts.add(fact("period", formats.period(operation.firstDay(), operation.lastDay())));
        facts.add(fact("as-of", formats.moment(table.asOf(), operation.zone())));
        var source = operation.source();
        if (source != null) {
            facts.add(fact("source", source.in(language)));
        }
        return new Heading(
                messages.text("reporting.title"),
                facts,
                operation.isInvented() ? List.of(messages.text("reporting.invented")) : List.of(),
                messages.text("reporting.author"),
                table.asOf(),
                language);
    }

    private Heading.Fact fact(String name, String value) {
        return new Heading.Fact(messages.text("reporting.fact." + name), value);
    }

    /** Confirmed, provisional and late in all; by group the confirmed of each, and the provisional beside it. */
    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("label", messages.text("reporting.indicator")));
        columns.add(Column.amount("confirmed", messages.text("reporting.confirmed")));
        columns.add(Column.amount("provisional", messages.text("reporting.provisional"))
                .lighter());
        for (var group : table.groups()) {
            columns.add(Column.amount(group.key(), group.label().in(language)));
            columns.add(Column.amount(
                            group.key() + "-provisional",
                            group.label().in(language) + ", " + messages.text("reporting.provisional-of-group"))
                    .lighter());
        }
        return columns;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var side : Side.values()) {
            var lines = table.rows().stream()
                    .filter(row -> row.indicator().side() == side)
                    .map(this::line)
                    .toList();
            if (!lines.isEmpty()) {
                rows.add(new Row.Section(messages.text("reporting.side." + side.code())));
                rows.addAll(lines);
            }
        }
        return rows;
    }

    private Row line(ResultTable.Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(row.indicator().labels().in(language)));
        cells.add(amount(row.total().confirmed()));
        cells.add(amount(row.total().provisional()));
        for (var group : table.groups()) {
            var figures = row.part(group.key());
            cells.add(figures.map(f -> amount(f.confirmed())).orElse(Cell.EMPTY));
            cells.add(figures.map(f -> amount(f.provisional())).orElse(Cell.EMPTY));
        }
        return new Row.Line(row.indicator().code(), table.depth(row.indicator()), cells, leftOut(row));
    }

    private List<String> leftOut(ResultTable.Row row) {
        return row.leftOut().isEmpty()
                ? List.of()
                : List.of(messages.text(
                        "reporting.left-out",
                        row.leftOut().stream().map(formats::quantity).collect(Collectors.joining(", "))));
    }

    private Cell amount(Quantity quantity) {
        return new Cell.Amount(quantity, formats.unit(quantity.unit()), formats.amount(quantity));
    }

    private List<String> notes() {
        return table.rows().stream()
                        .anyMatch(row -> row.total().provisional().amount().signum() > 0)
                ? List.of(messages.text("reporting.provisional-note"))
                : List.of();
    }
}
