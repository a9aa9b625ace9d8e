package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.Optional;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.Test;

/** A session belongs to whoever signed in, and to nobody else, until it is ended here or at Keycloak. */
class SessionsIT extends BrowserTest {

    private static final String OFFICER = "ru-border-officer";
    private static final String OTHER = "kz-customs-officer";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aCookieThatWasPlantedBeforeTheLoginIsWorthNothing() {
        var officer = visitor().open("/");
        var planted = cookie(officer).orElseThrow();
        officer.authenticate(OFFICER);

        assertThat(cookie(officer)).isPresent().get().isNotEqualTo(planted);
        var thief = product().anonymous().with("Cookie", "jointops=" + planted);
        assertThat(thief.get("/cases").header("Location").orElse(""))
                .startsWith(product().keycloakUrl());
        assertThat(thief.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void noForeignPageSendsAFormForSomebodyWhoIsSignedIn() {
        var officer = signIn(OFFICER);

        for (var headers : new Map[] {
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", product().url(), "Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", product().url(), "Sec-Fetch-Site", "same-site"),
            Map.of()
        }) {
            for (var path : new String[] {"/logout", "/stay", "/cases/new", "/"}) {
                assertThat(sent(officer, path, headers).status())
                        .as(path + headers)
                        .isEqualTo(403);
            }
        }
        officer.open("/cases").sees("Cases");
        assertThat(sent(officer, "/stay", Map.of("Origin", product().url())).status())
                .isEqualTo(204);
    }

    @Test
    void theApiChangesNothingOnTheStrengthOfACookie() {
        var officer = signIn(OFFICER);

        for (var call : new String[] {"POST /api/cases", "PUT /api/cases/x", "DELETE /api/cases/x/release"}) {
            var parts = call.split(" ");
            Object status = officer.page()
                    .evaluate(
                            "([method, path]) => fetch(path, {method, headers: {'Content-Type': 'application/json'},"
                                    + " body: method === 'DELETE' ? null : '{}'}).then(answer => answer.status)",
                            parts);
            assertThat(status).as(call).isEqualTo(401);
        }
        assertThat(officer.page().evaluate("() => fetch('/api/me').then(answer => answer.status)"))
                .isEqualTo(200);
    }

    @Test
    void whomAnAdministratorOfKeycloakSignsOutIsSignedOutHereAtOnce() {
        var atTheDesk = signIn(OFFICER);
        var onThePhone = signIn(OFFICER);
        var somebodyElse = signIn(OTHER);

        var keycloak = product().asKeycloakAdministrator();
        var users = "/admin/realms/joint-operations/users";
        var id = keycloak.get(users + "?exact=true&username=" + OFFICER)
                .array()
                .getJsonObject(0)
                .getString("id");
        assertThat(keycloak.post(users + "/" + id + "/logout", "").status()).isEqualTo(204);

        asksForThePassword(atTheDesk.open("/cases"));
        asksForThePassword(onThePhone.open("/cases"));
        somebodyElse.open("/cases").sees("Cases");
        assertThat(atTheDesk.authenticate(OFFICER).where()).isEqualTo("/cases");
    }

    @Test
    void signingOutEndsTheLoginAtKeycloakToo() {
        var officer = signIn(OFFICER);
        officer.page().locator(".account summary").click();
        officer.page().locator(".sign-out button").click();

        asksForThePassword(officer);
        asksForThePassword(officer.open("/cases"));
    }

    @Test
    void nobodyEndsASessionWithoutKeycloaksWord() {
        var officer = signIn(OFFICER);

        for (var token : new String[] {"", "garbage", "a.b.c", product().token(OFFICER), unsigned()}) {
            var answer = product().anonymous().post("/backchannel-logout", FORM, "logout_token=" + token);
            assertThat(answer.status()).as(token).isEqualTo(400);
        }
        officer.open("/cases").sees("Cases");
    }

    @Test
    void aFreshLoginAsksForThePasswordAndLeadsBack() {
        var officer = signIn(OFFICER);
        var before = cookie(officer);
        officer.open("/fresh-login?to=/cases?status=draft");
        assertThat(officer.where()).startsWith(product().keycloakUrl());

        signInAgain(officer);
        assertThat(officer.where()).isEqualTo("/cases?status=draft");
        assertThat(cookie(officer)).isPresent().isNotEqualTo(before);
    }

    @Test
    void aFreshLoginIsTakenOnceAndOnlyFromWhoeverWasSent() {
        var officer = signIn(OFFICER);

        for (var answer : new String[] {"?state=guessed&code=guessed", "?code=guessed", ""}) {
            assertThat(officer.page()
                            .navigate(product().url() + "/fresh-login/back" + answer)
                            .status())
                    .isEqualTo(403);
        }
        officer.open("/cases").sees("Cases");
    }

    private void asksForThePassword(Visitor visitor) {
        visitor.page().locator("#password").waitFor();
        assertThat(visitor.where()).startsWith(product().keycloakUrl());
    }

    private void signInAgain(Visitor visitor) {
        visitor.page().locator("#password").fill("demo");
        visitor.page().locator("#kc-login").click();
        visitor.page().waitForURL(address -> address.startsWith(product().url()) && !address.contains("/fresh-login"));
        visitor.rest();
    }

    private APIResponse sent(Visitor visitor, String path, Map<String, String> headers) {
        var options = RequestOptions.create()
                .setMethod("POST")
                .setHeader("Content-Type", FORM)
                .setMaxRedirects(0);
        headers.forEach(options::setHeader);
        return visitor.page().request().fetch(product().url() + path, options);
    }

    private static Optional<String> cookie(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("jointops"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst();
    }

    private static String unsigned() {
        var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) + "."
                + encoder.encodeToString("{\"sub\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) + ".";
    }
}
