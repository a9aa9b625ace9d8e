package org.jointops.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Row;
import org.jointops.shared.Labels;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jointops.web.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks found. */
class HitsTest {

    private static final List<ResultTable.Group> COUNTRIES =
            List.of(group("RU"), group("KZ"), group(ResultTable.NOT_BROKEN_DOWN), group(ResultTable.OVERLAP));

    @ParameterizedTest
    @CsvSource({
        "7, 400, 17.5",
        "1, 3, 333.33",
        "2, 3, 666.67",
        "5672, 1000000, 5.67",
        "0, 12, 0",
        "1, 200000, 0.01",
        "10, 3000000, 0.003",
        "1, 900000000000, 0"
    })
    void aResultIsSaidForAThousandChecks(String found, String checks, String rate) {
        assertThat(Hits.perThousand(persons(found, Qualifier.EXACT), persons(checks, Qualifier.EXACT)))
                .hasValueSatisfying(hits -> assertThat(hits.plainAmount()).isEqualTo(rate));
    }

    /** Without a decimal of the product's: so many thousandths as fit, and whether the next one rounds up. */
    @ParameterizedTest
    @MethodSource("seeds")
    void itIsTheNearestHundredth(int seed) {
        var dice = new SplittableRandom(seed);
        var found = BigInteger.valueOf(dice.nextLong(1, 1_000_000));
        var checks = BigInteger.valueOf(dice.nextLong(1, 10_000_000));
        var hundredths = found.multiply(BigInteger.valueOf(200_000)).add(checks).divide(checks.shiftLeft(1));

        var hits = Hits.perThousand(
                        persons(found.toString(), Qualifier.EXACT), persons(checks.toString(), Qualifier.EXACT))
                .orElseThrow();

        if (hundredths.signum() > 0) {
            assertThat(hits.amount()).isEqualByComparingTo(new BigDecimal(hundredths, 2));
        } else {
            assertThat(hits.amount()).isPositive();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, EXACT, EXACT",
        "AT_LEAST, EXACT, AT_LEAST",
        "ABOUT, EXACT, ABOUT",
        "EXACT, AT_LEAST, ABOUT",
        "AT_LEAST, ABOUT, ABOUT"
    })
    void itIsKnownAsExactlyAsBothAre(Qualifier found, Qualifier checks, Qualifier expected) {
        assertThat(Hits.perThousand(persons("3", found), persons("10", checks)))
                .hasValueSatisfying(hits -> assertThat(hits.qualifier()).isEqualTo(expected));
    }

    @Test
    void whereNothingWasCheckedNothingIsSaid() {
        var hits = hits(
                counted("detained", Side.RESULT, "persons", false, "3", Map.of("RU", "3")),
                counted("checked", Side.EFFORT, "vehicles", true, "0", Map.of()));

        assertThat(hits.lines()).singleElement().satisfies(line -> {
            assertThat(line.total()).isEmpty();
            assertThat(line.in("RU")).isEmpty();
        });
        assertThat(hits.known()).isEmpty();
        assertThat(hits.unreported(Locale.ENGLISH)).isEqualTo("checked in English");
        assertThat(hits.table(Locale.ENGLISH, formats()).notes()).contains("No checks reported: checked in English.");
    }

    @Test
    void onlyWhatIsCountedInPeopleCrimesGroupsAndVehiclesIsAHit() {
        var hits = hits(
                counted("crimes", Side.RESULT, "crimes", false, "4", Map.of()),
                counted("drugs", Side.RESULT, "kg", false, "4", Map.of()),
                counted("ammunition", Side.RESULT, "pcs", false, "4", Map.of()),
                counted("cars", Side.RESULT, "vehicles", false, "4", Map.of()),
                counted("officers", Side.EFFORT, "persons", false, "4", Map.of()),
                counted("checked", Side.EFFORT, "persons", true, "1000", Map.of()));

        assertThat(hits.lines())
                .extracting(
                        line -> line.found().code() + " per " + line.checks().code())
                .containsExactly("crimes per checked", "cars per checked");
    }

    @Test
    void aGroupsHitsAreOfItsOwnChecks() {
        var hits = hits(
                counted("detained", Side.RESULT, "persons", false, "9", Map.of("RU", "6", "overlap", "1")),
                counted("checked", Side.EFFORT, "vehicles", true, "500", Map.of("RU", "100", "KZ", "300")));

        var line = hits.lines().get(0);
        assertThat(hits.groups()).extracting(ResultTable.Group::key).containsExactly("RU", "KZ");
        assertThat(line.total())
                .hasValueSatisfying(total -> assertThat(total.plainAmount()).isEqualTo("18"));
        assertThat(line.in("RU"))
                .hasValueSatisfying(there -> assertThat(there.plainAmount()).isEqualTo("60"));
        assertThat(line.in("KZ"))
                .hasValueSatisfying(there -> assertThat(there.plainAmount()).isEqualTo("0"));
    }

    @Test
    void theTableHasTheSameFigures() {
        var table = hits(
                        counted("detained", Side.RESULT, "persons", false, "9", Map.of("RU", "6")),
                        counted("checked", Side.EFFORT, "vehicles", true, "400", Map.of("RU", "100")))
                .table(Locale.forLanguageTag("ru"), formats());

        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(((Row.Line) row).cells())
                        .extracting(Cell::text)
                        .containsExactly("detained по-русски", "checked по-русски", "22,5", "60", ""));
    }

    private static Hits hits(Hits.Counted... indicators) {
        return Hits.of(List.of(indicators), COUNTRIES);
    }

    private static Hits.Counted counted(
            String code, Side side, String unit, boolean checks, String total, Map<String, String> groups) {
        var amounts = new HashMap<String, Quantity>();
        groups.forEach((key, amount) -> amounts.put(key, Quantity.exactly(amount, unit)));
        return new Hits.Counted(
                code,
                new Labels(code + " in English", code + " по-русски", code),
                side,
                Unit.the(unit),
                checks,
                Quantity.exactly(total, unit),
                amounts);
    }

    private static ResultTable.Group group(String key) {
        return new ResultTable.Group(key, new Labels(key, key, key));
    }

    private static Quantity persons(String amount, Qualifier qualifier) {
        return new Quantity(new BigDecimal(amount), Unit.PERSONS, qualifier);
    }

    private static Formats formats() {
        return Formats.in(Locale.forLanguageTag("ru"), Clock.systemUTC());
    }
}
