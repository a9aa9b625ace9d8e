package org.jointops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInIT extends BrowserTest {

    @Test
    void leadsAStrangerToKeycloakAndBackAfterTheLogin() {
        Visitor stranger = visitor().open("/");
        assertThat(stranger.where()).startsWith(product().keycloakUrl());

        stranger.authenticate("ru-border-officer");
        assertThat(stranger.where()).startsWith("/");
    }
}
