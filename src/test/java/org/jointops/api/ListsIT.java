package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jointops.stack.Caller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lists, page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT extends ApiTest {

    private static final int CASES = 7;

    private String operation = "";
    private final List<String> recorded = new ArrayList<>();

    @BeforeAll
    void recordSomeCases() {
        operation = open(OperationBody.countingDrugs());
        for (int i = 0; i < CASES; i++) {
            recorded.add(0, record(OFFICER, CaseBody.in(operation).with("/summary", "Case " + i)));
        }
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(numbers(as(OFFICER), "/api/cases?operation=" + operation)).isEqualTo(recorded);
    }

    @Test
    void countsAllWhateverThePagesSize() {
        var page = as(OFFICER).get("/api/cases?size=2&operation=" + operation);

        assertThat(page.json().getJsonArray("items")).hasSize(2);
        assertThat(page.json().getInt("total")).isEqualTo(CASES);
        assertThat(page.json().containsKey("totalAtLeast")).isFalse();
        assertThat(page.json().isNull("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 200})
    void givesEveryRowOnceOverAllPages(int size) {
        assertThat(allPages(as(OFFICER), "/api/cases?size=" + size + "&operation=" + operation))
                .isEqualTo(recorded);
    }

    @Test
    void doublesNothingWhenRowsAreAddedMeanwhile() {
        var busy = open(OperationBody.countingDrugs());
        var first = record(OFFICER, CaseBody.in(busy));
        var second = record(OFFICER, CaseBody.in(busy));
        var page = as(OFFICER).get("/api/cases?size=1&operation=" + busy);

        record(OFFICER, CaseBody.in(busy));
        var next = as(OFFICER)
                .get("/api/cases?size=1&operation=" + busy + "&after="
                        + page.json().getString("next"));

        assertThat(page.text("/items/0/number")).isEqualTo(second);
        assertThat(next.text("/items/0/number")).isEqualTo(first);
        assertThat(next.json().get("next")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void givesFiftyRowsToWhoeverDoesNotSayHowMany() {
        var page = as(SUPERVISOR).get("/api/cases?operation=TRN-2026-01");

        assertThat(page.json().getInt("total")).isGreaterThan(50);
        assertThat(page.json().getJsonArray("items")).hasSize(50);
    }

    @Test
    void leadsThroughALongListWithoutDoubleOrGap() {
        var all = allPages(as(SUPERVISOR), "/api/cases?operation=TRN-2026-01&size=37");

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all)
                .hasSize(as(SUPERVISOR)
                        .get("/api/cases?operation=TRN-2026-01")
                        .json()
                        .getInt("total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "1.5", "99999999999"})
    void refusesASizeOutOfRange(String size) {
        for (var list : List.of("cases", "summary-returns", "operations")) {
            assertThat(violations(as(OFFICER).get("/api/" + list + "?size=" + size)))
                    .containsOnly(entry("size", "out-of-range"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MjAyNi0wMS0wMVQwMDowMDowMFogAA", "LTk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFogeA", "_____"})
    void refusesAPlaceInTheListThatItNeverGaveOut(String after) {
        for (var list : List.of("cases", "summary-returns", "operations")) {
            assertThat(violations(as(OFFICER).get("/api/" + list + "?after=" + after)))
                    .containsOnly(entry("after", "unknown"));
        }
    }

    @Test
    void narrowsByEachFilter() {
        var filtered = open(OperationBody.countingDrugs());
        var drugs = submitted(
                OFFICER,
                CaseBody.in(filtered)
                        .with("/category", "drug-trafficking")
                        .disclosing("drug-sale", 1)
                        .seized("heroin", "1", "kg")
                        .with("/confiscations/0/plate", "А123ВС56")
                        .with("/summary", "Тайник в кабине"));
        var cattle = record(
                OFFICER,
                CaseBody.in(filtered)
                        .at("2025-03-20T10:00:00+05:00", "Asia/Oral")
                        .inRegion("KZ-27")
                        .with("/category", "cattle-theft")
                        .detaining("Жұмабаев", "cattle-theft"));

        assertFinds(filtered, "status=submitted", drugs);
        assertFinds(filtered, "status=draft", cattle);
        assertFinds(filtered, "from=2025-03-16", cattle);
        assertFinds(filtered, "to=2025-03-15", drugs);
        assertFinds(filtered, "from=2025-03-15&to=2025-03-20", cattle, drugs);
        assertFinds(filtered, "region=KZ-27", cattle);
        assertFinds(filtered, "organisation=RU/border", cattle, drugs);
        assertFinds(filtered, "organisation=KZ/border");
        assertFinds(filtered, "category=drugs", drugs);
        assertFinds(filtered, "category=drug-trafficking", drugs);
        assertFinds(filtered, "category=cattle-theft", cattle);
        assertFinds(filtered, "indicator=heroin", drugs);
        assertFinds(filtered, "author=" + OFFICER, cattle, drugs);
        assertFinds(filtered, "author=" + OTHER_OFFICER);
        assertFinds(filtered, "q=" + encoded("ТАЙНИК"), drugs);
        assertFinds(filtered, "q=" + encoded("а123вс56"), drugs);
        assertFinds(filtered, "q=" + encoded("жұмабаев"), cattle);
        assertFinds(filtered, "q=" + encoded("%"));
        assertFinds(filtered, "q=" + drugs.substring(drugs.length() - 6), drugs);
    }

    @Test
    void refusesAFilterThatMakesNoSense() {
        assertThat(violations(as(OFFICER).get("/api/cases?status=open&from=yesterday&organisation=border")))
                .containsOnly(
                        entry("status", "unknown"), entry("from", "not-a-date"), entry("organisation", "unknown"));
    }

    private void assertFinds(String operation, String filter, String... numbers) {
        assertThat(numbers(as(OFFICER), "/api/cases?operation=" + operation + "&" + filter))
                .as(filter)
                .containsExactly(numbers);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> numbers(Caller caller, String path) {
        return caller.get(path).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("number"))
                .toList();
    }

    private static List<String> allPages(Caller caller, String path) {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page =
                    caller.get(path + (next.isEmpty() ? "" : "&after=" + next)).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(row -> all.add(row.getString("number")));
            next = page.isNull("next") ? "" : page.getString("next");
        } while (!next.isEmpty());
        return all;
    }
}
