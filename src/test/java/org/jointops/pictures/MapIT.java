package org.jointops.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.jointops.stack.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map tells places only to those who may read the case, and numbers to all who take part. */
class MapIT extends PictureTest {

    private static final List<String> OTHERS = List.of(
            "ru-customs-officer",
            "ru-customs-supervisor",
            "ru-customs-liaison",
            "kz-border-officer",
            "kz-border-supervisor",
            "kz-border-liaison");

    @Test
    void theOwnersOfACaseSeeWhereItLiesAndOthersOnlyThatItIs() {
        var operation = operation();
        var number = approvedCase(OFFICER, operation, 3, "1", "51.777123", "55.333987", "own-service");

        assertThat(map("ru-border-liaison", operation).getJsonArray("spots").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(spot -> {
                    assertThat(spot.getString("number")).isEqualTo(number);
                    assertThat(spot.get("lat")).hasToString("51.777123");
                });
        for (var other : OTHERS) {
            var answer = asked(other, operation, "");
            assertThat(answer.toString())
                    .as(other)
                    .doesNotContain("777123", "333987", number)
                    .contains("\"confirmed\":1");
            assertThat(area(answer, "RU-ORE").getInt("readable")).as(other).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoom=18",
                "zoom=1",
                "box=55,51,56,52&zoom=18",
                "from=2021-06-03&to=2021-06-03",
                "category=drug-trafficking"
            })
    void noQuestionBringsAHiddenPlaceToLight(String question) {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1", "51.777123", "55.333987", "own-country");
        submittedCase(OFFICER, operation, 3, "1", "51.888123", "55.444987");

        var answer = asked("kz-border-supervisor", operation, question);

        assertThat(answer.getJsonArray("spots")).isEmpty();
        assertThat(answer.toString()).doesNotContain("777123", "333987", "888123", "444987");
        assertThat(area(answer, "RU-ORE").getInt("confirmed")).isEqualTo(1);
        assertThat(area(answer, "RU-ORE").getInt("provisional")).isEqualTo(1);
    }

    @Test
    void aSharedCaseShowsItsPlaceToThoseItIsSharedWith() {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1", "51.7", "55.3", "own-country");
        approvedCase(OFFICER, operation, 4, "1", "51.8", "57.3", "joint");

        assertThat(map("ru-customs-officer", operation).getJsonArray("spots")).hasSize(2);
        assertThat(map("kz-border-officer", operation).getJsonArray("spots")).hasSize(1);
    }

    @Test
    void theCloserTheMapTheFewerCasesAreDrawnAsOne() {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1", "51.70", "55.30", "joint");
        approvedCase(OFFICER, operation, 4, "1", "51.71", "55.31", "joint");
        approvedCase(OFFICER, operation, 5, "1", "51.20", "58.50", "joint");

        assertThat(cases(asked(OFFICER, operation, "zoom=1"))).containsExactlyInAnyOrder(3);
        assertThat(cases(asked(OFFICER, operation, "zoom=6"))).containsExactlyInAnyOrder(2, 1);
        assertThat(cases(asked(OFFICER, operation, "zoom=18"))).containsExactlyInAnyOrder(1, 1, 1);
        assertThat(cases(asked(OFFICER, operation, "zoom=18&box=55.30,51,55.305,52")))
                .containsExactly(1);
        assertThat(cases(asked(OFFICER, operation, "zoom=1&to=2021-06-04"))).containsExactly(2);
        assertThat(cases(asked(OFFICER, operation, "zoom=1&category=smuggling")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ru-border-officer", "ru-border-supervisor", "kz-customs-liaison", "kz-interior-supervisor"})
    void theNumbersAreThoseOfTheListAndOfTheRecords(String reader) {
        for (var question : List.of("", "&from=2026-01-20&to=2026-01-31", "&category=smuggling", "&to=2026-01-25")) {
            var answer = asked(reader, "TRN-2026-01", question);
            var areas = answer.getJsonArray("regions").getValuesAs(JsonObject.class);
            var listed = listed(reader, "approved" + question) + listed(reader, "submitted" + question);

            assertThat(sum(areas, "readable")).isPositive();
            if (!question.contains("category")) { // the list finds offences and things by a category, too
                assertThat(sum(areas, "readable")).as(question).isEqualTo(listed);
            }
            assertThat(sum(answer.getJsonArray("spots").getValuesAs(JsonObject.class), "cases"))
                    .as(question)
                    .isEqualTo(sum(areas, "placed"));
            assertThat(sum(areas, "confirmed") + sum(areas, "provisional"))
                    .as("the same for everybody")
                    .isEqualTo(sum(
                                    asked(OFFICER, "TRN-2026-01", question)
                                            .getJsonArray("regions")
                                            .getValuesAs(JsonObject.class),
                                    "confirmed")
                            + sum(
                                    asked(OFFICER, "TRN-2026-01", question)
                                            .getJsonArray("regions")
                                            .getValuesAs(JsonObject.class),
                                    "provisional"));
        }
    }

    @Test
    void refusesWhatCantBeRead() {
        var officer = product().as(OFFICER);
        assertThat(officer.get("/api/operations/TRN-2026-01/map?zoom=99").status())
                .isEqualTo(422);
        assertThat(officer.get("/api/operations/TRN-2026-01/map?box=1,2,3").status())
                .isEqualTo(422);
        assertThat(officer.get("/api/operations/TRN-2026-01/map?from=nonsense").status())
                .isEqualTo(422);
        assertThat(officer.get("/api/operations/NONE/map").status()).isEqualTo(404);
        assertThat(product()
                        .as("ru-border-admin")
                        .get("/api/operations/TRN-2026-01/map")
                        .status())
                .isEqualTo(403);
        assertThat(product()
                        .as("kz-interior-officer")
                        .get("/api/operations/" + operation() + "/map")
                        .status())
                .isEqualTo(404);
    }

    private JsonObject map(String reader, String operation) {
        return asked(reader, operation, "zoom=18");
    }

    private JsonObject asked(String reader, String operation, String question) {
        Caller caller = product().as(reader);
        return done(caller.get("/api/operations/" + operation + "/map?" + question))
                .json();
    }

    private int listed(String reader, String status) {
        return done(product().as(reader).get("/api/cases?operation=TRN-2026-01&status=" + status))
                .json()
                .getInt("total");
    }

    private static JsonObject area(JsonObject map, String region) {
        return map.getJsonArray("regions").getValuesAs(JsonObject.class).stream()
                .filter(area -> area.getString("region").equals(region))
                .findAny()
                .orElseThrow();
    }

    private static List<Integer> cases(JsonObject map) {
        return map.getJsonArray("spots").getValuesAs(JsonObject.class).stream()
                .map(spot -> spot.getInt("cases"))
                .toList();
    }

    private static int sum(List<JsonObject> rows, String column) {
        return rows.stream().mapToInt(row -> row.getInt(column)).sum();
    }
}
