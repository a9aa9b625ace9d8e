package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import org.jointops.reporting.ReadBack;
import org.jointops.reporting.render.Format;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The border runs through several time zones; an event falls into exactly one reporting day. */
class ReportingDaysIT extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-14T23:30:00+05:00, Asia/Yekaterinburg, 2025-03-14",
        "2025-03-15T00:00:00+05:00, Asia/Yekaterinburg, 2025-03-15",
        "2025-03-14T23:30:00+04:00, Europe/Samara, 2025-03-15",
        "2025-03-14T22:59:59+04:00, Europe/Samara, 2025-03-14",
        "2025-03-15T00:30:00+06:00, Asia/Omsk, 2025-03-14",
        "2025-03-14T18:59:00Z, UTC, 2025-03-14",
        "2025-03-14T19:00:00Z, UTC, 2025-03-15",
        "2025-03-15T00:30, Asia/Omsk, 2025-03-14"
    })
    void anEventFallsIntoTheDayOfTheOperationsZone(String time, String zone, String day) {
        var operation = open(OperationBody.countingDrugs());
        var number = approved(OFFICER, CaseBody.in(operation).at(time, zone).seized("heroin", "1", "kg"));

        assertThat(as(OFFICER).get("/api/cases/" + number).text("/day")).isEqualTo(day);
        assertThat(groups(row(operation, "drugs", "day"))).containsOnly(entry(day, "1 kg"));
    }

    /** Half past eleven in one zone is half past midnight in the other: one instant, and one day of the operation. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Yekaterinburg, 2025-03-14T23:30:00+04:00, Europe/Samara, 2025-03-15",
        "Asia/Yekaterinburg, 2025-03-15T00:30:00+05:00, Asia/Yekaterinburg, 2025-03-15",
        "Europe/Samara, 2025-03-14T23:30:00+04:00, Europe/Samara, 2025-03-14",
        "Europe/Samara, 2025-03-15T00:30:00+05:00, Asia/Yekaterinburg, 2025-03-14"
    })
    void anIncidentAtMidnightIsInOneDayOfTableChartAndEveryFile(
            String zoneOfOperation, String time, String zone, String day) throws IOException {
        var operation = open(OperationBody.countingDrugs().with("/zone", zoneOfOperation));
        approved(OFFICER, CaseBody.in(operation).at(time, zone).seized("heroin", "7", "kg"));
        var results = "/api/operations/" + operation + "/results";

        assertThat(groups(row(operation, "drugs", "day"))).containsOnly(entry(day, "7 kg"));
        var chart = read("/api/operations/" + operation + "/pictures/day.svg?lang=en");
        assertThat(chart.body()).containsOnlyOnce(">7<");
        for (var format : Format.values()) {
            var file = read(results + "." + format.extension() + "?by=day&lang=en");
            assertThat(ReadBack.figures(format, file.bytes()))
                    .as("%s", format)
                    .isEqualTo(List.of("7 0", "0 0", "7 0", "0 0"));
            assertThat(ReadBack.columns(format, file.bytes()))
                    .as("%s", format)
                    .hasSize(4)
                    .containsAnyOf(day, day.endsWith("15") ? "15Mar2025" : "14Mar2025");
        }
        for (var asked : List.of("2025-03-14", "2025-03-15")) {
            var narrowed = as(OFFICER).get(results + "?from=" + asked + "&to=" + asked);
            assertThat(narrowed.text("/rows/0/confirmed/amount")).isEqualTo(asked.equals(day) ? "7" : "0");
            assertThat(read("/api/operations/" + operation + "/pictures/day.svg?lang=en&from=" + asked + "&to=" + asked)
                            .body()
                            .contains(">7<"))
                    .isEqualTo(asked.equals(day));
        }
    }

    private Answer read(String address) {
        var answer = as(OFFICER).get(address);
        assertStatus(answer).isEqualTo(200);
        return answer;
    }

    @Test
    void aTimeIsShownInTheZoneInWhichItWasObserved() {
        var operation = open(OperationBody.countingDrugs());
        var number = record(OFFICER, CaseBody.in(operation).at("2025-03-14T20:30:00Z", "Asia/Omsk"));

        assertThat(as(OFFICER).get("/api/cases/" + number).text("/occurredAt")).isEqualTo("2025-03-15T02:30:00+06:00");
        assertThat(as(OFFICER).get("/api/cases/" + number).text("/zone")).isEqualTo("Asia/Omsk");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01T00:00:00+05:00, true",
        "2025-02-28T23:59:59+05:00, false",
        "2025-02-28T23:30:00+04:00, true",
        "2025-03-31T23:59:59+05:00, true",
        "2025-04-01T00:00:00+05:00, false",
        "2025-04-01T00:30:00+06:00, true"
    })
    void theOperationBeginsAndEndsInItsOwnZone(String time, boolean inside) {
        var operation = open(OperationBody.countingDrugs());
        var answer = as(OFFICER)
                .post(
                        "/api/cases",
                        CaseBody.in(operation).at(time, "Asia/Yekaterinburg").json());

        if (inside) {
            assertStatus(answer).isEqualTo(201);
        } else {
            assertThat(violations(answer)).containsOnly(entry("occurredAt", "outside-operation"));
        }
    }

    @Test
    void nothingHappensInTheFuture() {
        var operation = open(OperationBody.countingDrugs().with("/to", "2998-12-31"));

        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation)
                                        .at("2998-01-01T00:00:00+05:00", "Asia/Yekaterinburg")
                                        .json())))
                .containsOnly(entry("occurredAt", "in-future"));
        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/summary-returns",
                                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2998-01-01")
                                        .line("drugs", "1", "kg")
                                        .json())))
                .containsOnly(entry("day", "in-future"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-15, not-a-time",
        "yesterday, not-a-time",
        "2025-03-15T25:00:00+05:00, not-a-time",
        "2025-02-30T10:00:00+05:00, not-a-time",
        "15.03.2025 10:00, not-a-time",
        "-9999-01-01T00:00:00Z, too-long-ago",
        "+99999-01-01T00:00:00Z, in-future"
    })
    void aTimeIsWrittenInFull(String time, String code) {
        var operation = open(OperationBody.countingDrugs());

        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation).with("/occurredAt", time).json())))
                .containsOnly(entry("occurredAt", code));
    }
}
