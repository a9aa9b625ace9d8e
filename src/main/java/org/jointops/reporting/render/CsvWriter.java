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
 * Writes RFC 4180 for machines: UTF-8 without a byte order mark, one record a line, names and amounts independent of
 * the language. The first amount is {@code amount}, {@code unit}, {@code qualifier}; every further one adds its own
 * amount and qualifier, in the same unit.
 */
class CsvWriter implements Format.Writer {

    /** What makes a spreadsheet take a text for a formula, full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public void write(ResultSheet sheet, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(header(sheet));
        for (var row : sheet.rows()) {
            if (row instanceof Row.Line line) {
                csv.printRecord(fields(sheet, sheet.checked(line)));
            }
        }
        csv.flush();
    }

    private static List<String> header(ResultSheet sheet) {
        var names = new ArrayList<String>();
        names.add("indicator");
        sheet.texts().forEach(column -> names.add(column.code()));
        var first = true;
        for (var column : sheet.amounts()) {
            names.addAll(first ? List.of("amount", "unit", "qualifier") : furtherNames(column));
            first = false;
        }
        names.add("note");
        if (!sheet.heading().markings().isEmpty()) {
            names.add("marking");
        }
        return names;
    }

    private static List<String> furtherNames(Column column) {
        return List.of(column.code(), column.code() + "-qualifier");
    }

    private static List<String> fields(ResultSheet sheet, Row.Line line) {
        var fields = new ArrayList<String>();
        fields.add(harmless(line.code()));
        var texts = sheet.texts().size();
        line.cells().subList(0, texts).forEach(cell -> fields.add(text(cell)));
        var amounts = line.cells().subList(texts, line.cells().size());
        for (int i = 0; i < amounts.size(); i++) {
            fields.add(amount(amounts.get(i)));
            if (i == 0) {
                fields.add(line.unit().map(Unit::code).orElse(""));
            }
            fields.add(qualifier(amounts.get(i)));
        }
        fields.add(harmless(String.join(" ", line.notes())));
        if (!sheet.heading().markings().isEmpty()) {
            fields.add(harmless(String.join(" ", sheet.heading().markings())));
        }
        return fields;
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? harmless(text.text()) : "";
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
