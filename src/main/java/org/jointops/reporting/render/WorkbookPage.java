package org.jointops.reporting.render;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One worksheet of a table: the heading, the head of the table, then rows as they come. Texts in a second language stand
 * in columns of their own beside those of the first.
 */
class WorkbookPage {

    static final String INK = "1B2430";
    static final String LIGHT = "667085";
    static final String WARNING = "8A3B00";
    private static final String HEAD = "E8ECF1";
    private static final String RULE = "C9D0D9";

    /** A spreadsheet keeps no more digits than this of a number, so a longer one stays exact only as text. */
    private static final int DIGITS_OF_A_NUMBER = 15;

    private static final int QUALIFIER = 14;
    private static final int AMOUNT = 18;
    private static final double LINE = 14;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int ROWS_FOR_NOTES = 100;
    private static final String TYPEFACE = "Noto Sans";
    private static final String DAY = "yyyy-mm-dd";
    private static final String BETWEEN = " / ";

    private final Report report;
    private final List<Table> tables;
    private final Table table;
    private final List<Words> words;
    private final Worksheet worksheet;
    private final int texts;
    private int row;

    WorkbookPage(Workbook workbook, Report report, int index) {
        this.report = report;
        this.tables = report.table(index);
        this.table = tables.get(0);
        this.texts = table.texts().size();
        this.words =
                report.voices().stream().map(voice -> voice.heading().words()).toList();
        var caption = table.caption();
        this.worksheet =
                workbook.newWorksheet(caption.isEmpty() ? report.heading().title() : caption);
        setUpColumns();
        addHeading();
        addHead();
        setUpPrint(worksheet, report, noteColumn() > 4);
    }

    boolean isFull() {
        return row >= Worksheet.MAX_ROWS - ROWS_FOR_NOTES;
    }

    void add(List<Row> voices) throws IOException {
        if (voices.get(0) instanceof Row.Section) {
            addSection(voices);
        } else if (table.isList()) {
            addListed(voices);
        } else if (voices.get(0) instanceof Row.Line line) {
            addLine(line, voices);
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            worksheet.flush();
        }
    }

    void addNotes() {
        row++;
        for (var voice : tables) {
            for (var note : voice.notes()) {
                text(0, note).fontColor(LIGHT).set();
                row++;
            }
        }
    }

    void finish() throws IOException {
        worksheet.finish();
    }

    /** On A4, as wide as the paper, with page numbers and what must stand on every page. */
    static void setUpPrint(Worksheet worksheet, Report report, boolean lying) {
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.pageOrientation(lying ? "landscape" : "portrait");
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        var heading = report.heading();
        worksheet.footer(printed(heading.title()), Position.LEFT, TYPEFACE, 8);
        worksheet.footer(heading.words().page("&P", "&N"), Position.RIGHT, TYPEFACE, 8);
        if (!heading.markings().isEmpty()) {
            worksheet.header(printed(String.join(" · ", heading.markings())), Position.LEFT, TYPEFACE, 8);
        }
    }

    /** In margins an ampersand begins a command, and more than 255 signs break the file. */
    private static String printed(String text) {
        var shortened = text.length() > 100 ? text.substring(0, 99) + "…" : text;
        return shortened.replace("&", "&&");
    }

    private void setUpColumns() {
        for (int voice = 0; voice < tables.size(); voice++) {
            for (int i = 0; i < texts; i++) {
                worksheet.width(voice * texts + i, i == 0 && !table.isList() ? 44 : 24);
            }
        }
        for (int i = 0; i < table.amounts().size(); i++) {
            worksheet.width(amountColumn(i) - 1, QUALIFIER);
            worksheet.width(amountColumn(i), AMOUNT);
        }
        if (!table.isList()) {
            worksheet.width(unitColumn(), AMOUNT);
            worksheet.width(noteColumn(), 50);
        }
    }

    private void addHeading() {
        for (var voice : report.voices()) {
            text(0, voice.heading().title()).bold().fontSize(14).set();
            row++;
        }
        for (var caption : distinct(tables, Table::caption)) {
            text(0, caption).bold().fontSize(12).set();
            row++;
        }
        for (var voice : report.voices()) {
            for (var marking : voice.heading().markings()) {
                text(0, marking).bold().fontColor(WARNING).set();
                row++;
            }
            for (var fact : voice.heading().facts()) {
                text(0, fact.name()).fontColor(LIGHT).set();
                text(1, fact.value()).set();
                row++;
            }
        }
        row++;
    }

    private void addHead() {
        var headers = new ArrayList<String>();
        tables.forEach(voice -> voice.texts().forEach(column -> headers.add(column.header())));
        if (!table.isList()) {
            headers.add(joined(words, Words::unit));
        }
        for (int i = texts; i < table.columns().size(); i++) {
            var index = i;
            var names = tables.stream()
                    .map(voice -> voice.columns().get(index).header())
                    .toList();
            var qualified = new ArrayList<String>();
            for (int voice = 0; voice < names.size(); voice++) {
                qualified.add(words.get(voice).qualifierOf(names.get(voice)));
            }
            headers.add(joined(qualified, Function.identity()));
            headers.add(joined(names, Function.identity()));
        }
        if (!table.isList()) {
            headers.add(joined(words, Words::note));
        }
        for (int column = 0; column < headers.size(); column++) {
            var style = text(column, headers.get(column)).bold().fillColor(HEAD).wrapText(true);
            style.horizontalAlignment(isNumber(column) ? "right" : "left")
                    .verticalAlignment("bottom")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .borderColor(BorderSide.BOTTOM, INK)
                    .set();
        }
        // No reader of these files makes room for a head of several lines by itself
        var longest = headers.stream().mapToInt(String::length).max().orElse(0);
        worksheet.rowHeight(row, LINE * (1 + longest / QUALIFIER));
        row++;
        worksheet.freezePane(1, row);
        worksheet.repeatRows(row - 1, row - 1);
    }

    private void addSection(List<Row> voices) {
        for (int column = 0; column <= noteColumn(); column++) {
            var voice = column / texts;
            var begins = column % texts == 0 && voice < voices.size();
            text(column, begins ? ((Row.Section) voices.get(voice)).heading() : "")
                    .bold()
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, INK)
                    .set();
        }
    }

    /** Without rules and colours, which would take longer to write than the row itself. */
    private void addListed(List<Row> voices) {
        for (int voice = 0; voice < voices.size(); voice++) {
            var line = (Row.Line) voices.get(voice);
            for (int i = 0; i < texts; i++) {
                addListed(voice * texts + i, line.cells().get(i));
            }
        }
    }

    /** Counts and days are what a spreadsheet knows them as. */
    private void addListed(int column, Cell cell) {
        if (cell instanceof Cell.Count count) {
            worksheet.value(row, column, count.number());
        } else if (cell instanceof Cell.Day day) {
            worksheet.value(row, column, day.day());
            worksheet.style(row, column).format(DAY).set();
        } else if (!cell.text().isEmpty()) {
            worksheet.inlineString(row, column, cell.text());
        }
    }

    private void addLine(Row.Line line, List<Row> voices) {
        for (int voice = 0; voice < voices.size(); voice++) {
            for (int i = 0; i < texts; i++) {
                var cell = ((Row.Line) voices.get(voice)).cells().get(i);
                ruled(text(voice * texts + i, cell.text())
                        .indent(i == 0 ? line.indent() * 2 : 0)
                        .wrapText(true));
            }
        }
        if (!table.isList()) {
            ruled(text(unitColumn(), joined(voices, voice -> ((Row.Line) voice).unitLabel())));
        }
        for (int i = 0; i < table.amounts().size(); i++) {
            addAmount(
                    amountColumn(i),
                    line.cells().get(texts + i),
                    table.amounts().get(i));
        }
        ruled(text(noteColumn(), joined(voices, voice -> String.join(" ", ((Row.Line) voice).notes())))
                .fontColor(LIGHT)
                .wrapText(true));
    }

    private void addAmount(int column, Cell cell, Column kind) {
        var amount = cell instanceof Cell.Amount a ? a.quantity() : null;
        var colour = kind.light() ? LIGHT : INK;
        ruled(text(column - 1, amount == null ? "" : joined(words, w -> w.qualifier(amount.qualifier())))
                .fontColor(LIGHT)
                .horizontalAlignment("right"));
        var style = amount == null ? text(column, cell.text()) : number(column, new BigDecimal(amount.plainAmount()));
        ruled(style.fontColor(colour).horizontalAlignment("right"));
    }

    private StyleSetter number(int column, BigDecimal amount) {
        if (amount.precision() > DIGITS_OF_A_NUMBER) {
            return text(column, amount.toPlainString());
        }
        worksheet.value(row, column, amount);
        return worksheet.style(row, column).format(format(amount.scale()));
    }

    private static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private StyleSetter text(int column, String text) {
        if (!text.isEmpty()) {
            worksheet.inlineString(row, column, text);
        }
        return worksheet.style(row, column).fontColor(INK).verticalAlignment("top");
    }

    private static void ruled(StyleSetter style) {
        style.borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR)
                .borderColor(BorderSide.BOTTOM, RULE)
                .set();
    }

    private static <T> String joined(List<T> voices, Function<T, String> text) {
        return voices.size() == 1 ? text.apply(voices.get(0)) : String.join(BETWEEN, distinct(voices, text));
    }

    private static <T> List<String> distinct(List<T> voices, Function<T, String> text) {
        return voices.stream()
                .map(text)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private boolean isNumber(int column) {
        return column > unitColumn() && column < noteColumn();
    }

    private int unitColumn() {
        return texts * tables.size();
    }

    private int amountColumn(int index) {
        return unitColumn() + 2 + 2 * index;
    }

    private int noteColumn() {
        return table.isList()
                ? unitColumn()
                : unitColumn() + 1 + 2 * table.amounts().size();
    }
}
