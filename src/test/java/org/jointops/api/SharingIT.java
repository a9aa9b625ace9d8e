package org.jointops.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.util.List;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is shared is shared on purpose: with whom, under which code, with or without personal data, and confirmed by whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingIT extends ApiTest {

    private static final String NEIGHBOUR = "kz-border-officer";
    private static final String NEIGHBOURS_LIAISON = "kz-border-liaison";
    private static final String CUSTOMS = "ru-customs-officer";

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @Test
    void isSharedMoreWidelyAndMoreNarrowlyForAReason() {
        var number = approved(OFFICER, CaseBody.in(operation));
        assertThat(opens(CUSTOMS, number)).isFalse();

        var shared = share(number, "own-country", "Customs ask for it");
        assertThat(shared.text("/sharing")).isEqualTo("own-country");
        assertThat(opens(CUSTOMS, number)).isTrue();
        assertThat(opens(NEIGHBOUR, number)).isFalse();

        share(number, "joint", "The other side asks for it");
        assertThat(opens(NEIGHBOUR, number)).isTrue();

        var narrowed = share(number, "own-service", "Shared by mistake");
        assertThat(opens(CUSTOMS, number)).isFalse();
        assertThat(opens(NEIGHBOUR, number)).isFalse();
        assertThat(steps(narrowed))
                .containsSequence(
                        "shared: Customs ask for it",
                        "shared: The other side asks for it",
                        "shared: Shared by mistake");
    }

    @Test
    void isNotSharedWithoutAReasonNorByOthers() {
        var number = approved(OFFICER, CaseBody.in(operation));

        assertInvalid(put(SUPERVISOR, number, """
                {"sharing": "joint"}"""), "reason", "required");
        assertInvalid(put(SUPERVISOR, number, """
                {"sharing": "everybody", "reason": "So"}"""), "sharing", "unknown");
        assertInvalid(put(SUPERVISOR, number, """
                {"sharing": "joint", "handling": "H3", "reason": "So"}"""), "handlingText", "required");
        assertRefused(put(OFFICER, number, """
                {"sharing": "joint", "reason": "So"}"""), 403, "not-allowed");
        assertRefused(put("ru-customs-supervisor", number, """
                {"sharing": "joint", "reason": "So"}"""), 404, "not-found");
    }

    @Test
    void carriesItsHandlingCodeInListsToo() {
        var number = approved(OFFICER, CaseBody.in(operation));
        put(SUPERVISOR, number, """
                {"sharing": "joint", "handling": "H3", "handlingText": "Only at the post", "reason": "So"}""");

        var row = listed(NEIGHBOUR, number);

        assertThat(row.getString("handling")).isEqualTo("H3");
        assertThat(row.getString("handlingText")).isEqualTo("Only at the post");
    }

    @Test
    void hidesPersonalDataUntilTheOwnerReleasesThem() {
        var number = approved(OFFICER, withPersonalData("Сокрытов"));
        share(number, "joint", "So");

        assertMasked(NEIGHBOUR, number, true);
        assertMasked(CUSTOMS, number, true);
        assertMasked(OTHER_OFFICER, number, false);

        assertStatus(release(SUPERVISOR, number)).isEqualTo(200);
        assertMasked(NEIGHBOUR, number, false);
        assertThat(steps(as(NEIGHBOUR).get("/api/cases/" + number))).contains("released: They identify the person");

        assertStatus(as(SUPERVISOR).delete("/api/cases/" + number + "/release")).isEqualTo(200);
        assertMasked(NEIGHBOUR, number, true);
    }

    @Test
    void isFoundByAHiddenNameOnlyByThoseWhoSeeIt() {
        var number = approved(OFFICER, withPersonalData("Невидимкин"));
        share(number, "joint", "So");

        for (var text : List.of("невидимкин", "XTA2105", "A777AA")) {
            assertThat(found(OTHER_OFFICER, text)).contains(number);
            assertThat(found(NEIGHBOUR, text)).doesNotContain(number);
        }
        release(SUPERVISOR, number);
        assertThat(found(NEIGHBOUR, "невидимкин")).contains(number);
    }

    @Test
    void doesNotTellMaskedReadersWhatWasChangedInPersonalData() {
        var number = record(OFFICER, withPersonalData("Первый"));
        var document = as(OFFICER).get("/api/cases/" + number);
        assertStatus(as(OFFICER)
                        .with("If-Match", document.header("ETag").orElseThrow())
                        .put("/api/cases/" + number, withPersonalData("Второй").json()))
                .isEqualTo(200);
        as(OFFICER).post("/api/cases/" + number + "/submission", "");
        approve(SUPERVISOR, number);
        share(number, "joint", "So");

        assertThat(as(OFFICER).get("/api/cases/" + number).body()).contains("Первый", "Второй");
        assertThat(as(NEIGHBOUR).get("/api/cases/" + number).body())
                .contains("detentions[0].person.familyName")
                .doesNotContain("Первый")
                .doesNotContain("Второй");
    }

    @Test
    void isReleasedOnlyOnceAndOnlyWhileApproved() {
        var number = submitted(OFFICER, withPersonalData("Рано"));
        assertRefused(release(SUPERVISOR, number), 409, "wrong-state");
        approve(SUPERVISOR, number);

        assertRefused(release(OFFICER, number), 403, "not-allowed");
        assertRefused(as(SUPERVISOR).delete("/api/cases/" + number + "/release"), 409, "not-released");
        assertInvalid(as(SUPERVISOR).post("/api/cases/" + number + "/release", "{}"), "reason", "required");
        assertStatus(release(SUPERVISOR, number)).isEqualTo(200);
        assertRefused(release(SUPERVISOR, number), 409, "released-already");
    }

    @Test
    void asksThoseNamedAsTakingPartWhoConfirmOrRefuse() {
        var number = submitted(OFFICER, joint());
        assertThat(opens(NEIGHBOURS_LIAISON, number)).isTrue();
        assertThat(opens(NEIGHBOUR, number)).isFalse();

        assertThat(answers(answer(NEIGHBOURS_LIAISON, number, "confirm"))).containsExactly("KZ/border confirmed");
        approve(SUPERVISOR, number);
        assertThat(opens(NEIGHBOUR, number)).isTrue();
        assertThat(opens("kz-customs-officer", number)).isFalse();

        assertRefused(answer(NEIGHBOUR, number, "refuse"), 403, "not-allowed");
        assertStatus(answer("kz-border-supervisor", number, "refuse")).isEqualTo(204);
        assertThat(opens(NEIGHBOUR, number)).isFalse();
        assertThat(steps(as(OFFICER).get("/api/cases/" + number))).contains("confirmed", "refused");
    }

    @Test
    void takesAnswersFromThoseNamedAlone() {
        var number = submitted(OFFICER, joint());

        assertRefused(answer(SUPERVISOR, number, "confirm"), 403, "not-a-participant");
        assertRefused(answer("kz-customs-liaison", number, "confirm"), 404, "not-found");
        assertInvalid(answer(NEIGHBOURS_LIAISON, number, "perhaps"), "answer", "unknown");
        assertRefused(
                as(NEIGHBOURS_LIAISON).with("If-Match", "\"0\"").post("/api/cases/" + number + "/participation", """
                        {"answer": "confirm"}"""),
                409,
                "changed-meanwhile");
    }

    @Test
    void asksAnewWhatWasChangedAfterTheAnswer() {
        var number = submitted(OFFICER, joint());
        answer(NEIGHBOURS_LIAISON, number, "confirm");
        as(SUPERVISOR).post("/api/cases/" + number + "/return", """
                {"comments": [{"text": "Again"}]}""");
        assertThat(opens(NEIGHBOURS_LIAISON, number)).isFalse();

        as(OFFICER).post("/api/cases/" + number + "/submission", "");

        assertThat(answers(as(OFFICER).get("/api/cases/" + number))).containsExactly("KZ/border asked");
    }

    @Test
    void sharesSummaryReturnsToo() {
        var number = approvedReturn(
                OFFICER,
                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-21").line("drugs", "1", "kg"));
        var path = "/api/summary-returns/" + number;
        assertStatus(as(NEIGHBOUR).get(path)).isEqualTo(404);

        assertStatus(as(SUPERVISOR).put(path + "/sharing", """
                {"sharing": "joint", "handling": "H1", "reason": "So"}""")).isEqualTo(200);

        assertThat(as(NEIGHBOUR).get(path).text("/handling")).isEqualTo("H1");
    }

    private CaseBody joint() {
        return CaseBody.in(operation).with("/participants/-", "KZ/border");
    }

    private CaseBody withPersonalData(String familyName) {
        return CaseBody.in(operation)
                .detaining(familyName, "wanted")
                .seized("stolen-cars", "1", "vehicles")
                .with("/confiscations/0/vin", "XTA2105")
                .with("/confiscations/0/plate", "A777AA");
    }

    private Answer share(String number, String sharing, String reason) {
        var answer = put(SUPERVISOR, number, """
                {"sharing": "%s", "reason": "%s"}""".formatted(sharing, reason));
        assertStatus(answer).isEqualTo(200);
        return answer;
    }

    private Answer put(String user, String number, String body) {
        return as(user).put("/api/cases/" + number + "/sharing", body);
    }

    private Answer release(String user, String number) {
        return as(user).post("/api/cases/" + number + "/release", """
                {"reason": "They identify the person"}""");
    }

    private Answer answer(String user, String number, String answer) {
        return as(user).post("/api/cases/" + number + "/participation", """
                {"answer": "%s"}""".formatted(answer));
    }

    private boolean opens(String user, String number) {
        return as(user).get("/api/cases/" + number).status() == 200;
    }

    private void assertMasked(String user, String number, boolean masked) {
        var document = as(user).get("/api/cases/" + number);
        assertThat(document.at("/masked").equals(JsonValue.TRUE)).as(user).isEqualTo(masked);
        for (var field : List.of(
                "/detentions/0/person/familyName",
                "/detentions/0/person/givenName",
                "/detentions/0/person/birthDate",
                "/detentions/0/person/document",
                "/confiscations/0/vin",
                "/confiscations/0/plate")) {
            assertThat(document.at(field).equals(JsonValue.NULL))
                    .as(user + " " + field)
                    .isEqualTo(masked);
        }
        assertThat(document.text("/detentions/0/person/citizenship")).isEqualTo("KZ");
    }

    private List<String> found(String user, String text) {
        return as(user)
                .get("/api/cases?operation=" + operation + "&q=" + URLEncoder.encode(text, UTF_8))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(row -> row.getString("number"))
                .toList();
    }

    private JsonObject listed(String user, String number) {
        return as(user).get("/api/cases?operation=" + operation + "&q=" + number)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static void assertInvalid(Answer answer, String field, String code) {
        assertRefused(answer, 422, "invalid");
        assertThat(answer.text("/violations/0/field")).isEqualTo(field);
        assertThat(answer.text("/violations/0/code")).isEqualTo(code);
    }

    private static List<String> steps(Answer answer) {
        return answer.json().getJsonArray("history").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("action")
                        + (step.get("reason") instanceof JsonString reason ? ": " + reason.getString() : ""))
                .toList();
    }

    private static List<String> answers(Answer answer) {
        return answer.json().getJsonArray("participation").getValuesAs(JsonObject.class).stream()
                .map(participant -> participant.getString("organisation") + " " + participant.getString("answer"))
                .toList();
    }
}
