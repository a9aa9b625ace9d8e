package org.jointops.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Markup, SQL, expressions and formulas typed into every field are texts like any other, wherever they come out again. */
class HostileTextIT extends BrowserTest {

    private static final String HOSTILE = "=1+1\"><script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
            + "'; drop table incident;-- #{7*7} ${7*7} {{7*7}} %00 &amp; \\";
    private static final String SUPERVISOR = "ru-border-supervisor";
    private static final String OFFICER = "ru-border-officer";

    private String operation = "";
    private String number = "";
    private String summaryReturn = "";

    @BeforeEach
    void typeItEverywhere() {
        operation = ApiTest.freshCode();
        var labels = Json.createObjectBuilder()
                .add("en", HOSTILE)
                .add("ru", HOSTILE)
                .add("kk", HOSTILE)
                .build();
        var body = OperationBody.named(operation)
                .counting("drugs", "confiscated-quantity", "kg", "drugs")
                .with("/names", labels)
                .with("/indicators/0/labels", labels)
                .with("/objective", HOSTILE)
                .with("/legalBasis", HOSTILE);
        accepted("ru-border-liaison", "/api/operations", body.json());
        number = accepted(OFFICER, "/api/cases", hostileCase().json());
        accepted(OFFICER, "/api/cases/" + number + "/submission", "");
        accepted(SUPERVISOR, "/api/cases/" + number + "/return", with("""
                {"comments": [{"field": "summary", "text": "TEXT"}, {"text": "TEXT"}]}"""));
        accepted(OFFICER, "/api/cases/" + number + "/submission", "");
        accepted(SUPERVISOR, "/api/cases/" + number + "/approval", with("""
                {"sharing": "joint", "handling": "H3", "handlingText": "TEXT"}"""));
        accepted(SUPERVISOR, "/api/cases/" + number + "/release", with("{\"reason\": \"TEXT\"}"));
        summaryReturn = accepted(
                OFFICER,
                "/api/summary-returns",
                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-20")
                        .line("drugs", "1", "kg")
                        .with("/source", HOSTILE)
                        .json());
    }

    @Test
    void doesNothingOnAnyPageAndIsShownAsItWasTyped() {
        var supervisor = signIn(SUPERVISOR);
        for (var page : List.of(
                "/",
                "/operations",
                "/operation?code=" + operation,
                "/operation?code=" + operation + "&by=organisation",
                "/figure?operation=" + operation + "&indicator=drugs&state=confirmed",
                "/cases?operation=" + operation,
                "/cases?q=" + URLEncoder.encode(HOSTILE, UTF_8),
                "/case?number=" + number,
                "/queue",
                "/returns?operation=" + operation,
                "/return?number=" + summaryReturn)) {
            assertHarmless(supervisor.open(page));
        }
        supervisor.open("/case?number=" + number).sees(HOSTILE);

        var officer = signIn(OFFICER);
        var returned = accepted(OFFICER, "/api/cases", hostileCase().json());
        assertHarmless(officer.open("/case/edit?number=" + returned));
        officer.reads("What happened, in words", HOSTILE);
        assertHarmless(officer.open("/return/edit?number=" + summaryReturn));

        assertHarmless(
                signIn("kz-customs-officer").open("/case?number=" + number).sees(HOSTILE));
    }

    @Test
    void comesBackFromTheApiAsItWasSent() {
        var document = product().as("kz-customs-officer").get("/api/cases/" + number);

        assertThat(document.text("/summary")).isEqualTo(HOSTILE);
        assertThat(document.text("/detentions/0/person/familyName")).isEqualTo(HOSTILE);
        assertThat(document.text("/handlingText")).isEqualTo(HOSTILE);
        var found = product().as(SUPERVISOR).get("/api/cases?q=" + URLEncoder.encode(HOSTILE, UTF_8));
        assertThat(found.json().getInt("total")).isPositive();
    }

    @Test
    void isNoFormulaInAnyExport() throws IOException {
        var path = "/api/operations/" + operation + "/results.";
        var csv = product().as(SUPERVISOR).get(path + "csv?lang=en").body();
        try (var rows = CSVParser.parse(csv.replace("\ufeff", ""), CSVFormat.RFC4180)) {
            assertThat(rows.stream().flatMap(row -> row.stream()))
                    .anyMatch(cell -> cell.contains("window.hacked"))
                    .noneMatch(cell -> cell.startsWith("="));
        }
        var workbook = product().as(SUPERVISOR).get(path + "xlsx?lang=en");
        assertThat(sheets(workbook.bytes())).contains("window.hacked").doesNotContain("<f>", "<f ");
        assertThat(product().as(SUPERVISOR).get(path + "pdf?lang=en").status()).isEqualTo(200);
    }

    private CaseBody hostileCase() {
        return CaseBody.in(operation)
                .seized("heroin", "1", "kg")
                .detaining("X", "wanted")
                .disclosing("smuggling", 1)
                .stemming("X")
                .with("/summary", HOSTILE)
                .with("/place/description", HOSTILE)
                .with("/offences/0/qualification", HOSTILE)
                .with("/confiscations/0/exhibit", HOSTILE)
                .with("/confiscations/0/serialNumber", HOSTILE)
                .with("/confiscations/0/vin", HOSTILE)
                .with("/confiscations/0/plate", HOSTILE)
                .with("/detentions/0/person/familyName", HOSTILE)
                .with("/detentions/0/person/givenName", HOSTILE)
                .with("/detentions/0/person/patronymic", HOSTILE)
                .with("/detentions/0/person/latinName", HOSTILE)
                .with("/detentions/0/person/document", HOSTILE)
                .with("/detentions/0/reasonText", HOSTILE)
                .withJson("/detentions/0/wanted", with("{\"by\": \"TEXT\", \"notice\": \"TEXT\"}"))
                .with("/detentions/0/custody/place", HOSTILE)
                .with("/detentions/0/custody/officers/0", HOSTILE)
                .with("/detentions/0/custody/rightsLanguage", HOSTILE)
                .with("/groups/0/name", HOSTILE);
    }

    private static String with(String json) {
        return json.replace("\"TEXT\"", ((JsonValue) Json.createValue(HOSTILE)).toString());
    }

    /** The number or code of what was accepted. */
    private String accepted(String user, String path, String body) {
        var answer = product().as(user).post(path, body);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer.json().getString("number", "");
    }

    private static void assertHarmless(Visitor visitor) {
        var page = visitor.page();
        assertThat(page.evaluate("() => window.hacked === undefined"))
                .as("no script ran at %s", visitor.where())
                .isEqualTo(true);
        assertThat(page.locator("img[src='x']").count()).as(visitor.where()).isZero();
        assertThat(page.title()).doesNotContain("Broken");
    }

    private static String sheets(byte[] workbook) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    all.append(new String(zip.readAllBytes(), UTF_8));
                }
            }
        }
        return all.toString();
    }
}
