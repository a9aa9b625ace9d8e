package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that are taken away: as lists and as dossiers, with what their reader may see and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportingIT extends ApiTest {

    private static final String NEIGHBOUR = "kz-border-officer";

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @Test
    void writesTheListThatTheSameFilterShows() throws IOException {
        var shown = record(OFFICER, CaseBody.in(operation).with("/summary", "=1+1 to be listed"));
        var other = record(OFFICER, CaseBody.in(operation).inRegion("RU-SAR"));
        var filter = "operation=" + operation + "&region=RU-ORE";

        var rows = rows(as(OFFICER).get("/api/cases.csv?lang=en&" + filter));

        assertThat(rows)
                .extracting(row -> row.get("number"))
                .contains(shown)
                .doesNotContain(other)
                .isEqualTo(listed(OFFICER, filter));
        assertThat(rows).extracting(row -> row.get("summary")).contains("'=1+1 to be listed");
        assertThat(rows).extracting(row -> row.get("day")).contains("2025-03-15");
    }

    @Test
    void listsForEachReaderWhatTheyMayRead() throws IOException {
        var shared = approved(OFFICER, CaseBody.in(operation));
        share(shared, "H2", "");
        var own = approved(OFFICER, CaseBody.in(operation));

        var neighbours = rows(as(NEIGHBOUR).get("/api/cases.csv?lang=en&operation=" + operation));

        assertThat(neighbours)
                .extracting(row -> row.get("number"))
                .contains(shared)
                .doesNotContain(own);
        assertThat(neighbours)
                .filteredOn(row -> row.get("number").equals(shared))
                .extracting(row -> row.get("handling"))
                .containsExactly("H2: not to be passed on without permission");
    }

    @Test
    void writesAWorkbookWithRealNumbersAndDays() throws IOException {
        record(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));

        var file = as(OFFICER).get("/api/cases.xlsx?lang=kk&operation=" + operation);

        try (var workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, false));
                var rows = workbook.getFirstSheet().openStream()) {
            var cells = rows.flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getValue() != null)
                    .toList();
            assertThat(cells).extracting(cell -> cell.getText()).contains("Нөмірі", "Тәркіленген заттар");
            assertThat(cells)
                    .anyMatch(cell ->
                            cell.getValue() instanceof Number && cell.asNumber().intValue() == 1);
            assertThat(cells)
                    .anyMatch(cell -> "yyyy-mm-dd".equals(cell.getDataFormatString())
                            && cell.asDate().toLocalDate().toString().equals("2025-03-15"));
        }
    }

    @Test
    void refusesListsToThoseWhoReadNoRecords() {
        assertRefused(as(ADMINISTRATOR).get("/api/cases.csv"), 403, "not-allowed");
        assertRefused(as(OFFICER).get("/api/cases.pdf"), 404, "not-found");
        assertThat(violations(as(OFFICER).get("/api/cases.csv?status=lost"))).containsEntry("status", "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void printsACaseWhole(String language) throws IOException {
        var number = approved(OFFICER, full("Досьев"));

        assertThat(print(OFFICER, number, language))
                .contains(number, "A lorry was searched.", "Досьев", "17", "1990", "XTA2105", "Post 3", "И. Гордеев");
    }

    @Test
    void printsNothingThatIsMaskedForTheReader() throws IOException {
        var number = approved(OFFICER, full("Скрытнов"));
        share(number, "H0", "");

        assertThat(print(NEIGHBOUR, number, "en"))
                .contains("A lorry was searched.", "Post 3")
                .doesNotContain("Скрытнов")
                .doesNotContain("Ерлан")
                .doesNotContain("N01234567")
                .doesNotContain("XTA2105");
    }

    @Test
    void letsWhatIsRestrictedLeaveItsOrganisationInNoDossier() throws IOException {
        var number = approved(OFFICER, full("Граничный"));
        share(number, "H3", "Only at the post");

        assertStatus(as(NEIGHBOUR).get("/api/cases/" + number)).isEqualTo(200);
        assertRefused(as(NEIGHBOUR).get(path(number, "pdf", "en")), 403, "dossier-restricted");
        assertRefused(as(NEIGHBOUR).get(path(number, "docx", "en")), 403, "dossier-restricted");
        assertThat(print(OFFICER, number, "en")).contains("H3: other restriction, in words: Only at the post");
    }

    @Test
    void isWrittenAsAWordDocumentToo() {
        var answer = as(OFFICER).get(path(approved(OFFICER, full("Словарев")), "docx", "kk"));

        assertStatus(answer).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).contains("wordprocessingml");
        assertThat(new String(answer.bytes(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void isHiddenFromThoseWhoMayNotReadTheCase() {
        var number = approved(OFFICER, CaseBody.in(operation));

        assertRefused(as(NEIGHBOUR).get(path(number, "pdf", "en")), 404, "not-found");
        assertRefused(as(ADMINISTRATOR).get(path(number, "pdf", "en")), 404, "not-found");
    }

    @Test
    void leavesItsEntryInTheTrailNamingThePersons() {
        var number = approved(OFFICER, full("Следов"));
        as(OFFICER).get(path(number, "pdf", "en"));
        as(OFFICER).get("/api/cases.csv?operation=" + operation);

        var entries = as(AUDITOR)
                .get("/api/trail?action=exported&actor=" + OFFICER)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(entries).anyMatch(entry -> entry.toString().contains(number + "#1"));
        assertThat(entries).anyMatch(entry -> entry.getString("kind").equals("cases"));
    }

    private CaseBody full(String familyName) {
        return CaseBody.in(operation)
                .disclosing("smuggling", 2)
                .detaining(familyName, "wanted")
                .stemming("The group")
                .seized("stolen-cars", "1", "vehicles")
                .with("/confiscations/0/vin", "XTA2105");
    }

    private void share(String number, String handling, String words) {
        assertStatus(as(SUPERVISOR).put("/api/cases/" + number + "/sharing", """
                        {"sharing": "joint", "handling": "%s", "handlingText": "%s", "reason": "So"}""".formatted(handling, words)))
                .isEqualTo(200);
    }

    private static String path(String number, String format, String language) {
        return "/api/cases/" + number + "/dossier." + format + "?lang=" + language;
    }

    private String print(String user, String number, String language) throws IOException {
        var answer = as(user).get(path(number, "pdf", language));
        assertStatus(answer).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<String> listed(String user, String filter) {
        return as(user).get("/api/cases?size=200&" + filter).json().getJsonArray("items").stream()
                .map(row -> ((JsonObject) row).getString("number"))
                .toList();
    }

    private static List<CSVRecord> rows(Answer answer) throws IOException {
        assertStatus(answer).isEqualTo(200);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(answer.body()))) {
            return parser.getRecords();
        }
    }
}
