package org.jointops.reporting.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointops.shared.Unit;

/**
 * Writes the first table for machines, after RFC 4180: UTF-8 without a byte order mark, one record a line, names and
 * amounts independent of the language. The first amount is {@code amount}, {@code unit}, {@code qualifier}; every further
 * one adds its own amount and qualifier, in the same unit. Texts in a second language come last.
 */
class CsvWriter implements Format.Writer {

    /** What makes a spreadsheet take a text for a formula, full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        var record = new CsvRecord(report);
        csv.printRecord(record.header());
        for (var row : Table.together(report.table(0))) {
            if (row.get(0) instanceof Row.Line line) {
                csv.printRecord(record.fields(line, row));
            }
        }
        csv.flush();
    }

    /** The fields of every record, in the order of the header. */
    private static class CsvRecord {

        private final List<Table> tables;
        private final Table table;
        private final List<Report> voices;
        private final List<String> markings;
        private final int texts;

        CsvRecord(Report report) {
            voices = report.voices();
            tables = report.table(0);
            table = tables.get(0);
            texts = table.texts().size();
            markings = report.heading().markings();
        }

        List<String> header() {
            var names = new ArrayList<String>();
            if (!table.isList()) {
                names.add("indicator");
            }
            table.texts().forEach(column -> names.add(column.code()));
            var first = true;
            for (var column : table.amounts()) {
                names.addAll(first ? List.of("amount", "unit", "qualifier") : furtherNames(column));
                first = false;
            }
            if (!table.isList()) {
                names.add("note");
            }
            if (!markings.isEmpty()) {
                names.add("marking");
            }
            for (int voice = 1; voice < tables.size(); voice++) {
                var language = voices.get(voice).heading().language().getLanguage();
                table.texts().forEach(column -> names.add(column.code() + "-" + language));
            }
            return names;
        }

        private static List<String> furtherNames(Column column) {
            return List.of(column.code(), column.code() + "-qualifier");
        }

        List<String> fields(Row.Line line, List<Row> voices) {
            var fields = new ArrayList<String>();
            if (!table.isList()) {
                fields.add(harmless(line.code()));
            }
            line.cells().subList(0, texts).forEach(cell -> fields.add(text(cell)));
            var amounts = line.cells().subList(texts, line.cells().size());
            for (int i = 0; i < amounts.size(); i++) {
                fields.add(amount(amounts.get(i)));
                if (i == 0) {
                    fields.add(line.unit().map(Unit::code).orElse(""));
                }
                fields.add(qualifier(amounts.get(i)));
            }
            if (!table.isList()) {
                fields.add(harmless(String.join(" ", line.notes())));
            }
            if (!markings.isEmpty()) {
                fields.add(harmless(String.join(" ", markings)));
            }
            for (var other : voices.subList(1, voices.size())) {
                ((Row.Line) other).cells().subList(0, texts).forEach(cell -> fields.add(text(cell)));
            }
            return fields;
        }
    }

    private static String text(Cell cell) {
        return harmless(cell.plain());
    }

    private static String amount(Cell cell) {
        return cell instanceof Cell.Amount amount ? amount.quantity().plainAmount() : "";
    }

    private static String qualifier(Cell cell) {
        return cell instanceof Cell.Amount amount
                ? amount.quantity().qualifier().code()
                : "";
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
