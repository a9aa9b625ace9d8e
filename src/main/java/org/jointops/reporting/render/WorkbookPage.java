package org.jointops.reporting.render;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One worksheet of a table: its heading, the head of the table, then rows as they come. */
class WorkbookPage {

    private static final String INK = "1B2430";
    private static final String LIGHT = "667085";
    private static final String WARNING = "8A3B00";
    private static final String HEAD = "E8ECF1";
    private static final String RULE = "C9D0D9";

    /** A spreadsheet keeps no more digits than this of a number, so a longer one stays exact only as text. */
    private static final int DIGITS_OF_A_NUMBER = 15;

    private static final int ROWS_IN_MEMORY = 500;
    private static final int ROWS_FOR_NOTES = 100;

    private final ResultSheet sheet;
    private final Words words;
    private final Worksheet worksheet;
    private int row;

    WorkbookPage(Workbook workbook, ResultSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.heading().words();
        this.worksheet = workbook.newWorksheet(sheet.heading().title());
        setUpColumns();
        addHeading();
        addHead();
        setUpPrint();
    }

    boolean isFull() {
        return row >= Worksheet.MAX_ROWS - ROWS_FOR_NOTES;
    }

    void add(Row next) throws IOException {
        if (next instanceof Row.Section section) {
            addSection(section);
        } else if (next instanceof Row.Line line) {
            addLine(sheet.checked(line));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            worksheet.flush();
        }
    }

    void addNotes() {
        row++;
        for (var note : sheet.notes()) {
            text(0, note).fontColor(LIGHT).set();
            row++;
        }
    }

    void finish() throws IOException {
        worksheet.finish();
    }

    private void setUpColumns() {
        var texts = sheet.texts().size();
        worksheet.width(0, 44);
        for (int column = 1; column < texts; column++) {
            worksheet.width(column, 24);
        }
        worksheet.width(texts, 16);
        for (int i = 0; i < sheet.amounts().size(); i++) {
            worksheet.width(texts + 1 + 2 * i, 11);
            worksheet.width(texts + 2 + 2 * i, 18);
        }
        worksheet.width(noteColumn(), 50);
    }

    private void addHeading() {
        text(0, sheet.heading().title()).bold().fontSize(14).set();
        row++;
        for (var marking : sheet.heading().markings()) {
            text(0, marking).bold().fontColor(WARNING).set();
            row++;
        }
        for (var fact : sheet.heading().facts()) {
            text(0, fact.name()).fontColor(LIGHT).set();
            text(1, fact.value()).set();
            row++;
        }
        row++;
    }

    private void addHead() {
        var headers = new ArrayList<String>();
        sheet.texts().forEach(column -> headers.add(column.header()));
        headers.add(words.unit());
        for (var column : sheet.amounts()) {
            headers.add(words.qualifierOf(column.header()));
            headers.add(column.header());
        }
        headers.add(words.note());
        for (int column = 0; column < headers.size(); column++) {
            var style = text(column, headers.get(column)).bold().fillColor(HEAD).wrapText(true);
            style.horizontalAlignment(isNumber(column) ? "right" : "left")
                    .verticalAlignment("bottom")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .borderColor(BorderSide.BOTTOM, INK)
                    .set();
        }
        row++;
        worksheet.freezePane(1, row);
        // The markings, too, stand on every printed page
        worksheet.repeatRows(0, row - 1);
    }

    private void setUpPrint() {
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.pageOrientation(noteColumn() > 4 ? "landscape" : "portrait");
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
    }

    private void addSection(Row.Section section) {
        for (int column = 0; column <= noteColumn(); column++) {
            text(column, column == 0 ? section.heading() : "")
                    .bold()
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, INK)
                    .set();
        }
    }

    private void addLine(Row.Line line) {
        var texts = sheet.texts().size();
        for (int i = 0; i < texts; i++) {
            var words = line.cells().get(i) instanceof Cell.Text text ? text.text() : "";
            ruled(text(i, words).indent(i == 0 ? line.indent() * 2 : 0).wrapText(true));
        }
        ruled(text(texts, line.unitLabel()));
        for (int i = 0; i < sheet.amounts().size(); i++) {
            addAmount(
                    texts + 1 + 2 * i,
                    line.cells().get(texts + i),
                    sheet.amounts().get(i));
        }
        ruled(text(noteColumn(), String.join(" ", line.notes()))
                .fontColor(LIGHT)
                .wrapText(true));
    }

    private void addAmount(int column, Cell cell, Column kind) {
        var amount = cell instanceof Cell.Amount a ? a.quantity() : null;
        var colour = kind.light() ? LIGHT : INK;
        ruled(text(column, amount == null ? "" : words.qualifier(amount.qualifier()))
                .fontColor(LIGHT)
                .horizontalAlignment("right"));
        var style = amount == null ? text(column + 1, "") : number(column + 1, new BigDecimal(amount.plainAmount()));
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

    private boolean isNumber(int column) {
        return column > sheet.texts().size() && column < noteColumn();
    }

    private int noteColumn() {
        return sheet.texts().size() + 1 + 2 * sheet.amounts().size();
    }
}
