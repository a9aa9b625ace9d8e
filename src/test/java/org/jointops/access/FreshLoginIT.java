package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.jointops.stack.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Personal data are released by somebody who has just proved who they are; here a login is old after seconds. */
class FreshLoginIT extends BrowserTest {

    private static final String SUPERVISOR = "ru-border-supervisor";
    private static final Duration FRESH = Duration.ofSeconds(15);

    @BeforeAll
    static void hurry() {
        restart(Map.of("JOINTOPS_SESSION_FRESH", FRESH.toString()));
    }

    @AfterAll
    static void takeTimeAgain() {
        restart(Map.of());
    }

    @Test
    void anOldLoginLeadsToAFreshOneAndBackWithWhatWasTyped() {
        var number = approvedCaseWithSomebodyHeld();
        var supervisor = signIn(SUPERVISOR);
        var login = Instant.now();
        supervisor.open("/case?number=" + number);
        releaseWith(supervisor, "Their relatives ask for them.", login);

        supervisor.page().locator("#password").waitFor();
        assertThat(supervisor.where()).startsWith(product().keycloakUrl());
        assertThat(supervisor.page().locator("#username").count()).isZero();
        supervisor.page().locator("#password").fill("demo");
        supervisor.page().locator("#kc-login").click();
        supervisor.page().waitForURL(address -> address.startsWith(product().url() + "/case?"));

        supervisor.rest().sees("You have signed in again.");
        PlaywrightAssertions.assertThat(supervisor.page().locator("[id='release'] textarea"))
                .hasValue("Their relatives ask for them.");
        supervisor.screenshot("signed-in-again");
        supervisor.page().locator("[id='release'] button").click();
        supervisor.rest().sees("released");
    }

    private static void releaseWith(Visitor supervisor, String reason, Instant login) {
        var form = supervisor.page().locator("[id='release']");
        form.locator("summary").click();
        form.locator("textarea").fill(reason);
        supervisor.page().waitForCondition(() -> Instant.now().isAfter(login.plus(FRESH)));
        form.locator("button").click();
    }

    private String approvedCaseWithSomebodyHeld() {
        var found = product()
                .as(SUPERVISOR)
                .get("/api/cases?operation=TRN-2026-01&status=approved&organisation=RU/border&size=200");
        return found.json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("number"))
                .filter(number -> !product()
                        .as(SUPERVISOR)
                        .get("/api/cases/" + number)
                        .json()
                        .getJsonArray("detentions")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void restart(Map<String, String> settings) {
        var product = Product.running();
        product.killApplication();
        product.startApplication(settings);
    }
}
