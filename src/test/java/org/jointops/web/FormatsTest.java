package org.jointops.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");

    private static final Formats EN = formats("en");
    private static final Formats RU = formats("ru");
    private static final Formats KK = formats("kk");

    @Test
    void saysOverThirteenThousandInEachLanguage() {
        var ammunition = over("13000", "pcs");

        assertThat(EN.amount(ammunition)).isEqualTo("over 13,000");
        assertThat(RU.amount(ammunition)).isEqualTo("свыше 13\u00a0000");
        assertThat(KK.amount(ammunition)).isEqualTo("13\u00a0000-нан астам");
    }

    @Test
    void saysMoneyWithItsCurrency() {
        var values = over("45000000", "RUB");

        assertThat(EN.quantity(values)).isEqualTo("over 45,000,000\u00a0RUB");
        assertThat(RU.quantity(values)).isEqualTo("свыше 45\u00a0000\u00a0000\u00a0RUB");
        assertThat(KK.quantity(values)).isEqualTo("45\u00a0000\u00a0000-нан астам\u00a0RUB");
    }

    @Test
    void saysAboutInEachLanguage() {
        var plants = new Quantity(new BigDecimal("40"), Unit.the("plants"), Qualifier.ABOUT);

        assertThat(EN.quantity(plants)).isEqualTo("about 40\u00a0plants");
        assertThat(RU.quantity(plants)).isEqualTo("около 40\u00a0растений");
        assertThat(KK.quantity(plants)).isEqualTo("шамамен 40\u00a0өсімдік");
    }

    @ParameterizedTest
    @CsvSource({
        "128.9, '128.9', '128,9'",
        "0.300, '0.3', '0,3'",
        "1.25, '1.25', '1,25'",
        "0, '0', '0'",
        "0.000001, '0.000001', '0,000001'",
        "999999999999999.999999, '999,999,999,999,999.999999', '999 999 999 999 999,999999'",
        "123456789012345678901234.5, '123,456,789,012,345,678,901,234.5', '123 456 789 012 345 678 901 234,5'"
    })
    void neverRoundsAnAmount(String amount, String english, String russian) {
        assertThat(EN.number(new BigDecimal(amount))).isEqualTo(english);
        assertThat(RU.number(new BigDecimal(amount))).isEqualTo(russian.replace(' ', '\u00a0'));
        assertThat(KK.number(new BigDecimal(amount))).isEqualTo(russian.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "1, преступление",
        "2, преступления",
        "5, преступлений",
        "11, преступлений",
        "12, преступлений",
        "21, преступление",
        "104, преступления",
        "111, преступлений",
        "1000, преступлений"
    })
    void declinesTheUnitAfterARussianNumber(String amount, String unit) {
        assertThat(RU.quantity(Quantity.exactly(amount, "crimes"))).endsWith("\u00a0" + unit);
    }

    @Test
    void putsTheUnitAfterOverIntoTheRussianGenitive() {
        assertThat(RU.quantity(over("1", "groups"))).isEqualTo("свыше 1\u00a0группы");
        assertThat(RU.quantity(over("2", "groups"))).isEqualTo("свыше 2\u00a0групп");
        assertThat(RU.quantity(over("13", "groups"))).isEqualTo("свыше 13\u00a0групп");
    }

    @Test
    void saysOneThingInTheSingular() {
        assertThat(EN.quantity(Quantity.exactly("1", "vehicles"))).isEqualTo("1\u00a0vehicle");
        assertThat(EN.quantity(Quantity.exactly("2", "vehicles"))).isEqualTo("2\u00a0vehicles");
        assertThat(KK.quantity(Quantity.exactly("2", "vehicles"))).isEqualTo("2\u00a0автокөлік");
    }

    @Test
    void writesDaysAsEachLanguageDoes() {
        var day = LocalDate.of(1998, 12, 1);

        assertThat(EN.longDay(day)).isEqualTo("1 December 1998");
        assertThat(RU.longDay(day)).startsWith("1 декабря 1998");
        assertThat(KK.longDay(day)).contains("1998", "желтоқсан");
        assertThat(EN.day(day)).isEqualTo("1 Dec 1998");
        assertThat(RU.day(day)).isEqualTo("01.12.1998");
        assertThat(KK.day(day)).isEqualTo("01.12.1998");
        assertThat(EN.day(null)).isEmpty();
    }

    @Test
    void writesATimeOnTheClockWhereItWasObserved() {
        var moment = Instant.parse("2026-01-19T22:20:00Z");

        assertThat(EN.moment(moment, "Asia/Yekaterinburg")).isEqualTo("20 Jan 2026, 03:20\u00a0UTC+5");
        assertThat(EN.moment(moment, ZoneOffset.UTC)).isEqualTo("19 Jan 2026, 22:20\u00a0UTC+0");
        assertThat(EN.moment(moment, "Asia/Kolkata")).endsWith("UTC+5:30");
        assertThat(EN.moment(null, "Asia/Yekaterinburg")).isEmpty();
    }

    @Test
    void saysHowLongAgo() {
        assertThat(EN.relative(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(EN.relative(NOW.minusSeconds(300))).isEqualTo("5 min ago");
        assertThat(RU.relative(NOW.minusSeconds(7200))).isEqualTo("2 ч назад");
        assertThat(KK.relative(NOW.minusSeconds(3 * 86_400))).isEqualTo("3 күн бұрын");
        assertThat(EN.relative(NOW.plusSeconds(7200))).isEqualTo("in 2 h");
        assertThat(EN.relative(NOW.minusSeconds(30 * 86_400))).isEqualTo("21 Dec 2025");
    }

    @Test
    void speaksEnglishToReadersOfOtherLanguages() {
        assertThat(formats("ja").amount(over("13000", "pcs"))).isEqualTo("over 13,000");
    }

    private static Formats formats(String language) {
        return Formats.in(Locale.forLanguageTag(language), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Quantity over(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), Unit.the(unit), Qualifier.AT_LEAST);
    }
}
