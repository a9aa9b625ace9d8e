package org.jointops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @Test
    void addsGramsToKilogramsExactly() {
        var heroin = Quantity.exactly("1.25", "kg");
        var hashish = Quantity.exactly("300", "g");

        assertThat(heroin.plus(hashish).plainAmount()).isEqualTo("1.55");
        assertThat(heroin.plus(hashish).unit()).isEqualTo(Unit.the("kg"));
    }

    @ParameterizedTest
    @CsvSource({"l, kg", "RUB, KZT", "m, pcs", "kg, USD"})
    void refusesToAddUnlikeUnits(String one, String other) {
        assertThatThrownBy(() -> Quantity.exactly("1", one).plus(Quantity.exactly("1", other)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("unlike-units");
    }

    @ParameterizedTest
    @CsvSource({
        "0.000001, t, 1, g",
        "128.9, kg, 128900, g",
        "303.2, kl, 303200, l",
        "1.5, km, 1500, m",
        "7, head, 7, pcs"
    })
    void convertsInsideADimensionWithoutRounding(String amount, String unit, String expected, String target) {
        assertThat(Quantity.exactly(amount, unit).in(Unit.the(target)).plainAmount())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EXACT, EXACT, EXACT", "EXACT, AT_LEAST, AT_LEAST", "AT_LEAST, ABOUT, ABOUT", "ABOUT, EXACT, ABOUT"})
    void aSumIsKnownAsLooselyAsItsLoosestPart(Qualifier one, Qualifier other, Qualifier sum) {
        var first = new Quantity(BigDecimal.ONE, Unit.the("kg"), one);
        var second = new Quantity(BigDecimal.ONE, Unit.the("kg"), other);

        assertThat(first.plus(second).qualifier()).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, kg, exact, quantity.amount, negative",
        "1234567890123456, kg, exact, quantity.amount, too-many-digits",
        "0.1234567, kg, exact, quantity.amount, too-many-digits",
        "'1,5', kg, exact, quantity.amount, not-a-decimal",
        "1e3, kg, exact, quantity.amount, not-a-decimal",
        "NaN, kg, exact, quantity.amount, not-a-decimal",
        "'', kg, exact, quantity.amount, required",
        "1, pud, exact, quantity.unit, unknown-unit",
        "1, KG, exact, quantity.unit, unknown-unit",
        "1, kg, roughly, quantity.qualifier, unknown-qualifier"
    })
    void saysAtTheFieldWhatCannotBeRead(String amount, String unit, String qualifier, String field, String code) {
        var violations = new Violations();

        var read = Quantity.read(new QuantityDraft(amount, unit, qualifier), violations.at("quantity"));

        assertThat(read).isEmpty();
        assertThat(violations.found()).extracting(Violation::field).containsExactly(field);
        assertThat(violations.found()).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void readsFifteenDigitsBeforeThePointAndSixAfter() {
        var violations = new Violations();

        var read = Quantity.read(new QuantityDraft("123456789012345.123456", "g", ""), violations);

        assertThat(violations.none()).isTrue();
        assertThat(read.orElseThrow().qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(read.orElseThrow().plainAmount()).isEqualTo("123456789012345.123456");
    }

    @Test
    void keepsAnAmountAsItWasWritten() {
        var read = Quantity.read(new QuantityDraft("1.50", "kg", "exact"), new Violations());

        assertThat(QuantityDraft.of(read.orElseThrow()).amount).isEqualTo("1.50");
    }

    @Test
    void neverFallsIntoExponents() {
        assertThat(Quantity.exactly("45000000", "RUB").plainAmount()).isEqualTo("45000000");
        assertThat(Unit.the("t").toBase(BigDecimal.TEN).toPlainString()).isEqualTo("10000000");
    }
}
