package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jointops.reporting.render.PdfSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edition of "Granitsa", 1998, holds the published figures in every format and language, read back by a program. */
class EditionFilesIT extends ApiTest {

    private static final String EDITION = "/api/operations/GRN-1998-12/editions/1";
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    @Test
    void isSealedByDemoAccountsOfBothSides() {
        var edition = as(OFFICER).get(EDITION);

        assertThat(edition.text("/state")).isEqualTo("sealed");
        assertThat(edition.json().getJsonArray("seals").getValuesAs(JsonObject.class))
                .extracting(seal -> seal.getString("country"))
                .containsExactlyInAnyOrder("RU", "KZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "en%2Bru", "ru%2Bkk"})
    void asCsvIsThePublishedTable(String lang) throws IOException {
        var rows = read(new StringReader(file("csv", lang)));

        assertThat(rows)
                .extracting(
                        row -> List.of(row.get("indicator"), row.get("amount"), row.get("unit"), row.get("qualifier")))
                .containsExactlyElementsOf(published().stream()
                        .map(row ->
                                List.of(row.get("indicator"), row.get("amount"), row.get("unit"), row.get("qualifier")))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "en%2Bkk"})
    void asJsonIsThePublishedTable(String lang) throws IOException {
        var rows = object(file("json", lang)).getJsonArray("rows").getValuesAs(JsonObject.class);

        assertThat(rows)
                .extracting(row -> List.of(
                        row.getString("indicator"),
                        row.getString("amount"),
                        row.getString("unit"),
                        row.getString("qualifier")))
                .containsExactlyElementsOf(published().stream()
                        .map(row ->
                                List.of(row.get("indicator"), row.get("amount"), row.get("unit"), row.get("qualifier")))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void asWorkbookHasThePublishedNumbersInTheirOrder(String lang) throws IOException {
        var wanted = published().stream().map(row -> plain(row.get("amount"))).toList();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes("xlsx", lang)))) {
            assertThat(workbook.getSheets().map(sheet -> {
                        try (var rows = sheet.openStream()) {
                            return rows.map(row -> row.stream()
                                            .filter(Objects::nonNull)
                                            .filter(cell -> cell.getValue() instanceof Number)
                                            .map(cell -> plain(cell.asNumber().toPlainString()))
                                            .findFirst()
                                            .orElse(""))
                                    .filter(number -> !number.isEmpty())
                                    .toList();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }))
                    .anySatisfy(numbers -> assertThat(numbers).containsSubsequence(wanted));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void asPrintedDocumentHasThePublishedFiguresInTheirOrder(String lang) throws IOException {
        try (var document = Loader.loadPDF(bytes("pdf", lang))) {
            assertThat(numbers(new PDFTextStripper().getText(document)))
                    .containsSubsequence(
                            published().stream().map(row -> row.get("amount")).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void asWordDocumentHasThePublishedFiguresInTheirOrder(String lang) throws IOException {
        var text = TAG.matcher(entry(bytes("docx", lang), "word/document.xml")).replaceAll("\n");

        assertThat(numbers(text))
                .containsSubsequence(
                        published().stream().map(row -> row.get("amount")).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "en, figures that one side published",
        "ru, 'данные, опубликованные одной стороной'",
        "kk, бір тарап жариялаған деректер"
    })
    void saysInEveryLanguageThatOneSidePublishedThem(String lang, String label) throws IOException {
        try (var document = Loader.loadPDF(bytes("pdf", lang))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(label);
        }
        assertThat(file("csv", lang)).contains(label);
        assertThat(file("json", lang)).contains(label);
        assertThat(allOf(bytes("docx", lang))).contains(label);
        assertThat(allOf(bytes("xlsx", lang))).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&public=true"})
    void printedDocumentsAreSignedWhole(String version) {
        var signature = PdfSignature.read(
                as(OFFICER).get(EDITION + ".pdf?lang=ru%2Bkk" + version).bytes());

        assertThat(signature)
                .hasValueSatisfying(found -> assertThat(found.isValid()).isTrue());
    }

    /** Every number in a text, its digits ungrouped and with a point: {@code 13 000} and {@code 303,2} as in the table. */
    private static List<String> numbers(String text) {
        var numbers = new ArrayList<String>();
        var number = Pattern.compile("\\d{1,3}(?:[ \u00a0,]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?")
                .matcher(text);
        while (number.find()) {
            numbers.add(plainOf(number.group()));
        }
        return numbers;
    }

    private static String plainOf(String text) {
        var ungrouped = text.replaceAll("[ \u00a0]", "");
        var grouped = ungrouped.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        return plain(grouped ? ungrouped.replace(",", "") : ungrouped.replace(",", "."));
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private String file(String format, String lang) {
        return new String(bytes(format, lang), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String format, String lang) {
        var answer = as(OFFICER).get(EDITION + "." + format + "?lang=" + lang);
        assertThat(answer.status()).isEqualTo(200);
        return answer.bytes();
    }

    static String entry(byte[] zip, String name) throws IOException {
        return Objects.requireNonNull(entries(zip).get(name));
    }

    private static String allOf(byte[] zip) throws IOException {
        return unescaped(String.join("\n", entries(zip).values()));
    }

    /** XML may write any letter as its number. */
    static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))));
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static List<CSVRecord> published() throws IOException {
        try (var file = EditionFilesIT.class.getResourceAsStream("/org/jointops/demo/granitsa-1998-12.csv")) {
            return read(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
    }

    private static List<CSVRecord> read(Reader reader) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }
}
