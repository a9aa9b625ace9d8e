package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures without the incidents behind them. */
class SummaryReturnsIT extends ApiTest {

    private static final String UNIT = "RU-BORDER-ORE-1";
    private static final String DAY = "2025-03-15";

    private String operation = "";

    @BeforeEach
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs().counting("vehicles-checked", "reported", "vehicles"));
    }

    @Test
    void livesAsACaseDoes() {
        var number = recordReturn(OFFICER, figures("2", "kg"));
        assertThat(number).isEqualTo(operation + "-RU-BORDER-R000001");
        assertThat(provisional(row(operation, "drugs"))).isEqualTo("0 kg");

        step(OFFICER, number, "submission", "");
        assertThat(provisional(row(operation, "drugs"))).isEqualTo("2 kg");
        step(SUPERVISOR, number, "return", "{\"comments\": [{\"field\": \"lines[0]\", \"text\": \"Again\"}]}");
        var tag =
                as(OFFICER).get("/api/summary-returns/" + number).header("ETag").orElseThrow();
        assertStatus(as(OFFICER)
                        .with("If-Match", tag)
                        .put(
                                "/api/summary-returns/" + number,
                                figures("2500", "g").json()))
                .isEqualTo(200);
        step(OFFICER, number, "submission", "");
        assertStatus(approveReturn(SUPERVISOR, number, false)).isEqualTo(200);
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("2.5 kg");

        step(SUPERVISOR, number, "void", "{\"reason\": \"Sent by mistake\"}");
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("0 kg");
    }

    @Test
    void belongsToAUnitAndADay() {
        approvedReturn(OFFICER, figures("2", "kg").line("vehicles-checked", "40", "vehicles", "at-least"));

        assertThat(groups(row(operation, "drugs", "day"))).containsOnly(entry(DAY, "2 kg"));
        assertThat(groups(row(operation, "drugs", "region"))).containsOnly(entry("RU-ORE", "2 kg"));
        assertThat(groups(row(operation, "drugs", "organisation"))).containsOnly(entry("RU/border", "2 kg"));
        assertThat(groups(row(operation, "vehicles-checked", "country"))).containsOnly(entry("RU", "over 40 vehicles"));
    }

    @Test
    void isWrittenForTheOwnUnitByOfficersAndForAnyOfTheirOrganisationByOthers() {
        var otherUnit = ReturnBody.of(operation, "RU-BORDER-CHE-1", DAY).line("drugs", "1", "kg");

        assertRefused(post(OFFICER, otherUnit), 403, "own-unit-only");
        recordReturn(SUPERVISOR, otherUnit);
        recordReturn(LIAISON, otherUnit);
        for (var stranger : List.of("kz-border-supervisor", "ru-customs-liaison")) {
            assertRefused(post(stranger, otherUnit), 403, "own-unit-only");
        }
        for (var user : List.of(ADMINISTRATOR, AUDITOR)) {
            assertRefused(post(user, otherUnit), 403, "not-allowed");
        }
    }

    @Test
    void speaksForTheWholeOperationOnlyFromItsLead() {
        var whole = ReturnBody.ofTheWhole(operation).line("drugs", "546.9", "kg");

        assertRefused(post(OFFICER, whole), 403, "whole-operation-lead-only");
        assertRefused(post("kz-border-liaison", whole), 403, "whole-operation-lead-only");
        var number = submittedReturn(LIAISON, whole);
        assertThat(as(LIAISON).get("/api/summary-returns/" + number).json().isNull("unit"))
                .isTrue();
        assertStatus(approveReturn(SUPERVISOR, number, false)).isEqualTo(200);

        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("546.9 kg");
        for (var by : List.of("country", "organisation", "region", "day")) {
            assertThat(groups(row(operation, "drugs", by))).containsOnly(entry("not-broken-down", "546.9 kg"));
        }
    }

    @Test
    void isNeverApprovedByWhoWroteIt() {
        var number = submittedReturn(SUPERVISOR, figures("1", "kg"));

        assertRefused(approveReturn(SUPERVISOR, number, false), 403, "four-eyes");
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("0 kg");
    }

    @Test
    void isRefusedWhereCasesOfTheUnitAndDayCountAlready() {
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));
        var number = submittedReturn(OFFICER, figures("5", "kg").line("vehicles-checked", "10", "vehicles"));

        var refused = approveReturn(SUPERVISOR, number, false);
        assertRefused(refused, 409, "counted-twice");
        assertThat(refused.text("/detail")).contains("drugs").doesNotContain("vehicles-checked");
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("1 kg");
        assertThat(as(OFFICER).get("/api/summary-returns/" + number).text("/status"))
                .isEqualTo("submitted");
    }

    @Test
    void standsForTheCasesThatItKnowinglyReplaces() {
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));
        approved(OTHER_OFFICER, CaseBody.in(operation).seized("heroin", "7", "kg"));
        var number = submittedReturn(OFFICER, figures("5", "kg"));

        assertStatus(approveReturn(SUPERVISOR, number, true)).isEqualTo(200);
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("12 kg");
        assertThat(confirmed(row(operation, "heroin"))).isEqualTo("8 kg");
    }

    @Test
    void givesTheCasesBackWhenItIsMadeVoid() {
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));
        var number = submittedReturn(OFFICER, figures("5", "kg"));
        assertStatus(approveReturn(SUPERVISOR, number, true)).isEqualTo(200);
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("5 kg");

        step(SUPERVISOR, number, "void", "{\"reason\": \"The cases were right\"}");
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("1 kg");
    }

    @Test
    void countsNoCaseBesideItUnlessThatReplacesIt() {
        approvedReturn(OFFICER, figures("5", "kg"));
        var number = submitted(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));

        assertRefused(approve(SUPERVISOR, number), 409, "counted-twice");
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("5 kg");
        assertStatus(as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "joint", "handling": "H0", "replace": true}"""))
                .isEqualTo(200);
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("1 kg");
    }

    @Test
    void doesNotStandInTheWayOfOtherUnitsDaysAndIndicators() {
        approvedReturn(OFFICER, figures("5", "kg"));

        approved(OTHER_OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));
        approved(
                OFFICER,
                CaseBody.in(operation)
                        .at("2025-03-16T10:00:00+05:00", "Asia/Yekaterinburg")
                        .seized("heroin", "1", "kg"));
        approved(OFFICER, CaseBody.in(operation).seized("ammunition", "12", "pcs"));
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("7 kg");
    }

    @Test
    void namesWhatIsWrongWithIt() {
        var answer = post(
                OFFICER,
                ReturnBody.of(operation, "RU-BORDER-XXX-1", "2025-04-01")
                        .line("drugs", "1", "l")
                        .line("drugs", "1", "kg")
                        .line("moonshine", "1", "l")
                        .line("vehicles-checked", "12.0000001", "vehicles"));

        assertThat(violations(answer))
                .containsOnly(
                        entry("unit", "unknown"),
                        entry("day", "outside-operation"),
                        entry("lines[0].quantity.unit", "unit-does-not-fit"),
                        entry("lines[1].indicator", "twice"),
                        entry("lines[2].indicator", "unknown"),
                        entry("lines[3].quantity.amount", "too-many-digits"));
        assertThat(violations(post(OFFICER, ReturnBody.of(operation, "", DAY))))
                .containsOnly(entry("unit", "required"), entry("lines", "required"));
    }

    private Answer post(String user, ReturnBody body) {
        return as(user).post("/api/summary-returns", body.json());
    }

    private ReturnBody figures(String amount, String unit) {
        return ReturnBody.of(operation, UNIT, DAY).line("drugs", amount, unit);
    }

    private void step(String user, String number, String step, String body) {
        assertStatus(as(user).post("/api/summary-returns/" + number + "/" + step, body))
                .isEqualTo(200);
    }
}
