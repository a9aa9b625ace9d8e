package org.jointops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInIT extends BrowserTest {

    @Test
    void whoeverComesByTheMachinesNumberSignsInAtTheDeclaredAddressAndLandsOnThePageThatWasAskedFor() {
        Visitor officer = visitor();
        officer.page().navigate(product().url().replace("localhost", "127.0.0.1") + "/cases?status=draft");
        officer.authenticate("ru-border-officer");

        assertThat(officer.where()).isEqualTo("/cases?status=draft");
        officer.sees("Cases");
    }

    @Test
    void whoeverComesBackWithAnAnswerThatNobodyWaitsForBeginsAnew() {
        assertThat(product().anonymous().get("/callback?code=a&state=b").header("Location"))
                .hasValue(product().url() + "/");
    }

    @Test
    void aProxyThatDoesNotSayByWhichNameItWasAskedIsNotSentInCircles() {
        var proxy = product().anonymous().with("X-Forwarded-For", "192.0.2.1");
        var named = proxy.with("X-Forwarded-Host", "elsewhere.example.org");

        assertThat(proxy.get("/cases").header("Location").orElseThrow())
                .startsWith(product().keycloakUrl());
        assertThat(named.get("/cases").header("Location")).hasValue(product().url() + "/cases");
    }

    @Test
    void leadsAStrangerToKeycloakAndBackAfterTheLogin() {
        Visitor stranger = visitor().open("/");
        assertThat(stranger.where()).startsWith(product().keycloakUrl());

        stranger.authenticate("ru-border-officer");
        assertThat(stranger.where()).startsWith("/");
    }
}
