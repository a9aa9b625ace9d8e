package org.jointops.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a workbook for analysts, a worksheet for each table: real numbers, each with its qualifier in a column of its own before it, the unit once
 * per line. Rows pass through to a temporary file, so that their number does not matter; a table longer than a
 * worksheet goes on in the next one.
 */
class WorkbookWriter implements Format.Writer {

    private static final String PROPERTIES = "docProps/core.xml";

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        var file = Files.createTempFile("results", ".xlsx");
        try {
            try (var stream = Files.newOutputStream(file)) {
                fill(report, stream);
            }
            copyAsOf(report.heading().drawnUp(), file, out);
        } finally {
            Files.delete(file);
        }
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

    /** The library stamps the running clock into the file; the stamp is to be the report's own, for equal bytes. */
    private static void copyAsOf(Instant instant, Path file, OutputStream out) throws IOException {
        try (var in = new ZipFile(file.toFile())) {
            var zip = new ZipOutputStream(out);
            for (var entry : Collections.list(in.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(instant.atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(copy);
                try (var content = in.getInputStream(entry)) {
                    copyEntry(entry.getName(), content, zip, instant);
                }
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    private static void copyEntry(String name, InputStream in, OutputStream out, Instant instant) throws IOException {
        if (!name.equals(PROPERTIES)) {
            in.transferTo(out);
            return;
        }
        var properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var stamped = properties.replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + instant);
        out.write(stamped.getBytes(StandardCharsets.UTF_8));
    }
}
