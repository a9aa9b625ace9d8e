package org.jointops.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jointops.drawings.Bar;
import org.jointops.drawings.BorderMap;
import org.jointops.drawings.Charts;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;

/** Tables for the tests: the published operation of December 1998 first of all. */
class Sheets {

    static final Instant DRAWN_UP = Instant.parse("2026-02-09T06:30:00Z");

    private Sheets() {}

    static Report report(Heading heading, List<Column> columns, Iterable<Row> rows, List<String> notes) {
        return Report.of(heading, List.of(new Table("overall", "", columns, rows, notes)));
    }

    /** A figure that is not said, beside one that is. */
    static Report withheld() {
        return report(
                heading("Wanted persons", Locale.ENGLISH, List.of()),
                columns(),
                List.of(new Row.Line(
                        "wanted-persons",
                        0,
                        List.of(
                                new Cell.Text("Wanted persons"),
                                new Cell.Withheld("persons", "<\u00a05"),
                                amount("31", "persons", Qualifier.EXACT, "31")),
                        List.of("fewer than 5"))),
                List.of());
    }

    static Report granitsa() {
        return report(
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

    static Report kazakh() {
        return report(
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
    static Report labelled(String... labels) {
        var rows = List.of(labels).stream()
                .map(label -> (Row) line(label, 0, label, "1", "kg", Qualifier.EXACT, "1"))
                .toList();
        return report(heading("Labels", Locale.ENGLISH, List.of()), columns(), rows, List.of());
    }

    static Report lines(int lines) {
        Iterable<Row> rows = () -> IntStream.range(0, lines)
                .mapToObj(i ->
                        (Row) line("row-" + i, i % 3, "Line number " + i, i + ".25", "kg", Qualifier.EXACT, i + ".25"))
                .iterator();
        return report(
                heading("A long table", Locale.ENGLISH, List.of("Training data: all cases are invented")),
                columns(),
                rows,
                List.of());
    }

    static Report one(String amount, String unit) {
        return report(
                heading("One figure", Locale.ENGLISH, List.of()),
                columns(),
                List.of(line("figure", 0, "Figure", amount, unit, Qualifier.EXACT, amount)),
                List.of());
    }

    /** A whole joint report in one language: words, three tables, two who sign. */
    static Report joint(Locale language) {
        var russian = language.getLanguage().equals("ru");
        var say = new Object() {
            String in(String ru, String kk) {
                return russian ? ru : kk;
            }
        };
        var heading = new Heading(
                say.in("Совместный отчёт об операции «Граница»", "«Шекара» операциясы туралы бірлескен есеп"),
                List.of(
                        say.in("Российская Федерация", "Ресей Федерациясы"),
                        say.in("Республика Казахстан", "Қазақстан Республикасы")),
                List.of(
                        new Heading.Fact(
                                say.in("Операция", "Операция"),
                                say.in("«Граница» (GRN-1998-12)", "«Шекара» (GRN-1998-12)"),
                                "operation",
                                "GRN-1998-12"),
                        new Heading.Fact(say.in("Период", "Кезең"), "01.12.1998 – 31.12.1998"),
                        new Heading.Fact(say.in("Издание", "Басылым"), "1", "edition", "1"),
                        new Heading.Fact(
                                say.in("По состоянию на", "Мына уақыттағы жағдай"),
                                "09.02.2026, 11:30 UTC+5",
                                "cutOff",
                                "2026-02-09T06:30:00Z")),
                List.of(say.in("Учебные данные: все случаи вымышлены", "Оқу деректері: барлық істер ойдан шығарылған")),
                "Joint Operations",
                DRAWN_UP,
                language);
        var overall = new Table(
                "overall",
                say.in("Итоги", "Қорытындылар"),
                List.of(
                        Column.text("label", say.in("Показатель", "Көрсеткіш")),
                        Column.amount("confirmed", say.in("Подтверждено", "Расталған")),
                        Column.amount("late", say.in("Поздние", "Кешіккен"))),
                List.of(
                        new Row.Section(say.in("Результаты", "Нәтижелер")),
                        line(
                                "crimes-disclosed",
                                0,
                                say.in("Раскрыто преступлений", "Ашылған қылмыстар"),
                                "5672",
                                "crimes",
                                Qualifier.EXACT,
                                "5 672"),
                        noted(
                                line(
                                        "explosives",
                                        1,
                                        say.in("Взрывчатые вещества", "Жарылғыш заттар"),
                                        "128.9",
                                        "kg",
                                        Qualifier.EXACT,
                                        "128,9"),
                                say.in("Не вошло: 12,5 л.", "Кірмеді: 12,5 л.")),
                        line(
                                "ammunition",
                                0,
                                say.in("Боеприпасы", "Оқ-дәрілер"),
                                "13000",
                                "pcs",
                                Qualifier.AT_LEAST,
                                say.in("свыше 13 000", "13 000-нан астам"))),
                List.of(say.in("Опубликовано одной из сторон.", "Тараптардың бірі жариялаған.")));
        var byCountry = new Table(
                "by-country",
                say.in("По странам", "Елдер бойынша"),
                List.of(
                        Column.text("label", say.in("Показатель", "Көрсеткіш")),
                        Column.amount("confirmed", say.in("Всего", "Барлығы")),
                        Column.amount("RU", say.in("Россия", "Ресей"))),
                List.of(line(
                        "crimes-disclosed",
                        0,
                        say.in("Раскрыто преступлений", "Ашылған қылмыстар"),
                        "5672",
                        "crimes",
                        Qualifier.EXACT,
                        "5 672")),
                List.of());
        var list = new Table(
                "changes",
                say.in("Изменения", "Өзгерістер"),
                List.of(
                        Column.text("number", say.in("Номер", "Нөмір")),
                        Column.text("reason", say.in("Причина", "Себебі"))),
                List.of(new Row.Line(
                        "1",
                        0,
                        List.of(
                                new Cell.Text("TRN-2026-01-RU-BORDER-000123"),
                                new Cell.Text(say.in("Уточнён вес", "Салмағы нақтыланды"))),
                        List.of())),
                List.of());
        return Report.of(
                        heading,
                        List.of(
                                new Part.Text(
                                        say.in("Коммюнике", "Коммюнике"),
                                        List.of(
                                                say.in(
                                                        "В ходе совместной операции раскрыто 5 672 преступления.",
                                                        "Бірлескен операция барысында 5 672 қылмыс ашылды."),
                                                say.in(
                                                        "Изъято свыше 13 000 единиц боеприпасов.",
                                                        "13 000-нан астам оқ-дәрі тәркіленді."))),
                                overall,
                                byCountry,
                                list))
                .signedBy(List.of(
                        new Report.Signatory(
                                say.in("За Российскую Федерацию", "Ресей Федерациясы атынан"),
                                say.in("Офицер связи", "Байланыс офицері"),
                                "И. И. Иванов",
                                "09.02.2026, 12:00 UTC+5"),
                        new Report.Signatory(
                                say.in("За Республику Казахстан", "Қазақстан Республикасы атынан"),
                                say.in("Офицер связи", "Байланыс офицері"),
                                "",
                                "")));
    }

    /** With a chart before its second table. */
    static Report illustrated(Locale language) {
        var joint = joint(language);
        var parts = new ArrayList<>(joint.parts());
        var bars = List.of(
                new Bar("RU", "Россия, Ресей", new BigDecimal(5000), BigDecimal.ZERO, "5 000", true),
                new Bar("KZ", "Казахстан, Қазақстан", new BigDecimal(672), BigDecimal.ZERO, "672", true));
        var caption = language.getLanguage().equals("ru") ? "По странам" : "Елдер бойынша";
        var chart = new Part.Illustration(caption, Charts.bars(caption, bars), caption + ". 5 000");
        var map = new Part.Illustration(
                caption, BorderMap.of(caption, List.of(), LocalDate.of(2026, 1, 31), bars), caption + ", 672");
        parts.addAll(2, List.of(chart, map));
        return new Report(joint.heading(), parts, joint.signatories(), null);
    }

    static Report sideBySide() {
        return joint(Locale.forLanguageTag("ru")).beside(joint(Locale.forLanguageTag("kk")));
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

    static byte[] written(Format format, Report sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        format.write(sheet, bytes);
        return bytes.toByteArray();
    }
}
