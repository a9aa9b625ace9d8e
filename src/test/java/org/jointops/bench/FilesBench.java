package org.jointops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Format;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.Report;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;

/**
 * Measures what files of many rows cost beside the bare library writing the same rows, and how much memory they take:
 * {@code mvn -Pbench -Dbench=files}. Both write in turns; the better time of each counts.
 */
final class FilesBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int PAGES = Integer.getInteger("bench.pages", 1_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int ROWS_ON_A_PAGE = 12;
    private static final double SPEED = 0.7;
    private static final long GROWTH = 64;
    private static final long PAUSE = 200_000_000;
    private static final List<String> COLUMNS =
            List.of("number", "day", "region", "category", "summary", "organisation", "confiscations", "handling");

    /** Writes many rows, and throws them away. */
    private interface Writing {
        void write(int rows, OutputStream out) throws IOException;
    }

    private record Subject(String name, int rows, Writing ours, Writing bare) {}

    private FilesBench() {}

    static boolean run() throws IOException, InterruptedException {
        var within = true;
        System.out.println("| what | bare, s | ours, s | speed | at least | heap growth, MB | under |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var subject : List.of(
                new Subject("CSV", ROWS, (rows, out) -> Format.CSV.write(list(rows), out), FilesBench::bareCsv),
                new Subject("XLSX", ROWS, (rows, out) -> Format.XLSX.write(list(rows), out), FilesBench::bareWorkbook),
                new Subject(
                        "PDF",
                        PAGES * ROWS_ON_A_PAGE,
                        (rows, out) -> Format.PDF.write(list(rows), out),
                        FilesBench::barePdf))) {
            within &= measure(subject);
        }
        return within;
    }

    private static boolean measure(Subject subject) throws IOException, InterruptedException {
        var few = subject.rows() / 20 + 1;
        seconds(subject.ours(), few);
        seconds(subject.bare(), few);
        var bare = Double.MAX_VALUE;
        var ours = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, seconds(subject.bare(), subject.rows()));
            ours = Math.min(ours, seconds(subject.ours(), subject.rows()));
        }
        var growth = growth(subject.ours(), subject.rows());
        var within = bare / ours >= SPEED && growth < GROWTH;
        System.out.printf(
                Locale.ROOT,
                "| %s, %,d rows | %.1f | %.1f | %.2f | %.1f | %d | %d |%s%n",
                subject.name(),
                subject.rows(),
                bare,
                ours,
                bare / ours,
                SPEED,
                growth,
                GROWTH,
                within ? "" : " missed");
        return within;
    }

    private static double seconds(Writing writing, int rows) throws IOException {
        System.gc();
        var begin = System.nanoTime();
        writing.write(rows, OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1e9;
    }

    /** How many mebibytes more than before were in use, after what is of no use was cleared away, while it was written. */
    private static long growth(Writing writing, int rows) throws IOException, InterruptedException {
        var before = inUse();
        var most = new long[] {before};
        var done = new AtomicBoolean();
        var watch = new Thread(() -> {
            while (!done.get()) {
                LockSupport.parkNanos(PAUSE);
                most[0] = Math.max(most[0], inUse());
            }
        });
        watch.start();
        writing.write(rows, OutputStream.nullOutputStream());
        done.set(true);
        watch.join();
        return (most[0] - before) >> 20;
    }

    /** As the collector left it; whatever was written since then, on a busy machine for long, is not counted. */
    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static Report list(int rows) {
        var heading = new Heading(
                "A long list",
                List.of(),
                List.of(),
                "Joint Operations",
                Instant.parse("2026-02-09T06:30:00Z"),
                Locale.ENGLISH);
        var columns = COLUMNS.stream().map(code -> Column.text(code, code)).toList();
        Iterable<Row> lines =
                () -> IntStream.range(0, rows).mapToObj(FilesBench::line).iterator();
        return Report.of(heading, List.of(new Table("cases", "", columns, lines, List.of())));
    }

    private static Row line(int index) {
        var cells = new ArrayList<Cell>();
        texts(index).forEach(text -> cells.add(new Cell.Text(text)));
        cells.set(1, new Cell.Day(day(index), day(index).toString()));
        cells.set(6, new Cell.Count(index % 7, String.valueOf(index % 7)));
        return new Row.Line(String.valueOf(index), 0, cells, List.of());
    }

    private static List<String> texts(int index) {
        return List.of(
                "TRN-2026-01-RU-BORDER-%06d".formatted(index),
                day(index).toString(),
                "Orenburg Region",
                "Smuggling",
                "A lorry was searched at post " + index % 90 + ".",
                "Russia, border guards",
                String.valueOf(index % 7),
                index % 50 == 0 ? "H1: not in court without permission" : "");
    }

    private static LocalDate day(int index) {
        return LocalDate.of(2026, 1, 1).plusDays(index % 28);
    }

    private static void bareCsv(int rows, OutputStream out) throws IOException {
        var csv = new CSVPrinter(new OutputStreamWriter(out, UTF_8), CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        for (int row = 0; row < rows; row++) {
            csv.printRecord(texts(row));
        }
        csv.flush();
    }

    private static void bareWorkbook(int rows, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Bare", null);
        var sheet = workbook.newWorksheet("Cases");
        for (int row = 0; row < rows; row++) {
            var texts = texts(row);
            for (int column = 0; column < texts.size(); column++) {
                if (column == 1) {
                    sheet.value(row, column, day(row));
                } else if (column == 6) {
                    sheet.value(row, column, row % 7);
                } else {
                    sheet.inlineString(row, column, texts.get(column));
                }
            }
            if (row % 500 == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        workbook.finish();
    }

    private static void barePdf(int rows, OutputStream out) throws IOException {
        var html = new StringBuilder("<html lang=\"en\"><head><title>Bare</title><style>@page { size: A4 landscape; }"
                + " body { font-family: 'Noto Sans'; font-size: 8.5pt; } table { -fs-table-paginate: paginate; }"
                + "</style></head><body><table><thead><tr>");
        COLUMNS.forEach(column -> html.append("<th>").append(column).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            texts(row).forEach(text -> html.append("<td>").append(text).append("</td>"));
            html.append("</tr>");
        }
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html.append("</tbody></table></body></html>").toString(), null)
                .toStream(out)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        Stream.of(400, 700)
                .forEach(weight -> builder.useFont(
                        () -> Report.class.getResourceAsStream(
                                "fonts/NotoSans-" + (weight == 400 ? "Regular" : "Bold") + ".ttf"),
                        "Noto Sans",
                        weight,
                        FontStyle.NORMAL,
                        true));
        builder.run();
    }
}
