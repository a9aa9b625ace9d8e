package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Granitsa", December 1998, comes out exactly as it was published. */
class GranitsaIT extends ApiTest {

    private static final String RESULTS = "/api/operations/GRN-1998-12/results";

    @Test
    void equalsThePublishedFiguresInEveryIndicatorAmountUnitAndQualifier() throws IOException {
        var rows = as("kz-customs-officer")
                .get(RESULTS)
                .json()
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);

        assertThat(rows)
                .extracting(row -> row.getString("indicator") + " " + figure(row.getJsonObject("confirmed")))
                .containsExactlyElementsOf(published().stream()
                        .map(row -> row.get("indicator") + " " + row.get("amount") + " " + row.get("unit") + " "
                                + row.get("qualifier"))
                        .toList());
        assertThat(rows)
                .extracting(row -> row.getString("label"))
                .containsExactlyElementsOf(
                        published().stream().map(row -> row.get("label")).toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(figure(row.getJsonObject("provisional"))).startsWith("0 ");
            assertThat(row.getInt("sources")).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "organisation", "region", "day"})
    void isNotBrokenDownBecauseItWasPublishedSo(String by) {
        var rows = as(OFFICER)
                .get(RESULTS + "?by=" + by)
                .json()
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getJsonArray("groups").getValuesAs(JsonObject.class))
                        .extracting(group -> group.getString("key"))
                        .containsExactly("not-broken-down"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void isTheSameAsAFileToCalculateWithInEveryLanguage(String language) throws IOException {
        var file = as(OFFICER).get(RESULTS + ".csv?lang=" + language);

        assertThat(file.header("Content-Language")).hasValue(language);
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition").orElse("")).contains("GRN-1998-12");
        var rows = read(new StringReader(file.body().replaceFirst("^\uFEFF", "")));
        assertThat(rows)
                .extracting(
                        row -> List.of(row.get("indicator"), row.get("amount"), row.get("unit"), row.get("qualifier")))
                .containsExactlyElementsOf(published().stream()
                        .map(row ->
                                List.of(row.get("indicator"), row.get("amount"), row.get("unit"), row.get("qualifier")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"en, Wanted persons detained", "ru, Задержано разыскиваемых лиц", "kk, Ұсталған іздеудегі адамдар"})
    void labelsItsFilesInTheLanguageAskedFor(String language, String label) {
        assertThat(as(OFFICER).get(RESULTS + ".csv?lang=" + language).body()).contains(label);
        assertThat(as(OFFICER).in(language).get(RESULTS + ".csv").body()).contains(label);
        assertThat(as(OFFICER).in(language).get(RESULTS).text("/rows/2/label")).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void isAWorkbookWithRealNumbers(String language) throws IOException {
        var file = as(OFFICER).get(RESULTS + ".xlsx?lang=" + language);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()));
                var rows = workbook.getFirstSheet().openStream()) {
            var numbers = rows.flatMap(row -> row.stream())
                    .filter(Objects::nonNull)
                    .filter(cell -> cell.getValue() instanceof Number)
                    .map(cell -> cell.asNumber().stripTrailingZeros().toPlainString())
                    .toList();
            assertThat(numbers).contains("5672", "10", "397", "186", "128.9", "1958", "13000", "546.9", "303.2", "102");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void isADocumentToPrint(String language) {
        var file = as(OFFICER).get(RESULTS + ".pdf?lang=" + language);

        assertThat(file.header("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(new String(file.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void refusesALanguageOrFormatThatIsNotOffered() {
        assertThat(violations(as(OFFICER).get(RESULTS + ".csv?lang=de"))).containsEntry("lang", "unknown");
        assertRefused(as(OFFICER).get(RESULTS + ".doc"), 404, "not-found");
        assertThat(violations(as(OFFICER).get(RESULTS + "?by=week"))).containsEntry("by", "unknown");
    }

    private static String figure(JsonObject quantity) {
        return quantity.getString("amount") + " " + quantity.getString("unit") + " " + quantity.getString("qualifier");
    }

    private static List<CSVRecord> published() throws IOException {
        try (var file = GranitsaIT.class.getResourceAsStream("/org/jointops/demo/granitsa-1998-12.csv")) {
            return read(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
    }

    private static List<CSVRecord> read(java.io.Reader reader) throws IOException {
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
