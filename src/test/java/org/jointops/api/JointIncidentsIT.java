package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A joint incident counts once in the total, and stands in the column of each organisation that had a part in it. */
class JointIncidentsIT extends ApiTest {

    private static final String NEIGHBOUR = "KZ/customs";

    private final String operation = open(OperationBody.countingDrugs());

    @Test
    void eachParticipantsColumnShowsItAndTheOverlapIsStated() {
        jointly("2");
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));

        assertThat(confirmed(row(operation, "drugs", "organisation"))).isEqualTo("3 kg");
        assertThat(groups(row(operation, "drugs", "organisation")))
                .containsOnly(entry("RU/border", "3 kg"), entry(NEIGHBOUR, "2 kg"), entry("overlap", "2 kg"));
        assertThat(groups(row(operation, "drugs", "country")))
                .containsOnly(entry("RU", "3 kg"), entry("KZ", "2 kg"), entry("overlap", "2 kg"));
        assertThat(groups(row(operation, "drugs", "region"))).containsOnly(entry("RU-ORE", "3 kg"));
    }

    @Test
    void nobodysColumnShowsWhatTheyHaveNotConfirmed() {
        approved(
                OFFICER,
                CaseBody.in(operation).with("/participants/-", NEIGHBOUR).seized("heroin", "2", "kg"));

        assertThat(groups(row(operation, "drugs", "organisation"))).containsOnly(entry("RU/border", "2 kg"));
    }

    @Test
    void whoRefusesAfterHavingConfirmedLeavesTheColumn() {
        var number = jointly("2");
        answer(number, "refuse");

        assertThat(groups(row(operation, "drugs", "organisation"))).containsOnly(entry("RU/border", "2 kg"));
    }

    @Test
    void crossedWithDaysTheOverlapIsThatOfTheDay() {
        jointly("2");
        approved(
                OFFICER,
                CaseBody.in(operation)
                        .at("2025-03-16T10:30:00+05:00", "Asia/Yekaterinburg")
                        .seized("heroin", "1", "kg"));

        var days = row(operation, "drugs", "day,organisation")
                .getJsonArray("groups")
                .getValuesAs(JsonObject.class);

        assertThat(days.stream().collect(Collectors.toMap(day -> day.getString("key"), ApiTest::groups)))
                .containsOnly(
                        entry("2025-03-15", Map.of("RU/border", "2 kg", NEIGHBOUR, "2 kg", "overlap", "2 kg")),
                        entry("2025-03-16", Map.of("RU/border", "1 kg")));
    }

    @Test
    void aParticipantsOwnFiguresHoldIt() {
        jointly("2");
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));

        assertThat(confirmed(filtered("organisation=" + NEIGHBOUR))).isEqualTo("2 kg");
        assertThat(confirmed(filtered("country=KZ"))).isEqualTo("2 kg");
        assertThat(confirmed(filtered("organisation=RU/border"))).isEqualTo("3 kg");
        assertThat(confirmed(filtered("organisation=KZ/border"))).isEqualTo("0 kg");
    }

    private JsonObject filtered(String filter) {
        var answer = as(OFFICER).get("/api/operations/" + operation + "/results?" + filter);
        assertStatus(answer).isEqualTo(200);
        return answer.json().getJsonArray("rows").getJsonObject(0);
    }

    /** Named participants are asked while the record waits for its approval. */
    private String jointly(String amount) {
        var number = submitted(
                OFFICER,
                CaseBody.in(operation).with("/participants/-", NEIGHBOUR).seized("heroin", amount, "kg"));
        answer(number, "confirm");
        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        return number;
    }

    private void answer(String number, String answer) {
        assertStatus(as("kz-customs-liaison").post("/api/cases/" + number + "/participation", """
                {"answer": "%s"}""".formatted(answer)))
                .isIn(200, 204);
    }
}
