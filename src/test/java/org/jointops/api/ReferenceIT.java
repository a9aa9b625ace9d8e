package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls, and the words and places that everybody shares. */
class ReferenceIT extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "ru-border-officer, field-officer, RU, border, RU-BORDER-ORE-1",
        "kz-customs-supervisor, supervisor, KZ, customs, KZ-CUSTOMS-27-1",
        "kz-interior-liaison, liaison, KZ, interior, KZ-INTERIOR-27-1",
        "ru-customs-admin, administrator, RU, customs, RU-CUSTOMS-ORE-1"
    })
    void saysWhoCalls(String user, String role, String country, String service, String unit) {
        var me = as(user).get("/api/me");

        assertThat(me.text("/userName")).isEqualTo(user);
        assertThat(me.text("/name")).isNotBlank();
        assertThat(me.text("/roles")).isEqualTo("[\"" + role + "\"]");
        assertThat(List.of(me.text("/country"), me.text("/service"), me.text("/unit")))
                .containsExactly(country, service, unit);
    }

    @Test
    void anAuditorBelongsToACountryAndToNoService() {
        var me = as(AUDITOR).get("/api/me");

        assertThat(me.text("/country")).isEqualTo("RU");
        assertThat(me.json().isNull("service")).isTrue();
        assertThat(me.json().isNull("unit")).isTrue();
    }

    @Test
    void aRegionThatWasSplitOffExistsFromThatDayOn() {
        assertThat(codes("/api/regions?on=2022-06-07")).contains("KZ-63").doesNotContain("KZ-10");
        assertThat(codes("/api/regions?on=2022-06-08")).contains("KZ-63", "KZ-10");
        assertThat(codes("/api/regions")).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void everyOrganisationHasUnitsInRegionsThatExist() {
        var units = rows("/api/units");
        var regions = codes("/api/regions");

        assertThat(units.stream().map(unit -> unit.getString("organisation")).distinct())
                .containsExactlyInAnyOrder(
                        "RU/border", "RU/customs", "RU/interior", "KZ/border", "KZ/customs", "KZ/interior");
        assertThat(units).allMatch(unit -> regions.contains(unit.getString("region")));
    }

    @Test
    void everyCheckpointSaysFromWhereItIsKnown() {
        assertThat(rows("/api/checkpoints"))
                .isNotEmpty()
                .allMatch(row -> !row.getString("source").isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "offences, contract-assassination drug-trafficking smuggling illegal-crossing illegal-stay cattle-theft poaching document-fraud weapons vehicle-theft",
        "incidents, drug-trafficking smuggling illegal-crossing wanted-person refusal-of-entry ecological epidemic other",
        "things, drugs heroin opium hashish marijuana synthetic explosives firearms ammunition alcohol stolen-cars"
    })
    void shipsTheWordsThatEverybodyRelieesOn(String kind, String codes) {
        assertThat(codes("/api/catalogues/" + kind)).contains(codes.split(" "));
    }

    @Test
    void everyWordIsSaidInThreeLanguages() {
        for (var kind : List.of("offences", "incidents", "things")) {
            assertThat(rows("/api/catalogues/" + kind)).allSatisfy(entry -> {
                assertThat(entry.getJsonObject("labels").keySet()).containsExactlyInAnyOrder("en", "ru", "kk");
                assertThat(entry.isNull("dimension")).isEqualTo(!kind.equals("things"));
            });
        }
    }

    @Test
    void aLiaisonOfficerAddsAWordThatCanBeUsedAtOnce() {
        var entry = """
                {"code": "sea-buckthorn", "labels": {"en": "Sea buckthorn", "ru": "Облепиха"},
                 "parent": "medicinal-plants", "dimension": "mass", "from": "2025-01-01", "to": "2025-03-15"}""";
        var added = as("kz-customs-liaison").post("/api/catalogues/things", entry);

        assertStatus(added).isEqualTo(201);
        assertThat(added.text("/labels/kk")).isEqualTo("Sea buckthorn");
        assertRefused(as(LIAISON).post("/api/catalogues/things", entry), 409, "code-taken");
        var operation = open(OperationBody.countingDrugs());
        record(OFFICER, CaseBody.in(operation).seized("sea-buckthorn", "3", "kg"));
        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation)
                                        .at("2025-03-16T12:00:00+05:00", "Asia/Yekaterinburg")
                                        .seized("sea-buckthorn", "3", "kg")
                                        .json())))
                .containsOnly(entry("confiscations[0].category", "not-valid-then"));
    }

    @Test
    void refusesAWordThatDoesNotFitTheOneAbove() {
        assertThat(violations(as(LIAISON).post("/api/catalogues/things", """
                {"code": "Heroin tea", "labels": {"ru": "Чай"}, "parent": "drugs", "dimension": "volume",
                 "from": "2025-02-01", "to": "2025-01-01"}""")))
                .containsOnly(
                        entry("code", "not-a-code"),
                        entry("labels.en", "required"),
                        entry("dimension", "other-dimension-than-parent"),
                        entry("to", "before-from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, SUPERVISOR, ADMINISTRATOR, AUDITOR})
    void onlyLiaisonOfficersAddWords(String user) {
        assertRefused(as(user).post("/api/catalogues/things", "{}"), 403, "not-allowed");
        assertRefused(as(user).post("/api/checkpoints", "{}"), 403, "not-allowed");
    }

    @Test
    void knowsNoOtherCatalogue() {
        assertRefused(as(OFFICER).get("/api/catalogues/animals"), 404, "not-found");
        assertRefused(as(LIAISON).post("/api/catalogues/animals", "{}"), 404, "not-found");
    }

    private List<String> codes(String path) {
        return rows(path).stream().map(row -> row.getString("code")).toList();
    }

    private List<JsonObject> rows(String path) {
        var answer = as(AUDITOR).get(path);
        assertStatus(answer).isEqualTo(200);
        assertThat(answer.json().getInt("total"))
                .isEqualTo(answer.json().getJsonArray("items").size());
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
