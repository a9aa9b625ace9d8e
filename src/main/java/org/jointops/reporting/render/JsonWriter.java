package org.jointops.reporting.render;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jointops.shared.Unit;

/**
 * Writes the report for other systems: what its heading says for machines, then the rows of its first table, then its
 * other tables. Amounts are texts of plain decimals, so that no reader rounds them.
 */
class JsonWriter implements Format.Writer {

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (var json = Json.createGenerator(new StaysOpen(out))) {
            json.writeStartObject();
            writeHeading(report, json);
            for (int i = 0; i < report.tables().size(); i++) {
                if (i == 1) {
                    json.writeStartArray("tables");
                }
                if (i > 0) {
                    json.writeStartObject();
                }
                writeTable(report, i, json);
                if (i > 0) {
                    json.writeEnd();
                }
            }
            if (report.tables().size() > 1) {
                json.writeEnd();
            }
            writeParts(report, json);
            json.writeEnd();
        }
    }

    private static void writeHeading(Report report, JsonGenerator json) {
        var heading = report.heading();
        json.write("title", heading.title());
        heading.facts().stream()
                .filter(fact -> !fact.code().isEmpty())
                .forEach(fact -> json.write(fact.code(), fact.plain()));
        json.write("drawnUp", heading.drawnUp().toString());
        texts(
                "languages",
                report.voices().stream()
                        .map(voice -> voice.heading().language().getLanguage())
                        .toList(),
                json);
        texts("markings", heading.markings(), json);
    }

    private static void writeTable(Report report, int index, JsonGenerator json) {
        var table = report.tables().get(index);
        json.write("table", table.code());
        json.write("caption", table.caption());
        texts("notes", table.notes(), json);
        json.writeStartArray("rows");
        for (var rows : Table.together(report.table(index))) {
            if (rows.get(0) instanceof Row.Line line) {
                json.writeStartObject();
                writeLine(report, table, line, rows, json);
                json.writeEnd();
            }
        }
        json.writeEnd();
    }

    private static void writeLine(Report report, Table table, Row.Line line, List<Row> rows, JsonGenerator json) {
        if (!table.isList()) {
            json.write("indicator", line.code());
        }
        writeTexts(table, line, "", json);
        for (int voice = 1; voice < rows.size(); voice++) {
            var language = report.voices().get(voice).heading().language().getLanguage();
            writeTexts(table, (Row.Line) rows.get(voice), "-" + language, json);
        }
        writeFigures(table, line, json);
        texts("notes", line.notes(), json);
    }

    private static void writeTexts(Table table, Row.Line line, String language, JsonGenerator json) {
        for (int i = 0; i < table.texts().size(); i++) {
            var name = table.columns().get(i).code() + language;
            json.write(name, line.cells().get(i).plain());
        }
    }

    /** The first amount under the names that every table of figures has, all others under the codes of their columns. */
    private static void writeFigures(Table table, Row.Line line, JsonGenerator json) {
        var texts = table.texts().size();
        for (int i = texts; i < table.columns().size(); i++) {
            var amount = line.cells().get(i) instanceof Cell.Amount cell ? cell.quantity() : null;
            if (i == texts) {
                if (amount != null) {
                    json.write("amount", amount.plainAmount());
                } else {
                    json.writeNull("amount");
                }
                json.write("unit", line.unit().map(Unit::code).orElse(""));
                json.write("qualifier", amount == null ? "" : amount.qualifier().code());
            } else if (amount != null) {
                json.writeStartObject(table.columns().get(i).code())
                        .write("amount", amount.plainAmount())
                        .write("qualifier", amount.qualifier().code())
                        .writeEnd();
            }
        }
    }

    private static void writeParts(Report report, JsonGenerator json) {
        json.writeStartArray("texts");
        for (var voice : report.voices()) {
            for (var part : voice.parts()) {
                if (part instanceof Part.Text text) {
                    json.writeStartObject()
                            .write("language", voice.heading().language().getLanguage())
                            .write("caption", text.caption());
                    texts("paragraphs", text.paragraphs(), json);
                    json.writeEnd();
                }
            }
        }
        json.writeEnd();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) {
        json.writeStartArray(name);
        texts.forEach(json::write);
        json.writeEnd();
    }

    /** The generator closes what it writes to, which belongs to another. */
    private static class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
