package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A case from its first draft to its approval, and beyond. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseLifeIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs().counting("offences", "offences", "crimes"));
    }

    @Test
    void isRecordedAsADraftUnderANumberOfItsOrganisation() {
        var fresh = open(OperationBody.countingDrugs());
        var answer = as(OFFICER).post("/api/cases", CaseBody.in(fresh).json());

        assertStatus(answer).isEqualTo(201);
        assertThat(answer.text("/number")).isEqualTo(fresh + "-RU-BORDER-000001");
        assertThat(answer.header("Location").orElse("")).endsWith("/api/cases/" + fresh + "-RU-BORDER-000001");
        assertThat(answer.header("ETag")).isPresent();
        assertThat(answer.text("/status")).isEqualTo("draft");
        assertThat(answer.text("/author")).isEqualTo(OFFICER);
        assertThat(answer.text("/unit")).isEqualTo("RU-BORDER-ORE-1");
        assertThat(answer.text("/organisation")).isEqualTo("RU/border");
        assertThat(answer.text("/masked")).isEqualTo("false");
        assertThat(record(OTHER_OFFICER, CaseBody.in(fresh))).isEqualTo(fresh + "-RU-BORDER-000002");
        assertThat(record("kz-customs-officer", CaseBody.in(fresh))).isEqualTo(fresh + "-KZ-CUSTOMS-000001");
    }

    @Test
    void aRefusedCaseUsesUpNoNumber() {
        var fresh = open(OperationBody.countingDrugs());
        record(OFFICER, CaseBody.in(fresh));
        violations(as(OFFICER)
                .post(
                        "/api/cases",
                        CaseBody.in(fresh).seized("heroin", "-1", "kg").json()));

        assertThat(record(OFFICER, CaseBody.in(fresh))).isEqualTo(fresh + "-RU-BORDER-000002");
    }

    @Test
    void isGivenBackAsItWasRecorded() {
        var body = CaseBody.in(operation)
                .disclosing("drug-trafficking", 2)
                .with("/offences/0/qualification", "ст. 228.1 УК РФ")
                .seized("heroin", "1.25", "kg")
                .with("/confiscations/0/exhibit", "№ 7")
                .detaining("Жұмабаев", "wanted")
                .withJson("/detentions/0/wanted", "{\"by\": \"Interpol\", \"notice\": \"A-1/2025\"}")
                .stemming("Ferrymen")
                .with("/detectedAt", "2025-03-15T11:00:00+05:00")
                .with("/place/lat", Json.createValue(new java.math.BigDecimal("51.77")))
                .with("/place/lon", Json.createValue(new java.math.BigDecimal("55.1")))
                .with("/place/description", "Трасса М-5, 1 400-й км");
        var kept = as(OFFICER).get("/api/cases/" + record(OFFICER, body)).json();

        object(body.json()).forEach((field, value) -> {
            if (value instanceof JsonObject sent) {
                sent.forEach((inner, text) ->
                        assertThat(kept.getJsonObject(field).get(inner)).isEqualTo(text));
            } else if (!List.of("offences", "confiscations", "detentions", "groups")
                    .contains(field)) {
                assertThat(kept.get(field)).as(field).isEqualTo(value);
            }
        });
        assertThat(kept.getJsonArray("offences").getJsonObject(0).getInt("count"))
                .isEqualTo(2);
        assertThat(kept.getJsonArray("groups").getJsonObject(0).getInt("members"))
                .isEqualTo(4);
        var detention = kept.getJsonArray("detentions").getJsonObject(0);
        assertThat(detention.getJsonObject("person").getString("familyName")).isEqualTo("Жұмабаев");
        assertThat(detention.getJsonObject("wanted").getString("notice")).isEqualTo("A-1/2025");
        assertThat(detention.getJsonObject("custody").getString("deliveredAt")).isEqualTo("2025-03-15T11:30:00+05:00");
        assertThat(detention.getJsonObject("custody").getJsonArray("officers").getString(0))
                .isEqualTo("И. Гордеев");
    }

    @Test
    void canBeSentBackAsItWasRead() {
        var number = record(
                OFFICER, CaseBody.in(operation).seized("heroin", "1.250", "kg").detaining("Ким", "wanted"));
        var read = as(OFFICER).get("/api/cases/" + number);
        var sentBack = as(OFFICER)
                .with("If-Match", read.header("ETag").orElseThrow())
                .put("/api/cases/" + number, read.body());

        assertStatus(sentBack).isEqualTo(200);
        assertThat(sentBack.at("/confiscations")).isEqualTo(read.at("/confiscations"));
        assertThat(sentBack.at("/detentions")).isEqualTo(read.at("/detentions"));
    }

    @Test
    void countsFromItsSubmissionAndIsConfirmedByItsApproval() {
        var fresh = open(OperationBody.countingDrugs());
        var number = record(
                OFFICER, CaseBody.in(fresh).seized("heroin", "1.25", "kg").seized("hashish", "300", "g"));
        assertThat(provisional(row(fresh, "drugs"))).isEqualTo("0 kg");

        step(OFFICER, number, "submission", "");
        assertThat(provisional(row(fresh, "drugs"))).isEqualTo("1.55 kg");
        assertThat(confirmed(row(fresh, "drugs"))).isEqualTo("0 kg");

        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        assertThat(provisional(row(fresh, "drugs"))).isEqualTo("0 kg");
        assertThat(confirmed(row(fresh, "drugs"))).isEqualTo("1.55 kg");
        assertThat(confirmed(row(fresh, "heroin"))).isEqualTo("1.25 kg");

        step(SUPERVISOR, number, "void", "{\"reason\": \"Recorded by mistake\"}");
        assertThat(confirmed(row(fresh, "drugs"))).isEqualTo("0 kg");
        assertThat(as(OFFICER).get("/api/cases/" + number).text("/status")).isEqualTo("void");
    }

    @Test
    void goesBackToItsAuthorWithCommentsPerField() {
        var fresh = open(OperationBody.countingDrugs());
        var number = submitted(OFFICER, CaseBody.in(fresh).seized("heroin", "1.25", "kg"));
        var returned = step(SUPERVISOR, number, "return", """
                {"comments": [{"field": "confiscations[0].quantity.amount", "text": "Взвесьте ещё раз"},
                              {"text": "Хорошая работа"}]}""");

        assertThat(returned.text("/status")).isEqualTo("returned");
        assertThat(provisional(row(fresh, "drugs"))).isEqualTo("0 kg");
        var last = lastStep(as(OFFICER).get("/api/cases/" + number));
        assertThat(last.getString("actor")).isEqualTo(SUPERVISOR);
        assertThat(last.getJsonArray("details").getJsonObject(0).getString("field"))
                .isEqualTo("confiscations[0].quantity.amount");
        assertThat(last.getJsonArray("details").getJsonObject(0).getString("text"))
                .isEqualTo("Взвесьте ещё раз");
        assertThat(last.getJsonArray("details").getJsonObject(1).isNull("field"))
                .isTrue();

        edit(OFFICER, number, CaseBody.in(fresh).seized("heroin", "1.2", "kg"));
        step(OFFICER, number, "submission", "");
        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        assertThat(confirmed(row(fresh, "drugs"))).isEqualTo("1.2 kg");
        assertThat(actions(number))
                .containsExactly("recorded", "submitted", "returned", "edited", "submitted", "approved");
    }

    @Test
    void keepsWhatAnEditChanged() {
        var number = record(OFFICER, CaseBody.in(operation).seized("heroin", "1.25", "kg"));
        edit(
                OFFICER,
                number,
                CaseBody.in(operation).seized("heroin", "1.2", "kg").with("/summary", "Two cars."));

        var details = lastStep(as(OFFICER).get("/api/cases/" + number)).getJsonArray("details");
        assertThat(details.getValuesAs(JsonObject.class))
                .extracting(d -> d.getString("field") + ": " + d.getString("before") + " → " + d.getString("after"))
                .containsExactlyInAnyOrder(
                        "confiscations[0].quantity.amount: 1.25 → 1.2", "summary: A lorry was searched. → Two cars.");
    }

    @Test
    void isEditedOnlyAsADraftOrReturned() {
        var number = submitted(OFFICER, CaseBody.in(operation));
        assertRefused(tryToEdit(OFFICER, number, CaseBody.in(operation)), 409, "not-editable");

        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        assertRefused(tryToEdit(OFFICER, number, CaseBody.in(operation)), 409, "not-editable");
        assertRefused(tryToEdit(OTHER_OFFICER, number, CaseBody.in(operation)), 403, "author-only");
    }

    @Test
    void staysInItsOperation() {
        var other = open(OperationBody.countingDrugs());
        var number = record(OFFICER, CaseBody.in(operation));

        assertThat(edit(OFFICER, number, CaseBody.in(other)).text("/operation")).isEqualTo(operation);
    }

    @Test
    void takesNoStepThatItsStateDoesNotAllow() {
        var number = record(OFFICER, CaseBody.in(operation));
        assertRefused(approve(SUPERVISOR, number), 409, "wrong-state");
        assertRefused(tryStep(SUPERVISOR, number, "return", comment()), 409, "wrong-state");
        assertRefused(tryStep(SUPERVISOR, number, "void", reason()), 409, "wrong-state");

        step(OFFICER, number, "submission", "");
        assertRefused(tryStep(OFFICER, number, "submission", ""), 409, "wrong-state");
        assertRefused(tryStep(SUPERVISOR, number, "void", reason()), 409, "wrong-state");

        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        assertRefused(approve(SUPERVISOR, number), 409, "wrong-state");
        assertRefused(tryStep(SUPERVISOR, number, "return", comment()), 409, "wrong-state");

        step(SUPERVISOR, number, "void", reason());
        assertRefused(tryStep(SUPERVISOR, number, "void", reason()), 409, "wrong-state");
        assertRefused(tryStep(OFFICER, number, "submission", ""), 409, "wrong-state");
    }

    @Test
    void isDecidedByASupervisorOfItsOrganisationOnly() {
        var number = submitted(OFFICER, CaseBody.in(operation));

        assertRefused(approve(OFFICER, number), 403, "not-allowed");
        assertRefused(tryStep(OFFICER, number, "return", comment()), 403, "not-allowed");
        for (var stranger : List.of(OTHER_OFFICER, LIAISON, ADMINISTRATOR, AUDITOR, "kz-border-supervisor")) {
            assertRefused(approve(stranger, number), 404, "not-found");
        }
        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        assertRefused(tryStep(OTHER_OFFICER, number, "void", reason()), 403, "not-allowed");
    }

    @Test
    void carriesSharingAndHandlingSinceItsApproval() {
        var number = submitted(OFFICER, CaseBody.in(operation));
        var approval = "/api/cases/" + number + "/approval";

        assertThat(violations(as(SUPERVISOR).post(approval, "{}")))
                .containsOnly(entry("sharing", "required"), entry("handling", "required"));
        assertThat(violations(as(SUPERVISOR).post(approval, """
                        {"sharing": "everybody", "handling": "H3"}""")))
                .containsOnly(entry("sharing", "unknown"), entry("handlingText", "required"));
        assertThat(as(OFFICER).get("/api/cases/" + number).json().isNull("sharing"))
                .isTrue();
        var approved = as(SUPERVISOR).post(approval, """
                {"sharing": "own-country", "handling": "H3", "handlingText": "Только для штаба"}""");
        assertThat(List.of(approved.text("/sharing"), approved.text("/handling"), approved.text("/handlingText")))
                .containsExactly("own-country", "H3", "Только для штаба");
    }

    @Test
    void keepsTheReportersCategoryBesideTheCorrectedOne() {
        var fresh = open(OperationBody.countingDrugs()
                .counting("smuggling", "offences", "crimes", "smuggling")
                .counting("weapons", "offences", "crimes", "weapons"));
        var number =
                submitted(OFFICER, CaseBody.in(fresh).disclosing("smuggling", 1).seized("opium", "2", "kg"));
        var approved = as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "joint", "handling": "H0", "categories": [
                  {"field": "offences[0].category", "category": "weapons-sale", "reason": "Оружие, не товар"},
                  {"field": "confiscations[0].category", "category": "heroin", "reason": "Экспертиза"},
                  {"field": "category", "category": "weapons", "reason": "По сути"}]}""");

        assertStatus(approved).isEqualTo(200);
        assertThat(approved.text("/offences/0/category")).isEqualTo("weapons-sale");
        assertThat(approved.text("/confiscations/0/category")).isEqualTo("heroin");
        assertThat(lastStep(approved).getJsonArray("details").getValuesAs(JsonObject.class))
                .extracting(d -> d.getString("field") + ": " + d.getString("before") + " → " + d.getString("after")
                        + ", " + d.getString("text"))
                .containsExactly(
                        "offences[0].category: smuggling → weapons-sale, Оружие, не товар",
                        "confiscations[0].category: opium → heroin, Экспертиза",
                        "category: smuggling → weapons, По сути");
        assertThat(confirmed(row(fresh, "weapons"))).isEqualTo("1 crimes");
        assertThat(confirmed(row(fresh, "smuggling"))).isEqualTo("0 crimes");
        assertThat(confirmed(row(fresh, "heroin"))).isEqualTo("2 kg");
    }

    @Test
    void refusesACorrectionThatDoesNotFit() {
        var number = submitted(OFFICER, CaseBody.in(operation).seized("opium", "2", "kg"));
        var answer = as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "joint", "handling": "H0", "categories": [
                  {"field": "confiscations[0].category", "category": "vodka", "reason": "x"},
                  {"field": "confiscations[1].category", "category": "heroin", "reason": "x"},
                  {"field": "category", "category": "no-such", "reason": ""}]}""");

        assertThat(violations(answer))
                .containsOnly(
                        entry("categories[0].category", "unit-does-not-fit"),
                        entry("categories[1].field", "unknown"),
                        entry("categories[2].category", "unknown"),
                        entry("categories[2].reason", "required"));
        assertThat(as(OFFICER).get("/api/cases/" + number).text("/confiscations/0/category"))
                .isEqualTo("opium");
    }

    @Test
    void isNotApprovedWithoutAWholeCustodyRecord() {
        var number = submitted(
                OFFICER,
                CaseBody.in(operation)
                        .detaining("Ким", "wanted")
                        .detaining("Пак", "wanted")
                        .without("/detentions/1/reason")
                        .without("/detentions/1/arrestedAt")
                        .without("/detentions/1/custody"));

        assertThat(violations(approve(SUPERVISOR, number)))
                .containsOnly(
                        entry("detentions[1].reason", "required"),
                        entry("detentions[1].arrestedAt", "required"),
                        entry("detentions[1].custody.place", "required"),
                        entry("detentions[1].custody.deliveredAt", "required"),
                        entry("detentions[1].custody.officers", "required"),
                        entry("detentions[1].custody.rightsExplainedAt", "required"),
                        entry("detentions[1].custody.rightsLanguage", "required"));
        assertThat(as(OFFICER).get("/api/cases/" + number).text("/status")).isEqualTo("submitted");
    }

    @Test
    void isMadeVoidForAReasonAndStaysReadable() {
        var number = approved(OFFICER, CaseBody.in(operation));

        assertThat(violations(tryStep(SUPERVISOR, number, "void", "{}"))).containsOnly(entry("reason", "required"));
        step(SUPERVISOR, number, "void", "{\"reason\": \"Двойная запись\"}");
        var read = as(OTHER_OFFICER).get("/api/cases/" + number);
        assertThat(read.text("/status")).isEqualTo("void");
        assertThat(lastStep(read).getString("reason")).isEqualTo("Двойная запись");
    }

    @Test
    void letsOnlyOneOfTwoSupervisorsCallsThrough() throws Exception {
        var number = submitted(OFFICER, CaseBody.in(operation));
        var approvals = Together.call(4, () -> approve(SUPERVISOR, number));

        assertThat(approvals).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(actions(number)).containsExactly("recorded", "submitted", "approved");
    }

    private Answer edit(String user, String number, CaseBody body) {
        var answer = tryToEdit(user, number, body);
        assertStatus(answer).isEqualTo(200);
        return answer;
    }

    private Answer tryToEdit(String user, String number, CaseBody body) {
        var tag = as(user).get("/api/cases/" + number).header("ETag").orElseThrow();
        return as(user).with("If-Match", tag).put("/api/cases/" + number, body.json());
    }

    private Answer step(String user, String number, String step, String body) {
        var answer = tryStep(user, number, step, body);
        assertStatus(answer).isEqualTo(200);
        return answer;
    }

    private Answer tryStep(String user, String number, String step, String body) {
        return as(user).post("/api/cases/" + number + "/" + step, body);
    }

    private static String comment() {
        return "{\"comments\": [{\"text\": \"Again, please\"}]}";
    }

    private static String reason() {
        return "{\"reason\": \"A mistake\"}";
    }

    private List<String> actions(String number) {
        return as(OFFICER)
                .get("/api/cases/" + number)
                .json()
                .getJsonArray("history")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(step -> step.getString("action"))
                .toList();
    }

    private static JsonObject lastStep(Answer document) {
        var history = document.json().getJsonArray("history");
        return history.getJsonObject(history.size() - 1);
    }
}
