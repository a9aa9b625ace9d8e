package org.jointops.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    private final Address cases = new Address("", "/cases", "operation=TRN-2026-01&after=abc&q=%D1%87");

    @Test
    void changesOneParameterAndKeepsTheOthers() {
        assertThat(cases.with("after", "x y")).isEqualTo("/cases?operation=TRN-2026-01&q=%D1%87&after=x+y");
        assertThat(cases.with("after", null)).isEqualTo("/cases?operation=TRN-2026-01&q=%D1%87");
    }

    @Test
    void knowsItsSection() {
        assertThat(cases.isIn("/cases")).isTrue();
        assertThat(new Address("", "/cases/new", "").isIn("/cases")).isTrue();
        assertThat(new Address("", "/casesx", "").isIn("/cases")).isFalse();
        assertThat(cases.isIn("/")).isFalse();
        assertThat(new Address("", "/", "").isIn("/")).isTrue();
    }
}
