package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/case?number=TRN-2026-01-RU-BORDER-000123", "/cases?q=%D0%96&status=draft"})
    void leadsBackToAPageOfOurs(String page) {
        assertThat(OwnAddress.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "cases",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/\t/evil.example",
                "/cases\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void leadsHomeInsteadOfAnywhereElse(String elsewhere) {
        assertThat(OwnAddress.of(elsewhere)).isEqualTo("/");
    }

    @Test
    void keepsAnAddressWithinBounds() {
        assertThat(OwnAddress.of("/" + "a".repeat(5_000))).isEqualTo("/");
    }
}
