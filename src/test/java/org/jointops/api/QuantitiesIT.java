package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as they are sent, kept and given back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantitiesIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @ParameterizedTest
    @CsvSource({
        "heroin, 0, g",
        "heroin, 1.25, kg",
        "heroin, 0.000001, t",
        "heroin, 999999999999999.999999, g",
        "heroin, 128.90, kg",
        "vodka, 303.2, kl",
        "vodka, 500, ml",
        "ammunition, 13000, pcs",
        "cows, 12, head",
        "stolen-cars, 102, vehicles",
        "drug-plants, 40, plants",
        "pipes-cable, 1.5, km",
        "pipes-cable, 700, m",
        "cash, 45000000, RUB",
        "cash, 0.5, KGS"
    })
    void keepsAnAmountAsItWasWeighedOrCounted(String thing, String amount, String unit) {
        var number = record(OFFICER, CaseBody.in(operation).seized(thing, amount, unit));
        var kept = as(OFFICER).get("/api/cases/" + number);

        assertThat(kept.text("/confiscations/0/quantity/amount")).isEqualTo(amount);
        assertThat(kept.text("/confiscations/0/quantity/unit")).isEqualTo(unit);
        assertThat(kept.text("/confiscations/0/quantity/qualifier")).isEqualTo("exact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000000000000000 | too-many-digits",
                "9999999999999999 | too-many-digits",
                "0.0000001        | too-many-digits",
                "-1               | negative",
                "-0.5             | negative",
                "1e3              | not-a-decimal",
                "1,5              | not-a-decimal",
                "1 000            | not-a-decimal",
                "+1               | not-a-decimal",
                ".5               | not-a-decimal",
                "5.               | not-a-decimal",
                "0x10             | not-a-decimal",
                "NaN              | not-a-decimal",
                "Infinity         | not-a-decimal",
                "١٢               | not-a-decimal",
                "''               | required"
            })
    void refusesAnAmountThatIsNoPlainDecimal(String amount, String code) {
        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation)
                                        .seized("heroin", amount, "kg")
                                        .json())))
                .containsOnly(entry("confiscations[0].quantity.amount", code));
    }

    @ParameterizedTest
    @CsvSource({
        "heroin, l, unit-does-not-fit",
        "heroin, RUB, unit-does-not-fit",
        "vodka, kg, unit-does-not-fit",
        "stolen-cars, kg, unit-does-not-fit",
        "pipes-cable, pcs, unit-does-not-fit",
        "heroin, Kg, unknown-unit",
        "heroin, lb, unknown-unit",
        "cash, rub, unknown-unit",
        "cash, ZZZ, unknown-unit",
        "heroin, '', required"
    })
    void refusesAUnitThatTheThingIsNotMeasuredIn(String thing, String unit, String code) {
        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation).seized(thing, "1", unit).json())))
                .containsOnly(entry("confiscations[0].quantity.unit", code));
    }

    @Test
    void refusesAQualifierThatNobodyKnows() {
        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation)
                                        .seized("heroin", "1", "kg", "roughly")
                                        .json())))
                .containsOnly(entry("confiscations[0].quantity.qualifier", "unknown-qualifier"));
    }

    @Test
    void takesAQualifierThatIsLeftOutAsExact() {
        var body = CaseBody.in(operation).seized("heroin", "1", "kg").without("/confiscations/0/quantity/qualifier");

        assertThat(as(OFFICER).post("/api/cases", body.json()).text("/confiscations/0/quantity/qualifier"))
                .isEqualTo("exact");
    }

    @Test
    void refusesAValueThatIsNotMoney() {
        var body = CaseBody.in(operation).seizedWorth("electronics", "5", "kg");

        assertThat(violations(as(OFFICER).post("/api/cases", body.json())))
                .containsOnly(entry("confiscations[0].value.unit", "money-needed"));
    }

    @Test
    void addsTheLargestAmountsWithoutLosingADigit() {
        var large = open(OperationBody.countingDrugs());
        approved(OFFICER, CaseBody.in(large).seized("heroin", "999999999999999.999999", "t"));
        approved(OFFICER, CaseBody.in(large).seized("heroin", "0.000001", "g"));

        assertThat(confirmed(row(large, "drugs"))).isEqualTo("999999999999999999.999000001 kg");
    }

    @Test
    void sumsWithTheLoosestQualifierOfTheParts() {
        var loose = open(OperationBody.countingDrugs());
        approved(OFFICER, CaseBody.in(loose).seized("heroin", "1", "kg"));
        approved(OFFICER, CaseBody.in(loose).seized("opium", "2", "kg", "at-least"));
        assertThat(confirmed(row(loose, "drugs"))).isEqualTo("over 3 kg");
        assertThat(confirmed(row(loose, "heroin"))).isEqualTo("1 kg");

        submitted(OFFICER, CaseBody.in(loose).seized("hashish", "4", "kg", "about"));
        assertThat(confirmed(row(loose, "drugs"))).isEqualTo("over 3 kg");
        assertThat(provisional(row(loose, "drugs"))).isEqualTo("about 4 kg");

        approved(OFFICER, CaseBody.in(loose).seized("hashish", "5", "kg", "about"));
        assertThat(confirmed(row(loose, "drugs"))).isEqualTo("about 8 kg");
    }
}
