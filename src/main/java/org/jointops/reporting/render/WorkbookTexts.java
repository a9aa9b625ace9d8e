package org.jointops.reporting.render;

import java.io.IOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The worksheet behind the tables: what the report says in words, and who signs it; each language in its columns. */
class WorkbookTexts {

    private static final int COLUMNS_OF_A_LANGUAGE = 2;

    private final Report report;
    private final Worksheet worksheet;

    WorkbookTexts(Workbook workbook, Report report) {
        this.report = report;
        this.worksheet = workbook.newWorksheet(report.heading().words().texts());
        WorkbookPage.setUpPrint(worksheet, report, report.other() != null);
    }

    static boolean hasAny(Report report) {
        return !report.signatories().isEmpty() || report.parts().stream().anyMatch(WorkbookTexts::isSaid);
    }

    private static boolean isSaid(Part part) {
        return part instanceof Part.Text || part instanceof Part.Facts;
    }

    void write() throws IOException {
        var voices = report.voices();
        for (int voice = 0; voice < voices.size(); voice++) {
            worksheet.width(voice * COLUMNS_OF_A_LANGUAGE, 40);
            worksheet.width(voice * COLUMNS_OF_A_LANGUAGE + 1, 60);
            write(voices.get(voice), voice * COLUMNS_OF_A_LANGUAGE);
        }
        worksheet.finish();
    }

    private void write(Report voice, int column) {
        var row = 0;
        put(row++, column, voice.heading().title(), 14, WorkbookPage.INK);
        for (var party : voice.heading().parties()) {
            put(row++, column, party, 10, WorkbookPage.INK);
        }
        for (var part : voice.parts()) {
            if (isSaid(part)) {
                row = write(part, row + 1, column);
            }
        }
        row++;
        for (var signatory : voice.signatories()) {
            put(row, column, signatory.party(), 10, WorkbookPage.LIGHT);
            put(row++, column + 1, sealed(signatory), 10, WorkbookPage.INK);
        }
    }

    private int write(Part part, int first, int column) {
        var row = first;
        if (!part.caption().isEmpty()) {
            put(row++, column, part.caption(), 12, WorkbookPage.INK);
        }
        if (part instanceof Part.Text text) {
            for (var paragraph : text.paragraphs()) {
                worksheet.range(row, column, row, column + 1).merge();
                worksheet.rowHeight(row, 15.0 * (1 + paragraph.length() / 95));
                put(row++, column, paragraph, 10, WorkbookPage.INK);
            }
        } else if (part instanceof Part.Facts facts) {
            for (var fact : facts.facts()) {
                put(row, column, fact.name(), 10, WorkbookPage.LIGHT);
                put(row++, column + 1, fact.value(), 10, WorkbookPage.INK);
            }
        }
        return row;
    }

    private static String sealed(Report.Signatory signatory) {
        return String.join(
                ", ",
                Stream.of(signatory.role(), signatory.name(), signatory.when())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private void put(int row, int column, String text, int size, String colour) {
        worksheet.inlineString(row, column, text);
        var style = worksheet
                .style(row, column)
                .fontColor(colour)
                .fontSize(size)
                .verticalAlignment("top")
                .wrapText(size == 10);
        (size > 10 ? style.bold() : style).set();
    }
}
