package org.jointops.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.Test;

class ReturnPagesIT extends BrowserTest {

    private static final String OFFICER = "ru-border-officer";
    private static final String SUPERVISOR = "ru-border-supervisor";
    private static final AtomicInteger OPERATIONS = new AtomicInteger();

    @Test
    void recordedSubmittedAndApprovedItChangesTheTable() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var number = ReturnSheet.empty(officer, operation)
                .day("2022-05-20")
                .fill("Drugs", "2500")
                .in("Drugs", "g")
                .fill("Vehicles checked", "1250")
                .over("Vehicles checked")
                .submitted();
        officer.sees("2,500 g").sees("over 1,250 vehicles");
        assertThat(figure(operation, "provisional")).isEqualTo("2.5");
        assertThat(figure(operation, "confirmed")).isEqualTo("0");

        var supervisor = signIn(SUPERVISOR).open("/queue").sees(number);
        approve(supervisor, number).sees(number + " is approved and counts.");
        assertThat(figure(operation, "provisional")).isEqualTo("0");
        assertThat(figure(operation, "confirmed")).isEqualTo("2.5");
        officer.open("/operation?code=" + operation)
                .follow("over 1,250 vehicles")
                .sees(number)
                .hasNoSeriousViolation();
    }

    @Test
    void whereCasesCountAlreadyTheSupervisorIsAskedWhichStands() {
        var operation = operation();
        caseOfTwoKilograms(operation);
        var number = ReturnSheet.empty(signIn(OFFICER), operation)
                .day("2022-05-20")
                .fill("Drugs", "5")
                .submitted();

        var supervisor = signIn(SUPERVISOR);
        approve(supervisor, number)
                .sees("Cases of this unit and day count already")
                .sees("Drugs");
        assertThat(figure(operation, "confirmed")).isEqualTo("2");

        supervisor.press("Approve with replacement").sees(number + " is approved and counts.");
        assertThat(figure(operation, "confirmed")).isEqualTo("5");
    }

    @Test
    void badInputIsToldAtItsIndicatorAndNothingTypedIsLost() {
        var officer = signIn(OFFICER);
        ReturnSheet.empty(officer, operation())
                .day("2022-07-01")
                .fill("Drugs", "-5")
                .fill("Vehicles checked", "many")
                .trySaving()
                .isToldAt("Drugs", "below zero")
                .isToldAt("Vehicles checked", "with a point before the decimals")
                .holds("Drugs", "-5")
                .holds("Vehicles checked", "many");
        officer.reads("Reporting day", "2022-07-01")
                .isTold("Reporting day", "31 May 2022")
                .hasNoSeriousViolation();
    }

    @Test
    void givenBackItShowsItsAuthorWhatToDoAndAllThatStoodInIt() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var number = ReturnSheet.empty(officer, operation)
                .day("2022-05-20")
                .fill("Drugs", "5")
                .submitted();

        var supervisor = signIn(SUPERVISOR).open("/return?number=" + number);
        supervisor
                .page()
                .locator("summary")
                .filter(hasText("Return to the author"))
                .click();
        supervisor
                .choose("About", "Drugs")
                .fill("What is to be done", "Weigh it again.")
                .press("Return to the author")
                .sees(number + " is returned to its author.");

        var sheet = ReturnSheet.of(officer, number).holds("Drugs", "5");
        officer.sees("Drugs: Weigh it again.");
        sheet.fill("Drugs", "4.8").submitted();
        officer.sees("5 kg → 4.8 kg");
    }

    @Test
    void onlyTheLeadsLiaisonAndSupervisorsReportTheWholeOperation() {
        var operation = operation();
        ReturnSheet.empty(signIn(OFFICER), operation).hasNo("Whole operation");

        var liaison = signIn("ru-border-liaison");
        ReturnSheet.empty(liaison, operation)
                .unit("Whole operation (not broken down)")
                .hasNo("Reporting day")
                .fill("Drugs", "546.9")
                .saved();
        liaison.sees("Whole operation (not broken down)").sees("546.9 kg");
    }

    @Test
    void filtersOfTheListStandInItsAddress() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var draft = ReturnSheet.empty(officer, operation)
                .day("2022-05-20")
                .fill("Drugs", "5")
                .saved();
        officer.open("/returns?operation=" + operation).sees(draft);
        officer.open("/returns?operation=" + operation + "&status=draft").sees(draft);
        officer.open("/returns?operation=" + operation + "&status=approved")
                .seesNo(draft)
                .sees("No summary returns here");
    }

    private static com.microsoft.playwright.Locator.FilterOptions hasText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private Visitor approve(Visitor supervisor, String number) {
        return supervisor
                .open("/return?number=" + number)
                .choose("Shared with", "All organisations of the operation")
                .press("Approve");
    }

    private String figure(String operation, String column) {
        return product()
                .as(OFFICER)
                .get("/api/operations/" + operation + "/results")
                .text("/rows/0/" + column + "/amount");
    }

    private void caseOfTwoKilograms(String operation) {
        var number = done(product().as(OFFICER).post("/api/cases", """
                {"operation": "%s", "occurredAt": "2022-05-20T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "drug-trafficking", "summary": "A bag was searched.",
                 "confiscations": [{"category": "heroin", "quantity": {"amount": "2", "unit": "kg"}}]}
                """.formatted(operation)))
                .text("/number");
        done(product().as(OFFICER).post("/api/cases/" + number + "/submission", ""));
        done(product().as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "joint", "handling": "H0"}"""));
    }

    /** An operation of May 2022 that counts drugs, and vehicles checked as effort. */
    private String operation() {
        var code = "RETURNS-" + OPERATIONS.incrementAndGet();
        done(product().as("ru-border-liaison").post("/api/operations", """
                {"code": "%s", "names": {"en": "Returns", "ru": "Донесения", "kk": "Мәліметтер"},
                 "from": "2022-05-01", "to": "2022-05-31", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "RU-CHE", "KZ-27"], "lead": "RU/border",
                 "organisations": ["RU/border", "KZ/border"], "indicators": [
                   {"code": "drugs", "labels": {"en": "Drugs"}, "side": "result", "measure": "confiscated-quantity",
                    "categories": ["drugs"], "unit": "kg"},
                   {"code": "checked", "labels": {"en": "Vehicles checked"}, "side": "effort", "measure": "reported",
                    "unit": "vehicles"}]}
                """.formatted(code)));
        return code;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }
}
