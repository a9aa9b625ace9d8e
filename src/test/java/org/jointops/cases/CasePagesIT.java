package org.jointops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.Test;

class CasePagesIT extends CasePageTest {

    @Test
    void everyPageCanBeUsedByAllAndOnAPhone() {
        var operation = operation();
        var officer = signIn(OFFICER);
        sound(officer.open("/cases/new"));
        var sheet = CaseSheet.empty(officer, operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .seized(0, "heroin", "-1", "kg")
                .detained("Сейтов", DAY)
                .add("offence")
                .add("group")
                .add("participant");
        sound(officer);
        sheet.trySaving();
        sound(officer);
        var number = sheet.type("confiscations[0].quantity.amount", "1")
                .choose("offences[0].category", "drug-trafficking")
                .submitted();
        sound(officer);
        sound(officer.open("/"));
        sound(officer.open("/cases?operation=" + operation));
        sound(officer.open("/cases?q=nothing-is-called-so"));

        var supervisor = signIn(SUPERVISOR);
        sound(supervisor.open("/"));
        sound(supervisor.open("/queue"));
        sound(supervisor.open("/case?number=" + number));
        sound(signIn("ru-border-admin").open("/"));
        sound(signIn("ru-auditor").open("/"));
    }

    @Test
    void filtersOfTheListStandInItsAddress() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var draft = CaseSheet.empty(officer, operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .saved();
        var submitted = CaseSheet.empty(officer, operation)
                .drugsFound("2022-06-20T03:20", "Found in a boat.")
                .submitted();

        officer.open("/cases?operation=" + operation).sees(draft).sees(submitted);
        officer.open("/cases?operation=" + operation + "&status=draft")
                .sees(draft)
                .seesNo(submitted);
        officer.open("/cases?operation=" + operation + "&from=2022-06-01")
                .sees(submitted)
                .seesNo(draft);
        officer.open("/cases?operation=" + operation + "&q=boat")
                .sees(submitted)
                .seesNo(draft);
    }

    @Test
    void allCasesCanBeTakenAwayAsAFile() throws IOException {
        var operation = operation();
        var officer = signIn(OFFICER);
        var number = CaseSheet.empty(officer, operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .saved();
        var page = officer.open("/cases?operation=" + operation).page();

        var file = page.waitForDownload(() -> file(page, "CSV").click());

        assertThat(file.suggestedFilename()).isEqualTo("cases.csv");
        assertThat(Files.readString(file.path())).contains(number);
    }

    @Test
    void aFileThatTakesLongSaysSoAndCanBeStopped() {
        var officer = signIn(OFFICER).open("/cases?operation=TRN-2026-01");
        var page = officer.page();
        page.route("**/api/cases.*", unanswered -> {});

        file(page, "Excel").click();

        officer.sees("Working").screenshot("file-under-way").press("Stop").seesNo("Working");
        officer.seesNo("The file did not arrive whole");
    }

    @Test
    void aFileThatBreaksOffIsNotKept() {
        var officer = signIn(OFFICER).open("/cases?operation=TRN-2026-01");
        var page = officer.page();
        page.route("**/api/cases.*", Route::abort);

        file(page, "CSV").click();

        officer.sees("The file did not arrive whole and was not kept.").screenshot("file-broken-off");
    }

    private static Locator file(Page page, String name) {
        return page.locator(".files a").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void sound(Visitor visitor) {
        visitor.hasNoSeriousViolation().fitsAPhone();
    }
}
