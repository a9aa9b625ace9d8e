package org.jointops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.Test;

class TrailPagesIT extends BrowserTest {

    private static final String SUPERVISOR = "ru-border-supervisor";
    private static final String AUDITOR = "ru-auditor";

    @Test
    void anAuditorAsksInOneClickWhoReadThePerson() {
        var number = caseWithAPerson();
        product().as(SUPERVISOR).get("/api/cases/" + number);

        var auditor = signIn(AUDITOR);
        auditor.follow("Trail").fill("Number or code", number).press("Show");
        openDetails(auditor);
        auditor.follow("Who read it " + number + "#1")
                .sees("Who read the data of " + number + "#1")
                .sees(SUPERVISOR)
                .hasNoSeriousViolation()
                .fitsAPhone();
        assertThat(auditor.where()).startsWith("/trail?person=");
    }

    @Test
    void anAuditorFindsWhatSomebodyDidOnADay() {
        signIn(AUDITOR)
                .open("/trail?actor=" + SUPERVISOR + "&action=approved")
                .sees("Approved")
                .seesNo("Recorded ");
        signIn(AUDITOR).open("/trail?to=1999-01-01").sees("No entries");
    }

    @Test
    void anAuditorPrintsTheHeadAndChecksTheWhole() {
        var auditor = signIn(AUDITOR).open("/trail").follow("Check and take away");
        auditor.sees("Head of the trail").press("Check now").sees("Sound: all");
        auditor.hasNoSeriousViolation().fitsAPhone();
    }

    @Test
    void aLoginAndALogoutLeaveTheirEntries() {
        var officer = signIn("ru-customs-officer");
        officer.page().locator(".account summary").click();
        officer.page().locator(".sign-out button").click();
        officer.page().waitForURL(address -> true);

        signIn(AUDITOR)
                .open("/trail?kind=account&actor=ru-customs-officer")
                .sees("Signed in")
                .sees("Signed out");
    }

    @Test
    void nobodyElseFindsIt() {
        signIn(SUPERVISOR).open("/trail").seesNo("Everything");
        assertThat(signIn(SUPERVISOR).open("/trail").page().title()).doesNotContain("Trail");
    }

    @Test
    void looksTheSameInThreeLanguages() {
        var number = caseWithAPerson();
        product().as(SUPERVISOR).get("/api/cases/" + number);
        for (var language : List.of("en", "ru", "kk")) {
            var auditor = visitor(language).signIn(AUDITOR).open("/trail?action=read");
            openDetails(auditor);
            auditor.screenshot("trail-" + language);
            auditor.open("/trail/check").screenshot("trail-check-" + language);
            auditor.open("/").screenshot("trail-home-" + language);
        }
    }

    private static void openDetails(Visitor auditor) {
        auditor.page().locator("details.entry summary").first().click();
        auditor.rest();
    }

    private String caseWithAPerson() {
        return product()
                .as(SUPERVISOR)
                .get("/api/cases?size=200&operation=TRN-2026-01")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getInt("detentions") > 0)
                .map(row -> row.getString("number"))
                .findFirst()
                .orElseThrow();
    }
}
