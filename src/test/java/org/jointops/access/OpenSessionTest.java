package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenSessionTest {

    private static final Instant BEGIN = Instant.parse("2026-02-03T10:00:00Z");
    private static final Instant END = Instant.parse("2026-02-03T20:00:00Z");

    private final OpenSession session = new OpenSession("person", "at-keycloak", BEGIN, END);

    @Test
    void lastsUntilItsEndAndNotLonger() {
        assertThat(session.isOver(END.minusMillis(1))).isFalse();
        assertThat(session.isOver(END)).isTrue();
    }

    @Test
    void isOverAtOnceWhenItWasEnded() {
        session.end();

        assertThat(session.isOver(END.minusSeconds(3600))).isTrue();
    }

    @Test
    void tellsKeycloakFromTimeToTimeThatItIsUsed() {
        var interval = Duration.ofMinutes(4);

        assertThat(session.isToBeRenewed(BEGIN.plusSeconds(239), interval)).isFalse();
        assertThat(session.isToBeRenewed(BEGIN.plusSeconds(240), interval)).isTrue();
        assertThat(session.isToBeRenewed(BEGIN.plusSeconds(241), interval)).isFalse();
        assertThat(session.isToBeRenewed(BEGIN.plusSeconds(480), interval)).isTrue();
    }

    @Test
    void standsOnTheLatestLogin() {
        session.nowStandsOn("another");

        assertThat(session.standsOn("another")).isTrue();
        assertThat(session.standsOn("at-keycloak")).isFalse();
        assertThat(session.isOf("person")).isTrue();
        assertThat(session.isOf("somebody else")).isFalse();
    }
}
