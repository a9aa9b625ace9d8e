package org.jointops.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a workbook for analysts, a worksheet for each table: real numbers, each with its qualifier in a column of its
 * own before it, the unit once per line. Rows pass through, so that their number does not matter; a table longer than a
 * worksheet goes on in the next one. Lists pass on to the reader as they come, so that whoever stops reading stops the
 * writing; tables of figures are stamped first, for equal bytes.
 */
class WorkbookWriter implements Format.Writer {

    private static final String PROPERTIES = "docProps/core.xml";

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        if (report.tables().stream().allMatch(Table::isList)) {
            fill(report, out);
            return;
        }
        var drawnUp = report.heading().drawnUp();
        StampedZip.write(drawnUp, file -> fill(report, file), PROPERTIES, entry -> stamped(entry, drawnUp), out);
    }

    private static void fill(Report report, OutputStream out) throws IOException {
        var workbook = new Workbook(out, report.heading().author(), null);
        workbook.properties().setTitle(report.heading().title());
        workbook.setGlobalDefaultFont("Noto Sans", 10);
        for (int table = 0; table < report.tables().size(); table++) {
            fill(report, table, workbook);
        }
        if (WorkbookTexts.hasAny(report)) {
            new WorkbookTexts(workbook, report).write();
        }
        workbook.finish();
    }

    private static void fill(Report report, int table, Workbook workbook) throws IOException {
        var page = new WorkbookPage(workbook, report, table);
        for (var row : Table.together(report.table(table))) {
            if (page.isFull()) {
                page.finish();
                page = new WorkbookPage(workbook, report, table);
            }
            page.add(row);
        }
        page.addNotes();
        page.finish();
    }

    private static byte[] stamped(byte[] properties, Instant instant) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + instant)
                .getBytes(StandardCharsets.UTF_8);
    }
}
