package org.jointops.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which daily reports of an operation are due. */
class StandingTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-02-01");
    private static final LocalDate LAST = LocalDate.parse("2026-02-03");

    @Test
    void noneIsDueBeforeTheFirstDayHasEnded() {
        assertThat(due("Asia/Yekaterinburg", "2026-01-15T00:00:00Z")).isEmpty();
        assertThat(due("Asia/Yekaterinburg", "2026-02-01T18:59:59.999999Z")).isEmpty();
    }

    @Test
    void aDayIsDueFromTheMidnightOfTheOperationsZoneOn() {
        assertThat(due("Asia/Yekaterinburg", "2026-02-01T19:00:00Z")).containsExactly("2026-02-01");
        assertThat(due("Europe/Samara", "2026-02-01T19:00:00Z")).isEmpty();
        assertThat(due("Europe/Samara", "2026-02-01T20:00:00Z")).containsExactly("2026-02-01");
    }

    @Test
    void itsCutOffIsTheEndOfTheDay() {
        var due = standing("Asia/Yekaterinburg").due(Instant.parse("2026-02-02T12:00:00Z"));

        assertThat(due).extracting(Standing.Due::cutOff).containsExactly(Instant.parse("2026-02-01T19:00:00Z"));
    }

    @Test
    void noDayIsDueAfterTheLastHoweverLongTheOperationStaysOpen() {
        assertThat(due("Asia/Yekaterinburg", "2026-09-01T00:00:00Z"))
                .containsExactly("2026-02-01", "2026-02-02", "2026-02-03");
    }

    @Test
    void whatIsMadeIsNotDueAndGapsAre() {
        var standing = new Standing("OP-1", FIRST, LAST, ZoneId.of("UTC"), Set.of(LocalDate.parse("2026-02-01"), LAST));

        assertThat(standing.due(Instant.parse("2026-03-01T00:00:00Z")))
                .extracting(Standing.Due::toString)
                .containsExactly("OP-1/2026-02-02");
    }

    @Test
    void aDayOfTwentyThreeOrTwentyFiveHoursEndsAtItsOwnMidnight() {
        var spring = days("Europe/Berlin", "2026-03-29").due(Instant.parse("2026-04-01T00:00:00Z"));
        var autumn = days("Europe/Berlin", "2026-10-25").due(Instant.parse("2026-11-01T00:00:00Z"));

        assertThat(spring).extracting(Standing.Due::cutOff).containsExactly(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(autumn).extracting(Standing.Due::cutOff).containsExactly(Instant.parse("2026-10-25T23:00:00Z"));
    }

    /** In Beirut clocks are put forward at midnight: the day after begins at one o'clock. */
    @Test
    void whereMidnightIsLeftOutTheNextDayBeginsWithItsFirstMinute() {
        var standing = days("Asia/Beirut", "2026-03-28");

        assertThat(standing.due(Instant.parse("2026-03-28T21:59:59Z"))).isEmpty();
        assertThat(standing.due(Instant.parse("2026-03-28T22:00:00Z")))
                .extracting(Standing.Due::cutOff)
                .containsExactly(Instant.parse("2026-03-28T22:00:00Z"));
    }

    private static List<String> due(String zone, String now) {
        return standing(zone).due(Instant.parse(now)).stream()
                .map(due -> due.day().toString())
                .toList();
    }

    private static Standing standing(String zone) {
        return new Standing("OP-1", FIRST, LAST, ZoneId.of(zone), Set.of());
    }

    private static Standing days(String zone, String only) {
        return new Standing("OP-1", LocalDate.parse(only), LocalDate.parse(only), ZoneId.of(zone), Set.of());
    }
}
