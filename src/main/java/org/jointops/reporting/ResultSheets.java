package org.jointops.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.Report;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;

/** Result tables as they are printed and calculated with, in one language. */
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

    /** The table under its heading, as it stands now, and what its checks found. */
    static Report of(ResultTable table, Locale language) {
        var sheets = new ResultSheets(table, language);
        var hits = Hits.of(table);
        return Report.of(
                sheets.heading(),
                hits.isAny()
                        ? List.of(sheets.table(sheets.caption()), hits.table(language, sheets.formats))
                        : List.of(sheets.table("")));
    }

    private String caption() {
        var by = table.by();
        return messages.text("reporting.by." + (by == null ? "all" : by.code()));
    }

    private Table table(String caption) {
        var by = table.by();
        return new Table(by == null ? "overall" : "by-" + by.code(), caption, columns(), rows(), notes());
    }

    private Heading heading() {
        var operation = table.operation();
        var facts = new ArrayList<Heading.Fact>();
        facts.add(fact("operation", operation.names().in(language) + " (" + operation.code() + ")", operation.code()));
        facts.add(fact("period", formats.period(operation.firstDay(), operation.lastDay())));
        facts.add(fact(
                "as-of",
                formats.moment(table.asOf(), operation.zone()),
                table.asOf().toString()));
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

    /** One that machines read too, under the name that the API has for it. */
    private Heading.Fact fact(String name, String value, String plain) {
        return new Heading.Fact(
                messages.text("reporting.fact." + name), value, name.equals("as-of") ? "asOf" : name, plain);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("label", messages.text("reporting.indicator")));
        if (isCrossed()) {
            columns.add(Column.text("group", messages.text("reporting.group")));
        }
        columns.add(Column.amount("confirmed", messages.text("reporting.confirmed")));
        columns.add(Column.amount("provisional", messages.text("reporting.provisional"))
                .lighter());
        for (var group : isCrossed() ? table.across() : table.groups()) {
            var label = group.label().in(language);
            columns.add(Column.amount(group.key(), label));
            columns.add(Column.amount(
                            group.key() + "-provisional",
                            label + ", " + messages.text("reporting.provisional-of-group"))
                    .lighter());
        }
        return columns;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var side : Side.values()) {
            var lines = table.rows().stream()
                    .filter(row -> row.indicator().side() == side)
                    .flatMap(row -> isCrossed() ? crossed(row) : Stream.of(line(row)))
                    .toList();
            if (!lines.isEmpty()) {
                rows.add(new Row.Section(messages.text("reporting.side." + side.code())));
                rows.addAll(lines);
            }
        }
        return rows;
    }

    private boolean isCrossed() {
        return !table.across().isEmpty();
    }

    private Row line(ResultTable.Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(row.indicator().labels().in(language)));
        addTotal(cells, row.total());
        table.groups().forEach(group -> addPart(cells, row.part(group.key())));
        return new Row.Line(row.indicator().code(), table.depth(row.indicator()), cells, leftOut(row));
    }

    /** The indicator's line over all groups, and under it one for each, broken down again. */
    private Stream<Row> crossed(ResultTable.Row row) {
        var whole = crossed(row, "", row.total(), row.across(), leftOut(row));
        return Stream.concat(
                Stream.of(whole),
                row.parts().stream()
                        .map(part -> crossed(
                                row, part.group().label().in(language), part.figures(), part.parts(), List.of())));
    }

    private Row crossed(
            ResultTable.Row row,
            String group,
            ResultTable.Figures total,
            List<ResultTable.Part> parts,
            List<String> notes) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(row.indicator().labels().in(language)));
        cells.add(new Cell.Text(group));
        addTotal(cells, total);
        table.across().forEach(across -> addPart(cells, ResultTable.figures(parts, across.key())));
        return new Row.Line(row.indicator().code(), table.depth(row.indicator()), cells, notes);
    }

    private void addTotal(List<Cell> cells, ResultTable.Figures figures) {
        cells.add(amount(figures.confirmed()));
        cells.add(amount(figures.provisional()));
    }

    private void addPart(List<Cell> cells, Optional<ResultTable.Figures> figures) {
        cells.add(figures.map(f -> amount(f.confirmed())).orElse(Cell.EMPTY));
        cells.add(figures.map(f -> amount(f.provisional())).orElse(Cell.EMPTY));
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
