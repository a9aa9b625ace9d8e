package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What browsers are told with every answer, whoever gives it. */
class HeadersIT extends ApiTest {

    private static final String STYLE = "/jakarta.faces.resource/css/jointops.css.xhtml";

    @TestFactory
    Stream<DynamicTest> tellsBrowsersWhatTheyMustNotDo() {
        return Stream.of(
                        "/",
                        "/cases",
                        "/nothing",
                        "/resources/img/mark.svg",
                        STYLE,
                        "/callback",
                        "/backchannel-logout",
                        "/health/ready",
                        "/openapi",
                        "/api/me",
                        "/api/cases?q=a",
                        "/api/nothing",
                        "/api/operations/TRN-2026-01/results.csv",
                        "/api/operations/TRN-2026-01/results.pdf")
                .flatMap(path -> Stream.of("signed in", "a stranger")
                        .map(who -> DynamicTest.dynamicTest(
                                path + " to " + who,
                                () -> assertGuarded(caller(who).get(path)))));
    }

    @Test
    void tellsSoToWhoeverIsRefusedAForm() {
        for (var path : new String[] {"/logout", "/cases/new", "/stay", "/callback", "/backchannel-logout"}) {
            assertGuarded(product.anonymous().post(path, "application/x-www-form-urlencoded", "a=b"));
        }
        assertGuarded(as(OFFICER).post("/api/cases", "{"));
        assertGuarded(as(OFFICER).post("/api/cases", "no such type", "{}"));
    }

    @Test
    void letsNothingBeKeptButWhatIsForAnybody() {
        assertThat(as(OFFICER).get("/api/me").header("Cache-Control")).hasValue("no-store");
        assertThat(product.anonymous().get("/").header("Cache-Control")).hasValue("no-store");
        assertThat(product.anonymous().get(STYLE).header("Cache-Control").orElse(""))
                .doesNotContain("no-store");
    }

    @Test
    void givesTheSessionACookieThatScriptsAndOtherSitesDoNotGet() {
        var cookie = product.anonymous().get("/").header("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("jointops=").contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void leavesTheLanguageOfPagesToWhoeverTakesAwayAFileInAnother() {
        var file = as(OFFICER).get("/api/operations/GRN-1998-12/editions/1.csv?lang=kk");

        assertThat(file.header("Content-Language")).hasValue("kk");
        assertThat(file.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("lang="));
    }

    @Test
    void doesNotPromiseTlsWhereThereIsNone() {
        assertThat(product.anonymous().get("/").header("Strict-Transport-Security"))
                .isEmpty();
    }

    private org.jointops.stack.Caller caller(String who) {
        return who.equals("signed in") ? as(OFFICER) : product.anonymous();
    }

    private static void assertGuarded(Answer answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(answer.toString())
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .contains("base-uri 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("camera=()");
    }
}
