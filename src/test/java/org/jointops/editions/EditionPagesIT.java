package org.jointops.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions as liaison officers of both countries work with them. */
class EditionPagesIT extends BrowserTest {

    private static final String RU = "ru-border-liaison";
    private static final String KZ = "kz-border-liaison";
    private static final AtomicInteger OPERATIONS = new AtomicInteger();

    @Test
    void areDrawnUpOnTheOperationsPageSealedByBothCountriesAndComparedWithTheNext() {
        var operation = operation();
        approvedHeroin(operation, "1.5");
        var ours = signIn(RU).open("/operation?code=" + operation).sees("No edition of the joint report");
        ours.follow("Draw up an edition").hasNoSeriousViolation().fitsAPhone().screenshot("edition-new");
        ours.fill("Cut-off (optional)", "2999-01-01T00:00")
                .press("Draw up an edition")
                .sees("This lies in the future.");
        ours.fill("Cut-off (optional)", "")
                .press("Draw up an edition")
                .sees("Edition 1 is drawn up.")
                .sees("not sealed yet");
        ours.page()
                .locator("details.fold summary", new Page.LocatorOptions().setHasText("Edit the text"))
                .click();
        ours.fill("English", "Both sides seized a kilogram and a half.")
                .press("Save the text")
                .sees("Both sides seized a kilogram and a half.");
        ours.press("Seal for Russian Federation").sees("Waits for a seal").hasNoSeriousViolation();

        var theirs = signIn(KZ).open("/edition?operation=" + operation + "&number=1");
        theirs.seesNo("Edit the text").press("Seal for Republic of Kazakhstan").sees("Sealed");
        theirs.hasNoSeriousViolation().fitsAPhone();

        approvedHeroin(operation, "2");
        ours.open("/operation?code=" + operation).follow("Draw up an edition").press("Draw up an edition");
        ours.sees("Edition 2 is drawn up.").screenshot("edition-changes");
        ours.sees("Changes since the edition before").sees("+2").sees("1 record approved");
        ours.follow("heroin").sees(operation + "-RU-BORDER-000002").sees("2 kg").hasNoSeriousViolation();
        theirs.open("/edition/changes?operation=" + operation + "&number=2&indicator=heroin")
                .sees("1 more record that you may not open")
                .seesNo(operation + "-RU-BORDER-000002");
    }

    @Test
    void ofGranitsaLookLikeAReport() {
        for (var language : new String[] {"en", "ru", "kk"}) {
            signIn("ru-interior-liaison")
                    .open("/operation?code=GRN-1998-12&lang=" + language)
                    .screenshot("operation-editions-" + language);
            signIn("ru-interior-liaison")
                    .open("/edition?operation=GRN-1998-12&number=1&lang=" + language)
                    .screenshot("edition-" + language)
                    .fitsAPhone()
                    .hasNoSeriousViolation();
        }
    }

    @Test
    void haveFilesThatAnybodyCanCheckWithoutSendingThem(@TempDir Path folder) throws IOException {
        var name = "GRN-1998-12-edition-1-en.csv";
        var bytes = product()
                .as("ru-border-officer")
                .get("/api/operations/GRN-1998-12/editions/1.csv?lang=en")
                .bytes();
        var genuine = Files.write(folder.resolve(name), bytes);
        var auditor = signIn("kz-auditor").open("/verify");
        check(auditor, genuine).sees("is a file of edition 1 of GRN-1998-12").screenshot("verify-genuine");

        bytes[40] ^= 1;
        Files.write(genuine, bytes);
        check(signIn("ru-border-officer").open("/verify"), genuine)
                .sees("Changed: a sealed file is named " + name)
                .hasNoSeriousViolation()
                .fitsAPhone()
                .screenshot("verify-changed");
        check(auditor.open("/verify"), genuine).sees("This is not a file of a sealed edition.");
    }

    private static Visitor check(Visitor visitor, Path file) {
        visitor.page().locator("input[type=file]").setInputFiles(file);
        visitor.page().waitForURL(address -> address.contains("sha256="));
        assertThat(visitor.where()).startsWith("/verify?");
        return visitor.rest();
    }

    private String operation() {
        var answer = product().as(RU).post("/api/operations", """
                {"code": "ED-%d", "names": {"en": "An operation with editions"}, "from": "2025-03-01", "to": "2025-03-31",
                 "zone": "Asia/Yekaterinburg", "regions": ["RU-ORE", "KZ-27"], "lead": "RU/border",
                 "organisations": ["RU/border", "RU/customs", "KZ/border"],
                 "indicators": [{"code": "heroin", "labels": {"en": "heroin"}, "side": "result",
                                 "measure": "confiscated-quantity", "categories": ["heroin"], "unit": "kg"}]}
                """.formatted(OPERATIONS.incrementAndGet()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/code");
    }

    private void approvedHeroin(String operation, String kilograms) {
        var recorded = product().as("ru-border-officer").post("/api/cases", """
                {"operation": "%s", "occurredAt": "2025-03-15T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "smuggling", "summary": "A lorry was searched.",
                 "confiscations": [{"category": "heroin", "quantity": {"amount": "%s", "unit": "kg"}}]}
                """.formatted(operation, kilograms));
        var number = recorded.text("/number");
        product().as("ru-border-officer").post("/api/cases/" + number + "/submission", "");
        product().as("ru-border-supervisor").post("/api/cases/" + number + "/approval", """
                {"sharing": "own-service", "handling": "H0"}""");
    }
}
