package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the API says no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "null",
                "[]",
                "\"a case\"",
                "{\"summary\": 5}",
                "{\"summary\": [\"a\"]}",
                "{\"summary\": \"a\", \"summary\": \"b\"}",
                "{\"offences\": {}}",
                "{\"offences\": [null]}",
                "{\"offences\": [{\"count\": \"many\"}]}",
                "{\"confiscations\": [{\"quantity\": {\"amount\": 1.25}}]}",
                "{\"place\": \"Orenburg\"}",
                "{\"summary\": \"a\"} and more"
            })
    void saysThatItCannotReadABody(String body) {
        assertRefused(as(OFFICER).post("/api/cases", body), 400, "unreadable");
    }

    @Test
    void asksWhoeverComesWithoutATokenForOne() {
        var answer = product.anonymous().get("/api/cases");

        assertRefused(answer, 401, "token-required");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
        assertRefused(product.anonymous().post("/api/cases", "{}"), 401, "token-required");
        assertRefused(
                product.anonymous()
                        .with("Authorization", "Basic b2ZmaWNlcjpkZW1v")
                        .get("/api/me"),
                401,
                "token-required");
    }

    @Test
    void refusesATokenOfAnotherRealm() {
        assertTokenRefused(product.tokenOfAnotherRealm());
    }

    @Test
    void refusesATokenThatNobodySigned() {
        var parts = product.token(OFFICER).split("\\.", -1);
        var unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

        assertTokenRefused(unsigned + "." + parts[1] + ".");
        assertTokenRefused(unsigned + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void refusesATokenThatWasChanged() {
        var parts = product.token(OFFICER).split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var promoted = claims.replace("field-officer", "supervisor");

        assertThat(promoted).isNotEqualTo(claims);
        assertTokenRefused(parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(promoted.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "..", "ey.ey.ey"})
    void refusesWhatIsNoToken(String token) {
        assertTokenRefused(token);
    }

    @Test
    void refusesTokensThatAreMeantForAnotherUse() throws IOException, InterruptedException {
        var answer = keycloakTokens("joint-operations-cli");

        assertTokenRefused(answer.getString("id_token"));
        assertTokenRefused(answer.getString("refresh_token"));
    }

    @Test
    void answersAlikeForWhatIsHiddenAndWhatDoesNotExist() {
        var hidden = record(OFFICER, CaseBody.in(operation));
        var absent = hidden.replaceAll("\\d{6}$", "999999");

        for (var path : List.of("/api/cases/%s", "/api/cases/%s?x=1")) {
            assertAlike(
                    as("kz-customs-officer").get(path.formatted(hidden)),
                    as("kz-customs-officer").get(path.formatted(absent)));
        }
        for (var step : List.of("submission", "return", "approval", "void")) {
            assertAlike(
                    as("kz-customs-supervisor").post("/api/cases/%s/%s".formatted(hidden, step), "{}"),
                    as("kz-customs-supervisor").post("/api/cases/%s/%s".formatted(absent, step), "{}"));
        }
        assertAlike(
                as("kz-customs-officer").put("/api/cases/" + hidden, "{}"),
                as("kz-customs-officer").put("/api/cases/" + absent, "{}"));
    }

    @Test
    void hidesARecordsExistenceWhateverElseIsWrongWithTheCall() {
        var hidden = record(OFFICER, CaseBody.in(operation));
        var stranger = as("kz-interior-supervisor");

        assertRefused(stranger.post("/api/cases/" + hidden + "/approval", """
                {"sharing": "no such", "handling": "H9"}"""), 404, "not-found");
        assertRefused(stranger.with("If-Match", "\"77\"").put("/api/cases/" + hidden, "{}"), 404, "not-found");
        assertRefused(as(AUDITOR).post("/api/cases/" + hidden + "/submission", ""), 404, "not-found");
    }

    @Test
    void namesWhatAnAddressDoesNotOffer() {
        assertRefused(as(OFFICER).get("/api/nothing"), 404, "not-found");
        assertRefused(as(OFFICER).delete("/api/me"), 405, "method-not-allowed");
        assertRefused(as(OFFICER).with("Accept", "application/xml").get("/api/me"), 406, "not-acceptable");
    }

    @Test
    void saysToSomeoneWhoSeesARecordThatTheyMayNotDoThis() {
        var number = submitted(OFFICER, CaseBody.in(operation));

        assertRefused(approve(OFFICER, number), 403, "not-allowed");
        assertRefused(as(SUPERVISOR).post("/api/cases/" + number + "/submission", ""), 403, "author-only");
        assertRefused(as(SUPERVISOR).post("/api/cases", CaseBody.in(operation).json()), 403, "not-allowed");
    }

    @Test
    void showsTheCurrentStateToWhoeverComesSecond() {
        var number = record(OFFICER, CaseBody.in(operation));
        var first = as(OFFICER).get("/api/cases/" + number);
        var tag = first.header("ETag").orElseThrow();
        var mine = CaseBody.in(operation).with("/summary", "Mine.").json();

        assertStatus(as(OFFICER).with("If-Match", tag).put("/api/cases/" + number, mine))
                .isEqualTo(200);
        var second = as(OFFICER)
                .with("If-Match", tag)
                .put(
                        "/api/cases/" + number,
                        CaseBody.in(operation).with("/summary", "Theirs.").json());

        assertRefused(second, 409, "changed-meanwhile");
        assertThat(second.text("/current/summary")).isEqualTo("Mine.");
        assertThat(second.text("/current/number")).isEqualTo(number);
    }

    @Test
    void wantsToKnowWhichVersionAChangeStartsFrom() {
        var number = record(OFFICER, CaseBody.in(operation));

        assertRefused(
                as(OFFICER).put("/api/cases/" + number, CaseBody.in(operation).json()), 428, "if-match-required");
        assertRefused(as(LIAISON).put("/api/operations/" + operation, "{}"), 428, "if-match-required");
    }

    @Test
    void checksTheVersionOfAnActionIfItIsSaid() {
        var number = record(OFFICER, CaseBody.in(operation));
        var submission = "/api/cases/" + number + "/submission";

        assertRefused(as(OFFICER).with("If-Match", "\"99\"").post(submission, ""), 409, "changed-meanwhile");
        var tag = as(OFFICER).get("/api/cases/" + number).header("ETag").orElseThrow();
        assertStatus(as(OFFICER).with("If-Match", tag).post(submission, "")).isEqualTo(200);
    }

    @Test
    void namesEverythingThatIsWrongAtItsField() {
        var answer = as(OFFICER)
                .post(
                        "/api/cases",
                        CaseBody.in(operation)
                                .at("2025-04-02T10:00:00+05:00", "Asia/Nowhere")
                                .inRegion("KZ-11")
                                .with("/category", "no-such")
                                .with("/summary", "a".repeat(10_000))
                                .seized("heroin", "1", "l")
                                .seized("heroin", "-1", "kg")
                                .seized("heroin", "1", "pounds")
                                .detaining("Ж".repeat(201), "wanted")
                                .with("/detentions/0/person/birthDate", "2199-01-01")
                                .json());

        assertThat(violations(answer))
                .containsOnly(
                        entry("occurredAt", "outside-operation"),
                        entry("zone", "unknown-zone"),
                        entry("place.region", "unknown"),
                        entry("category", "unknown"),
                        entry("summary", "too-long"),
                        entry("confiscations[0].quantity.unit", "unit-does-not-fit"),
                        entry("confiscations[1].quantity.amount", "negative"),
                        entry("confiscations[2].quantity.unit", "unknown-unit"),
                        entry("detentions[0].person.familyName", "too-long"),
                        entry("detentions[0].person.birthDate", "in-future"));
    }

    @Test
    void refusesARegionThatDidNotExistOnThatDay() {
        var earlier =
                open(OperationBody.countingDrugs().with("/from", "2022-05-01").with("/to", "2022-07-31"));
        var before = CaseBody.in(earlier)
                .at("2022-06-07T12:00:00+05:00", "Asia/Almaty")
                .inRegion("KZ-10");

        assertThat(violations(as(OFFICER).post("/api/cases", before.json())))
                .containsOnly(entry("place.region", "region-not-then"));
        record(OFFICER, before.with("/occurredAt", "2022-06-09T12:00:00+05:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Fill this in., Some fields need your attention.",
        "ru, Заполните это поле., Проверьте отмеченные поля.",
        "kk, Осы өрісті толтырыңыз., Белгіленген өрістерді тексеріңіз.",
        "kk-KZ, Осы өрісті толтырыңыз., Белгіленген өрістерді тексеріңіз.",
        "'de, ru;q=0.5', Заполните это поле., Проверьте отмеченные поля.",
        "de, Fill this in., Some fields need your attention."
    })
    void speaksTheCallersLanguage(String language, String atTheField, String overall) {
        var answer = as(OFFICER)
                .in(language)
                .post("/api/cases", CaseBody.in(operation).without("/summary").json());

        assertThat(violations(answer)).containsOnly(entry("summary", "required"));
        assertThat(answer.text("/violations/0/message")).isEqualTo(atTheField);
        assertThat(answer.text("/detail")).isEqualTo(overall);
    }

    private void assertTokenRefused(String token) {
        var answer = product.withToken(token).get("/api/me");
        assertRefused(answer, 401, "token-refused");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    private static void assertAlike(Answer one, Answer other) {
        assertThat(one.status()).isEqualTo(404).isEqualTo(other.status());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(withoutDate(one)).isEqualTo(withoutDate(other));
    }

    private static Map<String, List<String>> withoutDate(Answer answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.remove("Date");
        return headers;
    }

    private jakarta.json.JsonObject keycloakTokens(String client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(product.keycloakUrl() + "/realms/joint-operations/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&username=" + OFFICER + "&password=demo&scope=openid&client_id=" + client))
                .build();
        return object(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
