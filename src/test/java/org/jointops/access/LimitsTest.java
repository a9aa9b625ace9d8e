package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.jointops.platform.Settings;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Limits limits = new Limits(new Settings.Limits(120, 5, 0));

    @Test
    void sixtySearchesAMinuteAreNormalWork() {
        assertThat(IntStream.range(0, 60).mapToLong(i -> limits.search(officer("one"))))
                .containsOnly(0L);
    }

    @Test
    void whoeverGoesOnIsToldHowLongToWait() {
        IntStream.range(0, 120).forEach(i -> limits.search(officer("one")));

        assertThat(limits.search(officer("one"))).isBetween(1L, 60L);
        assertThat(limits.search(officer("another"))).isZero();
    }

    @Test
    void loginsAreCountedByAddress() {
        IntStream.range(0, 5).forEach(i -> limits.login("192.0.2.1"));

        assertThat(limits.login("192.0.2.1")).isPositive();
        assertThat(limits.login("192.0.2.2")).isZero();
        assertThat(limits.search(officer("192.0.2.1"))).isZero();
    }

    private static Officer officer(String userName) {
        return new Officer(userName, userName, Set.of(Role.FIELD_OFFICER), "RU", "border", "RU-BORDER-ORE-1");
    }
}
