package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators keep the units of their own organisation. */
class UnitsIT extends ApiTest {

    @Test
    void addsAUnitWhoseCodeGoesOnCounting() {
        var answer = as("kz-customs-admin").post("/api/units", """
                {"region": "KZ-15", "names": {"en": "Customs post, Zhaisan", "ru": "Таможенный пост «Жайсан»"}}""");

        assertStatus(answer).isEqualTo(201);
        assertThat(answer.text("/code")).isEqualTo("KZ-CUSTOMS-15-2");
        assertThat(answer.text("/organisation")).isEqualTo("KZ/customs");
        assertThat(answer.text("/zone")).isEqualTo(unit("KZ-CUSTOMS-15-1").getString("zone"));
        assertThat(unit("KZ-CUSTOMS-15-2").getJsonObject("names").getString("kk"))
                .isEqualTo("Customs post, Zhaisan");
    }

    @Test
    void refusesARegionThatIsNotTheirsAndAUnitWithoutAName() {
        var administrator = as("kz-customs-admin");
        assertThat(violations(administrator.post("/api/units", """
                {"region": "RU-ORE", "names": {"en": " "}}""")))
                .containsOnly(entry("region", "unknown"), entry("names.en", "required"));
    }

    @Test
    void callsAUnitOtherwise() {
        var answer = as("kz-interior-admin").post("/api/units/KZ-INTERIOR-27-1/naming", """
                {"names": {"en": "Police department, Oral", "ru": "Отдел полиции, Уральск", "kk": "Полиция бөлімі, Орал"}}""");

        assertStatus(answer).isEqualTo(200);
        assertThat(unit("KZ-INTERIOR-27-1").getJsonObject("names").getString("kk"))
                .isEqualTo("Полиция бөлімі, Орал");
    }

    @Test
    void unitsOfOthersAnswerAsIfTheyWereNotThere() {
        var naming = "{\"names\": {\"en\": \"Ours now\"}}";
        var hidden = as(ADMINISTRATOR).post("/api/units/RU-CUSTOMS-ORE-1/naming", naming);
        var absent = as(ADMINISTRATOR).post("/api/units/RU-CUSTOMS-ORE-999/naming", naming);

        assertRefused(hidden, 404, "not-found");
        assertThat(hidden.body()).isEqualTo(absent.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, SUPERVISOR, LIAISON, AUDITOR})
    void onlyAdministratorsKeepUnits(String user) {
        var names = "{\"region\": \"RU-ORE\", \"names\": {\"en\": \"New\"}}";
        assertRefused(as(user).post("/api/units", names), 403, "not-allowed");
        assertRefused(as(user).post("/api/units/RU-BORDER-ORE-1/naming", names), 404, "not-found");
    }

    private JsonObject unit(String code) {
        return as(OFFICER).get("/api/units").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(unit -> unit.getString("code").equals(code))
                .findAny()
                .orElseThrow();
    }
}
