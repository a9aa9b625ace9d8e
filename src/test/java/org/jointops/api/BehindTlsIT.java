package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where browsers reach the product over TLS, they are told to keep to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindTlsIT extends ApiTest {

    @BeforeAll
    void standBehindTls() {
        product.killApplication();
        product.startApplication(Map.of("JOINTOPS_PUBLIC_URL", product.url().replace("http:", "https:")));
    }

    @AfterAll
    void standAloneAgain() {
        product.killApplication();
        product.startApplication();
    }

    @Test
    void theSessionsCookieTravelsOverTlsOnly() {
        var cookie = product.anonymous().get("/").header("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("__Host-jointops=").contains("Secure", "HttpOnly", "Path=/");
        assertThat(cookie).containsIgnoringCase("SameSite=Lax").doesNotContain("Domain");
    }

    @Test
    void browsersAreToldToKeepToTls() {
        for (var path : new String[] {"/", "/api/me", "/nothing", "/resources/img/mark.svg"}) {
            assertThat(product.anonymous().get(path).header("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        }
    }
}
