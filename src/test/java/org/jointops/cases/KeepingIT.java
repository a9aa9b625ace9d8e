package org.jointops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import org.jointops.stack.Product;
import org.junit.jupiter.api.Test;

class KeepingIT extends CasePageTest {

    @Test
    void anExpiredSessionLosesNothingOfAHalfFilledForm() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var sheet = CaseSheet.empty(officer, operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .seized(0, "heroin", "1.25", "kg")
                .seized(1, "hashish", "300", "g")
                .detained("Жұмабаев", DAY)
                .add("offence")
                .type("offences[0].count", "several");

        officer.page().context().clearCookies();
        sheet.press("cases.saveAndSubmit");
        officer.page().locator("#username").waitFor();
        officer.authenticate(OFFICER);
        officer.sees("What you had typed is back in the form.");

        var back = CaseSheet.shown(officer)
                .holds("occurredAt", DAY + "T03:20")
                .holds("summary", "Found in a bag.")
                .holds("place.region", "RU-ORE")
                .holds("confiscations[0].quantity.amount", "1.25")
                .holds("confiscations[1].category", "hashish")
                .holds("detentions[0].person.familyName", "Жұмабаев")
                .holds("detentions[0].custody.officers[0]", "И. Гордеев")
                .holds("offences[0].count", "several");
        back.choose("offences[0].category", "drug-trafficking")
                .type("offences[0].count", "2")
                .saved();
        assertThat(countOf(operation)).isEqualTo(1);
    }

    @Test
    void aFormSentTwiceIsRecordedOnce() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var sheet = CaseSheet.empty(officer, operation).drugsFound(DAY + "T03:20", "Found in a bag.");
        var sent = officer.page()
                .waitForRequest(
                        request ->
                                request.method().equals("POST") && request.url().contains("/cases/new"),
                        () -> sheet.press("cases.saveDraft"));
        officer.page().waitForURL(address -> address.contains("/case?number="));

        assertThat(again(officer.page().context().request(), sent)).contains("/case?number=");
        assertThat(countOf(operation)).isEqualTo(1);
    }

    private static String again(com.microsoft.playwright.APIRequestContext browser, Request sent) {
        var answer = browser.fetch(
                sent.url(),
                RequestOptions.create()
                        .setMethod("POST")
                        .setHeader("Content-Type", sent.headers().get("content-type"))
                        .setHeader("Faces-Request", "partial/ajax")
                        .setHeader("Origin", Product.running().url())
                        .setData(sent.postData()));
        return answer.text();
    }
}
