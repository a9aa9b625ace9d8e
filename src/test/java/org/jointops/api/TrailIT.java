package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done and read leaves its entry in the trail, and auditors read that of their country. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @Test
    void tellsWhoDidWhatFromWhereAndAs() {
        var number = record(OFFICER, CaseBody.in(operation));

        var entry = about(number).get(0);
        assertThat(entry.getString("actor")).isEqualTo(OFFICER);
        assertThat(entry.getJsonArray("roles").getValuesAs(JsonString::getString))
                .containsExactly("field-officer");
        assertThat(entry.getString("organisation")).isEqualTo("RU/border");
        assertThat(entry.getString("action") + " " + entry.getString("kind")).isEqualTo("recorded case");
        assertThat(entry.getString("owner")).isEqualTo("RU/border");
        assertThat(entry.getString("operation")).isEqualTo(operation);
        assertThat(entry.getString("channel")).isEqualTo("api");
        assertThat(entry.getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsWhatAFieldWasAndBecame() {
        var number = record(OFFICER, CaseBody.in(operation).with("/summary", "Before"));
        var tag = as(OFFICER).get("/api/cases/" + number).header("ETag").orElseThrow();
        as(OFFICER)
                .with("If-Match", tag)
                .put(
                        "/api/cases/" + number,
                        CaseBody.in(operation).with("/summary", "After").json());

        assertThat(about(number).get(0).getJsonArray("changes").getValuesAs(JsonObject.class))
                .anySatisfy(change -> {
                    assertThat(change.getString("field")).isEqualTo("summary");
                    assertThat(change.getString("before")).isEqualTo("Before");
                    assertThat(change.getString("after")).isEqualTo("After");
                });
    }

    @Test
    void keepsTheReasonThatWasAskedFor() {
        var number = approved(OFFICER, CaseBody.in(operation));
        as(SUPERVISOR).post("/api/cases/" + number + "/void", "{\"reason\": \"Двойная запись\"}");
        var fresh = open(OperationBody.countingDrugs());
        as(LIAISON).post("/api/operations/" + fresh + "/closing", "{\"confirm\": true}");
        as(LIAISON).post("/api/operations/" + fresh + "/reopening", "{\"reason\": \"Поздние донесения\"}");

        assertThat(about(number).get(0).getString("reason")).isEqualTo("Двойная запись");
        assertThat(about(fresh).get(0).getString("action")).isEqualTo("reopened");
        assertThat(about(fresh).get(0).getString("reason")).isEqualTo("Поздние донесения");
    }

    @Test
    void namesEachPersonWhoseDataWereRead() {
        var number = record(
                OFFICER, CaseBody.in(operation).detaining("Ким", "wanted").detaining("Пак", "wanted"));
        as(SUPERVISOR).get("/api/cases/" + number);

        var reading = read(number + "#2");
        assertThat(reading).extracting(entry -> entry.getString("actor")).containsExactly(SUPERVISOR);
        assertThat(reading.get(0).getJsonArray("persons").getValuesAs(JsonString::getString))
                .containsExactly(number + "#1", number + "#2");
    }

    @Test
    void isSilentOnWhoReadWhatIsMasked() {
        var number = submitted(OFFICER, CaseBody.in(operation).detaining("Ким", "wanted"));
        as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "joint", "handling": "H0"}""");

        assertThat(as("kz-border-supervisor").get("/api/cases/" + number).text("/masked"))
                .isEqualTo("true");
        assertThat(read(number + "#1"))
                .noneMatch(entry -> entry.getString("actor").startsWith("kz-"));

        assertStatus(as(SUPERVISOR).post("/api/cases/" + number + "/release", "{\"reason\": \"Розыск\"}"))
                .isEqualTo(200);
        as("kz-border-supervisor").get("/api/cases/" + number);
        assertThat(read(number + "#1"))
                .anyMatch(entry -> entry.getString("actor").equals("kz-border-supervisor"));
        assertThat(entries("kz-auditor", "person=" + encoded(number + "#1")))
                .extracting(entry -> entry.getString("actor"))
                .containsExactly("kz-border-supervisor");
    }

    @Test
    void namesWhoeverIsShownTheCurrentCaseInsteadOfAChange() {
        for (var step : List.of("submission", "return", "approval", "void", "release")) {
            var number = record(OFFICER, CaseBody.in(operation).detaining("Ким", "wanted"));
            var refused = as(SUPERVISOR).with("If-Match", "\"999\"").post("/api/cases/" + number + "/" + step, "{}");

            assertThat(refused.body()).contains("Ким");
            assertThat(read(number + "#1"))
                    .as(step)
                    .extracting(entry -> entry.getString("actor"))
                    .containsExactly(SUPERVISOR);
        }
    }

    @Test
    void keepsNoNamesOfPersons() {
        var number = record(OFFICER, CaseBody.in(operation).detaining("Неповторимов", "wanted"));
        var tag = as(OFFICER).get("/api/cases/" + number).header("ETag").orElseThrow();
        as(OFFICER)
                .with("If-Match", tag)
                .put(
                        "/api/cases/" + number,
                        CaseBody.in(operation).detaining("Иноватых", "wanted").json());

        assertThat(about(number).get(0).toString())
                .contains("detentions[0].person.familyName")
                .doesNotContain("Неповторимов", "Иноватых");
    }

    @Test
    void leavesNothingOfWhatWasRefused() {
        var before = head(AUDITOR);
        assertStatus(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation).without("/summary").json()))
                .isEqualTo(422);

        assertThat(head(AUDITOR)).isEqualTo(before);
    }

    @Test
    void tellsOfEachExport() {
        assertStatus(as(OFFICER).get("/api/operations/" + operation + "/results.csv?lang=kk&by=region"))
                .isEqualTo(200);

        var entry = entries(AUDITOR, "kind=results&subject=" + operation).get(0);
        assertThat(entry.getString("action")).isEqualTo("exported");
        assertThat(entry.getJsonArray("changes").getValuesAs(JsonObject.class))
                .extracting(change -> change.getString("field") + "=" + change.getString("after"))
                .containsExactly("format=csv", "lang=kk", "by=region");
    }

    @Test
    void tellsOfTheAuditorsThemselves() {
        as(AUDITOR).get("/api/trail?q=heroin");
        as(AUDITOR).get("/api/trail/check");
        as(AUDITOR).get("/api/trail.jsonl");

        assertThat(entries(AUDITOR, "kind=trail&actor=" + AUDITOR).subList(0, 3))
                .extracting(entry -> entry.getString("action"))
                .containsExactly("exported", "checked", "searched");
    }

    @Test
    void isOfTheOwnCountryOnly() {
        var number = record("kz-border-officer", CaseBody.in(operation));

        assertThat(entries("kz-auditor", "subject=" + number)).isNotEmpty();
        assertThat(about(number)).isEmpty();
        assertThat(entries(AUDITOR, "q=" + number).stream()
                        .filter(entry -> !entry.getString("kind").equals("trail")))
                .isEmpty();
        assertThat(as(AUDITOR).get("/api/trail.jsonl").body()).doesNotContain("\"chain\":\"KZ\"");
    }

    @Test
    void isForAuditorsAlone() {
        for (var other : List.of(OFFICER, SUPERVISOR, LIAISON, ADMINISTRATOR)) {
            for (var address : List.of("/api/trail", "/api/trail/head", "/api/trail/check", "/api/trail.jsonl")) {
                assertRefused(as(other).get(address), 403, "not-allowed");
            }
        }
    }

    @Test
    void isPagedNewestFirst() {
        var first = as(AUDITOR).get("/api/trail?size=2&kind=case");
        var second = as(AUDITOR).get("/api/trail?size=2&kind=case&after=" + first.text("/next"));

        assertThat(first.json().getJsonArray("items").getJsonObject(1).getInt("seq"))
                .isGreaterThan(
                        second.json().getJsonArray("items").getJsonObject(0).getInt("seq"));
        assertThat(violations(as(AUDITOR).get("/api/trail?after=nonsense"))).containsKey("after");
        assertThat(violations(as(AUDITOR).get("/api/trail?from=yesterday"))).containsKey("from");
    }

    @Test
    void isFoundSound() {
        var check = as(AUDITOR).get("/api/trail/check");

        assertThat(check.json().isNull("problem")).as(check.body()).isTrue();
        assertThat(check.json().getInt("checked"))
                .isEqualTo(check.json().getInt("entries"))
                .isPositive();
    }

    private JsonObject head(String auditor) {
        return as(auditor).get("/api/trail/head").json();
    }

    private List<JsonObject> about(String subject) {
        return entries(AUDITOR, "subject=" + subject);
    }

    private List<JsonObject> read(String person) {
        return entries(AUDITOR, "action=read&person=" + encoded(person));
    }

    private List<JsonObject> entries(String auditor, String query) {
        var answer = as(auditor).get("/api/trail?" + query);
        assertStatus(answer).isEqualTo(200);
        JsonArray items = answer.json().getJsonArray("items");
        return items.getValuesAs(JsonObject.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
