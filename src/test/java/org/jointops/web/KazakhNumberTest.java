package org.jointops.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhNumberTest {

    @ParameterizedTest
    @CsvSource({"0, ден", "1, ден", "2, ден", "3, тен", "4, тен", "5, тен", "6, дан", "7, ден", "8, ден", "9, дан"})
    void followsTheWordOfADigit(String number, String ending) {
        assertThat(ablative(number)).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({"10, нан", "20, дан", "30, дан", "40, тан", "50, ден", "60, тан", "70, тен", "80, нен", "90, нан"})
    void followsTheWordOfATen(String number, String ending) {
        assertThat(ablative(number)).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({
        "100, ден",
        "1500, ден",
        "13000, нан",
        "45000000, нан",
        "2000000000, тан",
        "7000000000000, нан",
        "13040, тан",
        "13003, тен"
    })
    void followsTheLastWordSpoken(String number, String ending) {
        assertThat(ablative(number)).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({"128.9, дан", "1.25, тен", "0.5, тен", "0.50, тен", "3.10, ден", "4.00, тен"})
    void readsAFractionAfterItsWholePart(String number, String ending) {
        assertThat(ablative(number)).isEqualTo(ending);
    }

    private static String ablative(String number) {
        return KazakhNumber.ablative(new BigDecimal(number));
    }
}
