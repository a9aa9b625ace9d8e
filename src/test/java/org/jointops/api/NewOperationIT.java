package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation with results that no code knows: made, fed and summed through the API alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewOperationIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void makeAndFeedIt() {
        addThing("wild-hemp", "mass");
        addThing("small-vessels", "count");
        addThing("poaching-nets", "length");
        addThing("contraband", "count");
        addThing("perfume", "count", "contraband");
        assertStatus(as(LIAISON).post("/api/catalogues/offences", """
                        {"code": "entry-refused", "labels": {"en": "Entry refused"}, "parent": "administrative"}""")).isEqualTo(201);

        operation = open(OperationBody.named(freshCode())
                .counting("wild-hemp", "confiscated-quantity", "t", "wild-hemp")
                .counting("small-vessels", "confiscated-quantity", "pcs", "small-vessels")
                .counting("poaching-nets", "confiscated-quantity", "km", "poaching-nets")
                .counting("contraband-usd", "confiscated-value", "USD", "contraband")
                .counting("contraband-kgs", "confiscated-value", "KGS", "contraband")
                .counting("refusals-of-entry", "offences", "crimes", "entry-refused")
                .counting("persons-detained", "detained-persons", "persons")
                .counting("wanted-detained", "wanted-persons", "persons")
                .counting("groups-stemmed", "groups", "groups")
                .counting("vehicles-checked", "reported", "vehicles"));
        feedCases();
        feedReturns();
    }

    private void feedCases() {
        approved(
                OFFICER,
                CaseBody.in(operation)
                        .seized("wild-hemp", "1.5", "t")
                        .seized("wild-hemp", "250", "kg")
                        .seized("small-vessels", "2", "pcs")
                        .disclosing("entry-refused", 3)
                        .stemming("The ferrymen"));
        approved(
                "kz-customs-officer",
                CaseBody.in(operation)
                        .at("2025-03-16T09:00:00+05:00", "Asia/Oral")
                        .inRegion("KZ-27")
                        .seized("wild-hemp", "750", "g", "at-least")
                        .seized("poaching-nets", "1500", "m")
                        .seizedWorth("contraband", "1000.50", "USD")
                        .seizedWorth("perfume", "200", "USD")
                        .seizedWorth("perfume", "88000", "KGS")
                        .seizedWorth("contraband", "5000", "RUB"));
        approved(
                "ru-interior-officer",
                CaseBody.in(operation)
                        .seized("poaching-nets", "0.25", "km", "about")
                        .detaining("Ахметов", "wanted")
                        .detaining("Сериков", "entry-refused"));
        submitted("kz-border-officer", CaseBody.in(operation).inRegion("KZ-15").seized("wild-hemp", "2", "t"));
        record("kz-interior-officer", CaseBody.in(operation).seized("wild-hemp", "100", "t"));
    }

    private void feedReturns() {
        approvedReturn(
                OFFICER,
                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-17")
                        .line("vehicles-checked", "1200", "vehicles")
                        .line("wild-hemp", "500000", "g"));
        approvedReturn(
                "kz-customs-officer",
                ReturnBody.of(operation, "KZ-CUSTOMS-27-1", "2025-03-17")
                        .line("vehicles-checked", "300", "vehicles", "at-least")
                        .line("contraband-usd", "99.50", "USD"));
    }

    @Test
    void sumsMixedUnitsOverCasesAndReturns() {
        assertThat(confirmed(row(operation, "wild-hemp"))).isEqualTo("over 2.25075 t");
        assertThat(provisional(row(operation, "wild-hemp"))).isEqualTo("2 t");
        assertThat(confirmed(row(operation, "small-vessels"))).isEqualTo("2 pcs");
        assertThat(confirmed(row(operation, "poaching-nets"))).isEqualTo("about 1.75 km");
        assertThat(confirmed(row(operation, "refusals-of-entry"))).isEqualTo("3 crimes");
        assertThat(confirmed(row(operation, "persons-detained"))).isEqualTo("2 persons");
        assertThat(confirmed(row(operation, "wanted-detained"))).isEqualTo("1 persons");
        assertThat(confirmed(row(operation, "groups-stemmed"))).isEqualTo("1 groups");
        assertThat(confirmed(row(operation, "vehicles-checked"))).isEqualTo("over 1500 vehicles");
        assertThat(row(operation, "vehicles-checked").getString("side")).isEqualTo("effort");
        assertThat(row(operation, "wild-hemp").getInt("sources")).isEqualTo(4);
    }

    @Test
    void neverAddsOneCurrencyToAnotherAndSaysWhatIsLeftOut() {
        var dollars = row(operation, "contraband-usd");
        var som = row(operation, "contraband-kgs");

        assertThat(confirmed(dollars)).isEqualTo("1300 USD");
        assertThat(confirmed(som)).isEqualTo("88000 KGS");
        assertThat(leftOut(dollars)).containsExactlyInAnyOrder("88000 KGS", "5000 RUB");
        assertThat(leftOut(som)).containsExactlyInAnyOrder("1200.5 USD", "5000 RUB");
        assertThat(row(operation, "wild-hemp").containsKey("leftOut")).isFalse();
    }

    @Test
    void givesZeroInItsUnitWhereNothingIsBehindAFigure() {
        var empty = open(OperationBody.countingDrugs());

        assertThat(confirmed(row(empty, "drugs"))).isEqualTo("0 kg");
        assertThat(provisional(row(empty, "drugs"))).isEqualTo("0 kg");
        assertThat(said(row(empty, "drugs").getJsonObject("late"))).isEqualTo("0 kg");
        assertThat(row(empty, "drugs").getInt("sources")).isZero();
    }

    @Test
    void breaksFiguresDownByCountry() {
        assertThat(groups(row(operation, "wild-hemp", "country")))
                .containsOnly(entry("RU", "2.25 t"), entry("KZ", "over 0.00075 t"));
        assertThat(groups(row(operation, "vehicles-checked", "country")))
                .containsOnly(entry("RU", "1200 vehicles"), entry("KZ", "over 300 vehicles"));
    }

    @Test
    void breaksFiguresDownByOrganisation() {
        assertThat(groups(row(operation, "wild-hemp", "organisation")))
                .containsOnly(
                        entry("RU/border", "2.25 t"), entry("KZ/customs", "over 0.00075 t"), entry("KZ/border", "0 t"));
        assertThat(groups(row(operation, "poaching-nets", "organisation")))
                .containsOnly(entry("KZ/customs", "1.5 km"), entry("RU/interior", "about 0.25 km"));
    }

    @Test
    void breaksFiguresDownByRegion() {
        assertThat(groups(row(operation, "wild-hemp", "region")))
                .containsOnly(entry("RU-ORE", "2.25 t"), entry("KZ-27", "over 0.00075 t"), entry("KZ-15", "0 t"));
    }

    @Test
    void breaksFiguresDownByDay() {
        assertThat(groups(row(operation, "wild-hemp", "day")))
                .containsOnly(
                        entry("2025-03-15", "1.75 t"),
                        entry("2025-03-16", "over 0.00075 t"),
                        entry("2025-03-17", "0.5 t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "organisation", "region", "day"})
    void everyBreakdownAddsUpToTheTotal(String by) {
        var rows = as(OFFICER)
                .get("/api/operations/" + operation + "/results?by=" + by)
                .json()
                .getJsonArray("rows");

        assertThat(rows.getValuesAs(JsonObject.class)).hasSize(10).allSatisfy(row -> {
            for (var column : List.of("confirmed", "provisional")) {
                var sum = row.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                        .map(group -> new java.math.BigDecimal(
                                group.getJsonObject(column).getString("amount")))
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
                assertThat(sum).isEqualByComparingTo(row.getJsonObject(column).getString("amount"));
            }
        });
    }

    @Test
    void showsEverybodyWhoTakesPartTheSameFigures() {
        var ours = rows(OFFICER);

        assertThat(rows("kz-interior-liaison")).isEqualTo(ours);
        assertThat(rows("ru-customs-supervisor")).isEqualTo(ours);
        for (var user : List.of(ADMINISTRATOR, AUDITOR)) {
            assertRefused(as(user).get("/api/operations/" + operation + "/results"), 403, "not-allowed");
        }
    }

    @Test
    void labelsTheRowsInTheCallersLanguage() {
        var answer = as(OFFICER).in("ru").get("/api/operations/" + operation + "/results");

        assertThat(answer.text("/rows/0/label")).isEqualTo("wild-hemp (ru)");
        assertThat(answer.header("Content-Language")).hasValue("ru");
    }

    @Test
    void takesAnotherIndicatorLater() {
        var code = open(OperationBody.countingDrugs());
        approved(OFFICER, CaseBody.in(code).seized("opium", "3", "kg"));
        var before = as(LIAISON).get("/api/operations/" + code);
        var body = OperationBody.named(code)
                .counting("opium", "confiscated-quantity", "g", "opium")
                .counting("drugs", "confiscated-quantity", "kg", "drugs");

        var changed = as(LIAISON)
                .with("If-Match", before.header("ETag").orElseThrow())
                .put("/api/operations/" + code, body.json());
        assertStatus(changed).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(confirmed(row(code, "opium"))).isEqualTo("3000 g");
        var read = as(LIAISON).get("/api/operations/" + code);
        assertThat(read.text("/indicators/0/code")).isEqualTo("opium");
        assertThat(read.text("/indicators/0/categories")).isEqualTo("[\"opium\"]");
        assertThat(read.text("/indicators/1/categories")).isEqualTo("[\"drugs\"]");
        assertRefused(
                as(LIAISON)
                        .with("If-Match", before.header("ETag").orElseThrow())
                        .put("/api/operations/" + code, body.json()),
                409,
                "changed-meanwhile");
    }

    @Test
    void keepsTheZoneThatCutTheDaysOfItsRecords() {
        var code = open(OperationBody.countingDrugs());
        record(OFFICER, CaseBody.in(code));
        var tag = as(LIAISON).get("/api/operations/" + code).header("ETag").orElseThrow();

        assertThat(violations(as(LIAISON)
                        .with("If-Match", tag)
                        .put(
                                "/api/operations/" + code,
                                OperationBody.named(code)
                                        .with("/zone", "Europe/Moscow")
                                        .json())))
                .containsOnly(entry("zone", "fixed-by-records"));
    }

    @Test
    void isMadeByLiaisonOfficersOfItsLeadOnly() {
        var body = OperationBody.countingDrugs();

        for (var user : List.of(OFFICER, SUPERVISOR, ADMINISTRATOR, AUDITOR)) {
            assertRefused(as(user).post("/api/operations", body.json()), 403, "not-allowed");
        }
        assertRefused(as("kz-border-liaison").post("/api/operations", body.json()), 403, "lead-only");
        var code = open(body);
        assertRefused(
                as("kz-border-liaison").with("If-Match", "\"0\"").put("/api/operations/" + code, body.json()),
                403,
                "lead-only");
        assertRefused(as(LIAISON).post("/api/operations", body.json()), 409, "code-taken");
    }

    @Test
    void existsOnlyForThoseWhoTakePart() {
        var code =
                open(OperationBody.countingDrugs().without("/organisations/5").without("/organisations/4"));

        assertStatus(as("kz-border-officer").get("/api/operations/" + code)).isEqualTo(200);
        for (var path : List.of("", "/results", "/results.csv")) {
            assertRefused(as("kz-customs-officer").get("/api/operations/" + code + path), 404, "not-found");
        }
        assertThat(violations(as("kz-customs-officer")
                        .post("/api/cases", CaseBody.in(code).json())))
                .containsOnly(entry("operation", "unknown"));
    }

    @Test
    void namesWhatIsWrongWithIt() {
        var answer = as(LIAISON)
                .post(
                        "/api/operations",
                        OperationBody.named("lower case")
                                .with("/to", "2025-02-01")
                                .with("/zone", "Moscow")
                                .with("/regions/0", "RU-MOW")
                                .with("/regions/-", "KZ-39")
                                .with("/lead", "RU/fisheries")
                                .with("/organisations/1", "fisheries")
                                .counting("a", "offences", "kg", "smuggling")
                                .counting("a", "guesses", "pounds")
                                .counting("b", "confiscated-quantity", "kg", "moonshine")
                                .counting("c", "confiscated-value", "pcs")
                                .with("/indicators/0/partOf", "nothing")
                                .json());

        assertThat(violations(answer))
                .contains(
                        entry("code", "not-a-code"),
                        entry("to", "before-from"),
                        entry("zone", "unknown-zone"),
                        entry("regions[0]", "unknown"),
                        entry("lead", "not-taking-part"),
                        entry("organisations[1]", "unknown"),
                        entry("indicators[0].unit", "unit-does-not-fit"),
                        entry("indicators[0].partOf", "unknown"),
                        entry("indicators[1].code", "twice"),
                        entry("indicators[1].measure", "unknown"),
                        entry("indicators[1].unit", "unknown-unit"),
                        entry("indicators[2].categories[0]", "unknown"),
                        entry("indicators[3].unit", "unit-does-not-fit"));
    }

    private void addThing(String code, String dimension) {
        assertStatus(as(LIAISON).post("/api/catalogues/things", """
                {"code": "%s", "labels": {"en": "%1$s"}, "dimension": "%s"}""".formatted(code, dimension)))
                .isEqualTo(201);
    }

    private void addThing(String code, String dimension, String parent) {
        assertStatus(as(LIAISON).post("/api/catalogues/things", """
                {"code": "%s", "labels": {"en": "%1$s"}, "dimension": "%s", "parent": "%s"}""".formatted(code, dimension, parent)))
                .isEqualTo(201);
    }

    private String rows(String user) {
        return as(user).get("/api/operations/" + operation + "/results")
                .at("/rows")
                .toString();
    }

    private static List<String> leftOut(JsonObject row) {
        return row.getJsonArray("leftOut").getValuesAs(JsonObject.class).stream()
                .map(ApiTest::said)
                .toList();
    }
}
