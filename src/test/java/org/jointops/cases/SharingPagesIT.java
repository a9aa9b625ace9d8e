package org.jointops.cases;

import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.jointops.browser.Visitor;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.junit.jupiter.api.Test;

/** Six people side by side before the same case: what each sees of it as its owner shares more of it. */
class SharingPagesIT extends CasePageTest {

    private static final String ABSENT = "There is no such page";
    private static final String NAME = "СЕЙТОВ";
    private static final String PLATE = "X123YZ";

    @Test
    void eachSeesWhatTheOwnerSharedWithThemAndNoMore() {
        var number = approvedCase(operation(), "");
        var owner = signIn(SUPERVISOR);
        var colleague = signIn("ru-border-officer2");
        var liaison = signIn("ru-border-liaison");
        var sameCountry = signIn("ru-customs-officer");
        var otherCountry = signIn("kz-border-officer");
        var administrator = signIn("ru-border-admin");

        sees(number, NAME, owner, colleague, liaison);
        seesNothing(number, sameCountry, otherCountry, administrator);

        share(owner, number, "All services of the own country");
        sees(number, NAME, owner, colleague, liaison);
        seesMasked(number, sameCountry);
        seesNothing(number, otherCountry, administrator);

        share(owner, number, "All organisations of the operation");
        seesMasked(number, sameCountry, otherCountry);
        seesNothing(number, administrator);
        otherCountry.screenshot("case-shared-masked");

        release(owner, number);
        sees(number, NAME, owner, colleague, liaison, sameCountry, otherCountry);
        seesNothing(number, administrator);
        otherCountry.screenshot("case-shared-released");

        CaseView.of(owner, number).press("Hide personal data again");
        seesMasked(number, sameCountry, otherCountry);

        share(owner, number, "Own service only");
        sees(number, NAME, owner, colleague, liaison);
        seesNothing(number, sameCountry, otherCountry, administrator);
    }

    @Test
    void whoTookPartIsAskedAndReadsTheCaseOnceItIsApproved() {
        var number = submittedCase(operation(), "\"KZ/customs\"");
        var officer = signIn("kz-customs-officer");
        var supervisor = signIn("kz-customs-supervisor");
        var neighbour = signIn("kz-border-supervisor");
        seesNothing(number, officer, neighbour);
        seesMasked(number, supervisor);

        CaseView.of(supervisor, number).press("Yes, we took part");
        approve(number);

        seesMasked(number, supervisor, officer);
        seesNothing(number, neighbour);
    }

    private static void sees(String number, String text, Visitor... visitors) {
        for (var visitor : visitors) {
            CaseView.of(visitor, number).says(text).says(PLATE);
        }
    }

    private static void seesMasked(String number, Visitor... visitors) {
        for (var visitor : visitors) {
            CaseView.of(visitor, number).says("Found under the seat.").says("hidden");
            visitor.seesNo(NAME).seesNo(PLATE);
            Assertions.assertThat(visitor.page().content()).doesNotContain(NAME).doesNotContain(PLATE);
        }
    }

    /** The page is that of an address where nothing is. */
    private static void seesNothing(String number, Visitor... visitors) {
        for (var visitor : visitors) {
            visitor.open("/case?number=" + number).sees(ABSENT);
            visitor.open("/cases").seesNo(number);
        }
    }

    private static void share(Visitor owner, String number, String withWhom) {
        var view = CaseView.of(owner, number);
        owner.page().locator("#share summary").click();
        owner.field("Shared with").selectOption(new SelectOption().setLabel(withWhom));
        owner.fill("Why", "They need to know");
        view.press("Change sharing");
    }

    private static void release(Visitor owner, String number) {
        var view = CaseView.of(owner, number);
        owner.page().locator("#release summary").click();
        owner.page().locator("#release textarea").fill("They have to be found");
        view.press("Release personal data");
    }

    private String approvedCase(String operation, String participants) {
        var number = submittedCase(operation, participants);
        approve(number);
        return number;
    }

    private void approve(String number) {
        done(product().as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "own-service", "handling": "H0"}"""), 200);
    }

    private String submittedCase(String operation, String participants) {
        var officer = product().as(OFFICER);
        var number = recorded(officer, operation, participants);
        done(officer.post("/api/cases/" + number + "/submission", ""), 200);
        return number;
    }

    private static String recorded(Caller officer, String operation, String participants) {
        var answer = officer.post("/api/cases", """
                {"operation": "%s", "occurredAt": "%sT10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "smuggling", "summary": "Found under the seat.",
                 "confiscations": [{"category": "stolen-cars", "quantity": {"amount": "1", "unit": "vehicles"},
                   "plate": "%s"}],
                 "detentions": [{"person": {"familyName": "%s", "givenName": "Ерлан"}, "basis": "criminal",
                   "reason": "smuggling", "arrestedAt": "%2$sT10:40:00+05:00", "custody": {"place": "Post 3",
                   "deliveredAt": "%2$sT11:30:00+05:00", "officers": ["И. Гордеев"],
                   "rightsExplainedAt": "%2$sT10:45:00+05:00", "rightsLanguage": "kk"}}],
                 "participants": [%s]}
                """.formatted(operation, DAY, PLATE, NAME, participants));
        return done(answer, 201).text("/number");
    }

    private static Answer done(Answer answer, int status) {
        Assertions.assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
