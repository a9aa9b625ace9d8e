package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions end by themselves; here within seconds, so that it can be seen. */
class SessionEndIT extends BrowserTest {

    private static final String OFFICER = "ru-border-officer";
    private static final String REALM = "/admin/realms/joint-operations";
    private static final Duration ABSOLUTE = Duration.ofSeconds(45);

    @BeforeAll
    static void hurry() {
        restart(Map.of(
                "JOINTOPS_SESSION_IDLE", "PT24S",
                "JOINTOPS_SESSION_ABSOLUTE", ABSOLUTE.toString(),
                "JOINTOPS_SESSION_RENEW", "PT2S"));
    }

    @AfterAll
    static void takeTimeAgain() {
        restart(Map.of());
    }

    @Test
    void whoeverDoesNothingIsWarnedAndMayStay() {
        var officer = signIn(OFFICER).open("/cases/new?operation=TRN-2026-01");
        officer.page().locator("#ending[open]").waitFor();
        officer.sees("Are you still there?").hasNoSeriousViolation();
        officer.screenshot("session-ending");
        officer.press("Stay signed in").seesNo("Are you still there?");
        officer.open("/cases").sees("Cases");
    }

    @Test
    void whoeverIsAwayIsSignedOutAndLosesNothingThatWasTyped() {
        var officer = signIn(OFFICER).open("/cases/new?operation=TRN-2026-01");
        officer.page().locator("[data-path=summary]").fill("Found in a bag.");
        officer.page().locator("#password").waitFor();
        assertThat(officer.where()).startsWith(product().keycloakUrl());

        officer.authenticate(OFFICER);
        assertThat(officer.where()).isEqualTo("/cases/new?operation=TRN-2026-01");
        officer.sees("What you had typed is back in the form.");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        officer.page().locator("[data-path=summary]"))
                .hasValue("Found in a bag.");
    }

    @Test
    void noUseProlongsTheEndOfAll() {
        var begun = Instant.now();
        var officer = signIn(OFFICER);
        officer.page().navigate("about:blank");
        officer.page().waitForCondition(() -> isOut(officer), patience());

        assertThat(Duration.between(begun, Instant.now()))
                .isBetween(ABSOLUTE.minusSeconds(3), ABSOLUTE.plusSeconds(15));
    }

    @Test
    void whoseLoginEndedAtKeycloakIsSignedOutThoughNobodyToldSo() {
        var keycloak = product().asKeycloakAdministrator();
        var client = keycloak.get(REALM + "/clients?clientId=joint-operations")
                .array()
                .getJsonObject(0);
        var path = REALM + "/clients/" + client.getString("id");
        var begun = Instant.now();
        var officer = signIn(OFFICER);
        officer.page().navigate("about:blank");
        try {
            keycloak.put(
                    path,
                    Json.createObjectBuilder(client)
                            .add(
                                    "attributes",
                                    Json.createObjectBuilder(client.getJsonObject("attributes"))
                                            .add("backchannel.logout.url", ""))
                            .build()
                            .toString());
            keycloak.post(REALM + "/users/" + idOf(OFFICER) + "/logout", "");
            officer.page().waitForCondition(() -> isOut(officer), patience());
        } finally {
            keycloak.put(path, client.toString());
        }

        assertThat(Duration.between(begun, Instant.now())).isLessThan(ABSOLUTE.minusSeconds(10));
    }

    private String idOf(String userName) {
        return product()
                .asKeycloakAdministrator()
                .get(REALM + "/users?exact=true&username=" + userName)
                .array()
                .getJsonObject(0)
                .getString("id");
    }

    private boolean isOut(Visitor visitor) {
        return visitor.page().request().get(product().url() + "/api/me").status() == 401;
    }

    private static com.microsoft.playwright.Page.WaitForConditionOptions patience() {
        return new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(90_000);
    }

    private static void restart(Map<String, String> settings) {
        var product = org.jointops.stack.Product.running();
        product.killApplication();
        product.startApplication(settings);
    }
}
