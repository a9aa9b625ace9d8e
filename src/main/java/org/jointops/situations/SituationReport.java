package org.jointops.situations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.Part;
import org.jointops.reporting.render.Report;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;

/** A daily report as a document to be printed, calculated with or read by machines, in one language. */
final class SituationReport {

    private final SituationDocument report;
    private final Locale language;
    private final Messages messages;
    private final Formats formats;

    private SituationReport(SituationDocument report, Locale language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language, Clock.fixed(report.cutOff, report.zone()));
    }

    static Report of(SituationDocument report, Locale language) {
        return new SituationReport(report, language).report();
    }

    private Report report() {
        var parts = new ArrayList<Part>();
        parts.add(figures());
        parts.add(records());
        addByOrganisation(parts, "day", group -> group.onDay);
        addByOrganisation(parts, "total", group -> group.total);
        return Report.of(heading(), parts);
    }

    private Heading heading() {
        return new Heading(
                messages.text("situations.title"),
                List.of(
                        fact(
                                "operation",
                                report.names().in(language) + " (" + report.operation + ")",
                                report.operation),
                        fact("day", formats.longDay(report.day), report.day.toString()),
                        fact("cutOff", formats.moment(report.cutOff, report.zone()), report.cutOff.toString()),
                        fact("madeAt", formats.moment(report.madeAt, report.zone()), report.madeAt.toString())),
                report.invented ? List.of(messages.text("reporting.invented")) : List.of(),
                messages.text("reporting.author"),
                report.madeAt,
                language);
    }

    private Heading.Fact fact(String name, String value, String plain) {
        return new Heading.Fact(messages.text("situations.fact." + name), value, name, plain);
    }

    private Table figures() {
        var columns = List.of(
                Column.text("label", messages.text("reporting.indicator")),
                Column.amount("day", messages.text("situations.column.day")),
                Column.amount("day-provisional", messages.text("situations.column.day-provisional"))
                        .lighter(),
                Column.amount("confirmed", messages.text("situations.column.total")),
                Column.amount("provisional", messages.text("situations.column.total-provisional"))
                        .lighter());
        return new Table("overall", messages.text("situations.figures"), columns, rows(this::figures), notes());
    }

    private Row figures(SituationDocument.Line line) {
        return line(
                line,
                Stream.of(
                                line.onDay.confirmed(),
                                line.onDay.provisional(),
                                line.total.confirmed(),
                                line.total.provisional())
                        .map(this::amount));
    }

    private List<String> notes() {
        var provisional = messages.text("reporting.provisional-note");
        return report.late
                ? List.of(
                        provisional,
                        messages.text("situations.late", formats.moment(report.madeAt, report.zone())),
                        messages.text("situations.late.note"))
                : List.of(provisional);
    }

    private Table records() {
        var columns = List.of(
                Column.text("organisation", messages.text("situations.organisation")),
                Column.text("day", messages.text("situations.records.day")),
                Column.text("confirmed", messages.text("situations.records.confirmed")),
                Column.text("provisional", messages.text("situations.records.provisional")));
        return new Table(
                "records",
                messages.text("situations.records"),
                columns,
                report.records.stream().map(this::records).toList(),
                List.of());
    }

    private Row records(SituationDocument.Records records) {
        return new Row.Line(
                records.organisation,
                0,
                List.of(
                        new Cell.Text(organisation(records.organisation)),
                        count(records.onDay),
                        count(records.confirmed),
                        count(records.provisional)),
                List.of());
    }

    private Cell count(long number) {
        return new Cell.Count(number, formats.count(number));
    }

    /** The confirmed and the provisional figures of each organisation that has any; no table where none has. */
    private void addByOrganisation(
            List<Part> parts, String code, Function<SituationDocument.Group, SituationDocument.Figures> figures) {
        var keys = report.groups(figures);
        if (!keys.isEmpty()) {
            parts.add(byOrganisation(code, keys, figures));
        }
    }

    private Table byOrganisation(
            String code, List<String> keys, Function<SituationDocument.Group, SituationDocument.Figures> figures) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("label", messages.text("reporting.indicator")));
        for (var key : keys) {
            columns.add(Column.amount(key, organisation(key)));
            columns.add(Column.amount(
                            key + "-provisional",
                            organisation(key) + ", " + messages.text("reporting.provisional-of-group"))
                    .lighter());
        }
        return new Table(
                "by-organisation-" + code,
                messages.text("situations.by-organisation." + code),
                columns,
                rows(line -> line(line, keys.stream().flatMap(key -> cells(line, key, figures)))),
                List.of());
    }

    private Stream<Cell> cells(
            SituationDocument.Line line,
            String key,
            Function<SituationDocument.Group, SituationDocument.Figures> figures) {
        return line.group(key)
                .map(figures)
                .map(found -> Stream.of(amount(found.confirmed()), amount(found.provisional())))
                .orElse(Stream.of(Cell.EMPTY, Cell.EMPTY));
    }

    private Row line(SituationDocument.Line line, Stream<Cell> amounts) {
        return new Row.Line(
                line.indicator,
                report.depth(line),
                Stream.concat(Stream.of(new Cell.Text(line.labels().in(language))), amounts)
                        .toList(),
                List.of());
    }

    private List<Row> rows(Function<SituationDocument.Line, Row> row) {
        var rows = new ArrayList<Row>();
        for (var side : Side.values()) {
            var lines = report.lines(side.code());
            if (!lines.isEmpty()) {
                rows.add(new Row.Section(messages.text("reporting.side." + side.code())));
                lines.forEach(line -> rows.add(row.apply(line)));
            }
        }
        return rows;
    }

    private Cell amount(Quantity quantity) {
        return new Cell.Amount(quantity, formats.unit(quantity.unit()), formats.amount(quantity));
    }

    private String organisation(String key) {
        return group(key, messages);
    }

    /** What an organisation is called, or a group that is none. */
    static String group(String key, Messages messages) {
        return messages.text(
                key.contains("/") ? "reporting.organisation." + key.replace('/', '.') : "reporting." + key);
    }
}
