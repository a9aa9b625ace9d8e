package org.jointops.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;

/** Tables for the tests: the published operation of December 1998 first of all. */
class Sheets {

    static final Instant DRAWN_UP = Instant.parse("2026-02-09T06:30:00Z");

    private Sheets() {}

    static ResultSheet granitsa() {
        return new ResultSheet(
                heading("Joint operation “Granitsa”: results", Locale.ENGLISH, List.of()),
                columns(),
                List.of(
                        new Row.Section("Results"),
                        line("crimes-disclosed", 0, "Crimes disclosed", "5672", "crimes", Qualifier.EXACT, "5,672"),
                        line(
                                "contract-assassinations",
                                1,
                                "of which contract assassinations",
                                "10",
                                "crimes",
                                Qualifier.EXACT,
                                "10"),
                        noted(
                                line("explosives", 0, "Explosives", "128.9", "kg", Qualifier.EXACT, "128.9"),
                                "Left out: 12.5 l, which is not a mass."),
                        line("ammunition", 0, "Ammunition", "13000", "pcs", Qualifier.AT_LEAST, "over 13,000"),
                        line(
                                "other-values",
                                0,
                                "Other material values",
                                "45000000",
                                "RUB",
                                Qualifier.AT_LEAST,
                                "over 45,000,000"),
                        new Row.Section("Effort"),
                        line("officers", 0, "Officers", "812", "persons", Qualifier.ABOUT, "about 812")),
                List.of("Figures that one side published; not broken down."));
    }

    static ResultSheet kazakh() {
        return new ResultSheet(
                heading(
                        "«Шекара» бірлескен операциясы: нәтижелер",
                        Locale.forLanguageTag("kk"),
                        List.of("Оқу деректері: барлық істер ойдан шығарылған")),
                List.of(
                        Column.text("label", "Көрсеткіш"),
                        Column.amount("confirmed", "Расталған"),
                        Column.amount("provisional", "Алдын ала").lighter()),
                List.of(
                        new Row.Section("Нәтижелер ӘҒҚҢӨҰҮҺІ әғқңөұүһі"),
                        line("ammunition", 0, "Оқ-дәрілер", "13000", "pcs", Qualifier.AT_LEAST, "13 000-нан астам")),
                List.of());
    }

    /** One line for each label. */
    static ResultSheet labelled(String... labels) {
        var rows = List.of(labels).stream()
                .map(label -> (Row) line(label, 0, label, "1", "kg", Qualifier.EXACT, "1"))
                .toList();
        return new ResultSheet(heading("Labels", Locale.ENGLISH, List.of()), columns(), rows, List.of());
    }

    static ResultSheet lines(int lines) {
        Iterable<Row> rows = () -> IntStream.range(0, lines)
                .mapToObj(i ->
                        (Row) line("row-" + i, i % 3, "Line number " + i, i + ".25", "kg", Qualifier.EXACT, i + ".25"))
                .iterator();
        return new ResultSheet(
                heading("A long table", Locale.ENGLISH, List.of("Training data: all cases are invented")),
                columns(),
                rows,
                List.of());
    }

    static ResultSheet one(String amount, String unit) {
        return new ResultSheet(
                heading("One figure", Locale.ENGLISH, List.of()),
                columns(),
                List.of(line("figure", 0, "Figure", amount, unit, Qualifier.EXACT, amount)),
                List.of());
    }

    static Heading heading(String title, Locale language, List<String> markings) {
        return new Heading(
                title,
                List.of(
                        new Heading.Fact("Operation", "GRN-1998-12, Granitsa"),
                        new Heading.Fact("Period", "1 to 31 December 1998"),
                        new Heading.Fact("As of", "9 February 2026, 11:30, Yekaterinburg time")),
                markings,
                "Joint Operations",
                DRAWN_UP,
                language);
    }

    static List<Column> columns() {
        return List.of(
                Column.text("label", "Indicator"),
                Column.amount("confirmed", "Confirmed"),
                Column.amount("provisional", "Provisional").lighter());
    }

    static Row.Line line(
            String code, int indent, String label, String amount, String unit, Qualifier qualifier, String text) {
        return new Row.Line(
                code,
                indent,
                List.of(
                        new Cell.Text(label),
                        amount(amount, unit, qualifier, text),
                        amount("0", unit, Qualifier.EXACT, "0")),
                List.of());
    }

    static Row.Line noted(Row.Line line, String note) {
        return new Row.Line(line.code(), line.indent(), line.cells(), List.of(note));
    }

    static Cell amount(String amount, String unit, Qualifier qualifier, String text) {
        return new Cell.Amount(new Quantity(new BigDecimal(amount), Unit.the(unit), qualifier), unit, text);
    }

    static byte[] written(Format format, ResultSheet sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        format.write(sheet, bytes);
        return bytes.toByteArray();
    }
}
