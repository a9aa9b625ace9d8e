package org.jointops.reporting;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jointops.reporting.render.Format;
import org.jspecify.annotations.Nullable;

/**
 * A result table read back from a file in English. The first line names the columns of figures; every other one is an
 * indicator, a group (empty in tables of one grouping) and the figures, each an amount and how exactly it is known: 0, 1 for
 * "over", 2 for "about". Texts are without spaces, since paper breaks lines.
 */
public final class ReadBack {

    private static final List<String> QUALIFIERS = List.of("exact", "at-least", "about");
    private static final List<String> SAID = List.of("", "over", "about");
    private static final Pattern FIGURE = Pattern.compile("(over|about)?([\\d,]+(?:\\.\\d+)?)");
    private static final String NAME = "Indicator";
    private static final String UNIT = "Unit";

    /** How many columns name a line: its indicator, and the group of the first grouping if two are crossed. */
    private final int texts;

    private ReadBack(int texts) {
        this.texts = texts;
    }

    /** The columns of figures of a table of one grouping. */
    public static List<String> columns(Format format, byte[] file) throws IOException {
        return read(format, file, false).get(0);
    }

    /** The figures of its first line. */
    public static List<String> figures(Format format, byte[] file) throws IOException {
        var line = read(format, file, false).get(1);
        return line.subList(2, line.size());
    }

    static List<List<String>> read(Format format, byte[] file, boolean isCrossed) throws IOException {
        var reader = new ReadBack(isCrossed ? 2 : 1);
        return switch (format) {
            case CSV -> reader.csv(file);
            case JSON -> reader.json(file);
            case XLSX -> reader.workbook(file);
            case DOCX -> reader.word(file);
            case PDF -> reader.pdf(file);
        };
    }

    static String close(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    private List<List<String>> csv(byte[] file) throws IOException {
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
            var names = csv.getHeaderNames();
            var amounts = names.stream()
                    .filter(name -> name.equals("amount") || names.contains(name + "-qualifier"))
                    .toList();
            var lines = new ArrayList<>(List.of(amounts));
            csv.forEach(record -> lines.add(line(
                    record.get("indicator"),
                    names.contains("group") ? record.get("group") : "",
                    amounts.stream().map(name -> figure(record, name)))));
            return lines;
        }
    }

    private static String figure(CSVRecord record, String name) {
        return figure(record.get(name), record.get(name.equals("amount") ? "qualifier" : name + "-qualifier"));
    }

    private static String figure(String amount, String qualifier) {
        return amount.isEmpty() ? "" : Reckoning.figure(new BigDecimal(amount), QUALIFIERS.indexOf(qualifier));
    }

    /** Names no column without figures. */
    private List<List<String>> json(byte[] file) {
        try (var json = Json.createReader(new ByteArrayInputStream(file))) {
            var rows = json.readObject().getJsonArray("rows").getValuesAs(JsonObject.class);
            var amounts = Stream.concat(
                            Stream.of("amount"),
                            rows.stream()
                                    .flatMap(row ->
                                            row.keySet().stream().filter(name -> row.get(name) instanceof JsonObject)))
                    .distinct()
                    .sorted()
                    .toList();
            var lines = new ArrayList<>(List.of(amounts));
            rows.forEach(row -> lines.add(line(
                    row.getString("indicator"),
                    row.getString("group", ""),
                    amounts.stream().map(name -> figure(row, name)))));
            return lines;
        }
    }

    private static String figure(JsonObject row, String name) {
        var figure = name.equals("amount") ? row : row.getJsonObject(name);
        return figure == null ? "" : figure(figure.getString("amount", ""), figure.getString("qualifier"));
    }

    private List<List<String>> workbook(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var lines = new ArrayList<List<String>>();
            for (var row : workbook.getFirstSheet().read()) {
                if (lines.isEmpty() && text(row, 0).equals(NAME)) {
                    lines.add(amountColumns(row)
                            .mapToObj(column -> close(text(row, column)))
                            .toList());
                } else if (!lines.isEmpty() && !text(row, texts).isEmpty()) {
                    lines.add(line(
                            text(row, 0),
                            texts == 2 ? text(row, 1) : "",
                            IntStream.range(0, lines.get(0).size()).mapToObj(i -> figure(row, texts + 2 + 2 * i))));
                }
            }
            return lines;
        }
    }

    /** Behind the unit there are pairs of a word and an amount, and a column of notes. */
    private IntStream amountColumns(Row head) {
        return IntStream.iterate(texts + 2, column -> column < head.getCellCount() - 1, column -> column + 2);
    }

    private static String text(Row row, int column) {
        return column < row.getCellCount() ? row.getCellText(column) : "";
    }

    private static String figure(Row row, int column) {
        var amount = row.getCell(column);
        return amount == null || text(row, column).isEmpty()
                ? ""
                : Reckoning.figure(new BigDecimal(amount.getRawValue()), SAID.indexOf(text(row, column - 1)));
    }

    private List<List<String>> word(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return printed(document.getTables().stream()
                    .map(table -> table.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .toList())
                            .toList()));
        }
    }

    /** The table as it is told to whoever has it read out. */
    private List<List<String>> pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var said = new HashMap<COSDictionary, Map<Integer, String>>();
            for (var page : document.getPages()) {
                said.put(page.getCOSObject(), said(page));
            }
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            return printed(below(root, "Table")
                    .map(table ->
                            below(table, "TR").map(row -> cells(row, said)).toList()));
        }
    }

    private static Map<Integer, String> said(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        var said = new HashMap<Integer, String>();
        extractor.getMarkedContents().forEach(content -> said.merge(content.getMCID(), text(content), String::concat));
        return said;
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream()
                .map(part -> part instanceof TextPosition letter
                        ? letter.getUnicode()
                        : part instanceof PDMarkedContent inner ? text(inner) : "")
                .collect(Collectors.joining());
    }

    private static Stream<PDStructureElement> below(PDStructureNode node, String type) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(
                        element -> type.equals(element.getStructureType()) ? Stream.of(element) : below(element, type));
    }

    private static List<String> cells(PDStructureElement row, Map<COSDictionary, Map<Integer, String>> said) {
        return row.getKids().stream()
                .map(cell -> text((PDStructureElement) cell, row.getPage(), said))
                .toList();
    }

    /** A head is repeated on further pages, to which references lead: it is read where it stands first. */
    private static String text(
            PDStructureElement element, @Nullable PDPage above, Map<COSDictionary, Map<Integer, String>> said) {
        var page = element.getPage() == null ? above : element.getPage();
        return element.getKids().stream()
                .map(kid -> kid instanceof PDStructureElement inner
                        ? text(inner, page, said)
                        : kid instanceof Integer mark ? text(mark, page, said) : "")
                .collect(Collectors.joining());
    }

    private static String text(int mark, @Nullable PDPage page, Map<COSDictionary, Map<Integer, String>> said) {
        return Objects.requireNonNull(said.get(Objects.requireNonNull(page).getCOSObject()))
                .getOrDefault(mark, "");
    }

    /** A table that is too wide goes on in another one with the same lines, named alike. */
    private List<List<String>> printed(Stream<List<List<String>>> tables) {
        var lines = new ArrayList<List<String>>();
        tables.filter(table -> isOfFigures(table.get(0))).forEach(table -> {
            var columns = table.get(0).size();
            var rows = table.stream().filter(row -> row.size() == columns).toList();
            for (int i = 0; i < rows.size(); i++) {
                var cells = rows.get(i).subList(texts + 1, columns).stream().map(ReadBack::close);
                var figures = (i == 0 ? cells : cells.map(ReadBack::figure)).toList();
                if (lines.size() == i) {
                    lines.add(new ArrayList<>(i == 0 ? List.of() : named(rows.get(i))));
                }
                lines.get(i).addAll(figures);
            }
        });
        return lines;
    }

    private boolean isOfFigures(List<String> head) {
        return head.size() > texts
                && close(head.get(0)).equals(NAME)
                && close(head.get(texts)).equals(UNIT);
    }

    /** Without what a note under the name says. */
    private List<String> named(List<String> row) {
        return List.of(row.get(0).replaceFirst("(?s)\\s*Left out.*", ""), texts == 2 ? close(row.get(1)) : "");
    }

    /** As paper says it: "over 13,000". */
    static String figure(String said) {
        var figure = FIGURE.matcher(said);
        return !figure.matches()
                ? said
                : Reckoning.figure(
                        new BigDecimal(figure.group(2).replace(",", "")),
                        figure.group(1) == null ? 0 : SAID.indexOf(figure.group(1)));
    }

    private static List<String> line(String indicator, String group, Stream<String> figures) {
        return Stream.concat(Stream.of(indicator, close(group)), figures).toList();
    }
}
