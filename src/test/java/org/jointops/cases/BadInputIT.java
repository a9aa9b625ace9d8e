package org.jointops.cases;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT extends CasePageTest {

    private static final String LONG_TEXT = "x".repeat(10_000);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void isRefusedAtItsFieldInTheReadersLanguageAndNothingIsLost(String language) {
        var sheet = CaseSheet.empty(signIn(OFFICER), operation(), language)
                .drugsFound("2021-12-31T10:00", "Found in a bag.")
                .add("confiscation")
                .choose("confiscations[0].quantity.unit", "l")
                .choose("confiscations[0].category", "heroin")
                .type("confiscations[0].quantity.amount", "2")
                .seized(1, "hashish", "-3", "g")
                .seized(2, "opium", "1234567890123456", "g")
                .add("offence")
                .choose("offences[0].category", "drug-trafficking")
                .type("offences[0].qualification", LONG_TEXT)
                .detained("Сейтов", "2022-05-20")
                .type("detentions[0].person.birthDate", "2090-01-01")
                .trySaving();

        sheet.isToldAt("occurredAt", "outside-operation", sheet.day("2022-05-01"), sheet.day("2022-06-30"))
                .isToldAt(
                        "confiscations[0].quantity.unit",
                        "unit-does-not-fit",
                        sheet.word("web.unit.l"),
                        heroin(language))
                .isToldAt("confiscations[1].quantity.amount", "negative")
                .isToldAt("confiscations[2].quantity.amount", "too-many-digits", 15, 6)
                .isToldAt("offences[0].qualification", "too-long", 200, 10_000)
                .isToldAt("detentions[0].person.birthDate", "in-future")
                .holds("summary", "Found in a bag.")
                .holds("confiscations[0].quantity.amount", "2")
                .holds("confiscations[0].quantity.unit", "l")
                .holds("confiscations[1].quantity.amount", "-3")
                .holds("confiscations[2].quantity.amount", "1234567890123456")
                .holds("offences[0].qualification", LONG_TEXT)
                .holds("detentions[0].person.birthDate", "2090-01-01")
                .holds("detentions[0].custody.rightsLanguage", "kk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void aRegionThatDidNotExistThenIsRefused(String language) {
        CaseSheet.empty(signIn(OFFICER), operation(), language)
                .drugsFound(DAY + "T10:00", "Found in a bag.")
                .choose("place.region", "KZ-10")
                .trySaving()
                .isToldAt("place.region", "region-not-then", abai(language))
                .holds("place.region", "KZ-10")
                .type("occurredAt", "2022-06-20T10:00")
                .saved();
    }

    private static String heroin(String language) {
        return language.equals("en") ? "Heroin" : "Героин";
    }

    private static String abai(String language) {
        return switch (language) {
            case "ru" -> "область Абай";
            case "kk" -> "Абай облысы";
            default -> "Abai Region";
        };
    }
}
