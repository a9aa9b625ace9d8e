package org.jointops.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What everybody may read singles nobody out, and what is withheld can't be computed from what is shown. */
class PublicVersionTest {

    private static final String INDICATOR = "wanted";

    private final Map<String, Long> open = new HashMap<>();

    @Test
    void saysAGroupsFigureWhereItIsLargeEnough() {
        var shown = redacted(figures("persons", Map.of("RU-ORE", 7, "RU-SAR", 12, "KZ-27", 9)), null);

        assertThat(shown(shown))
                .containsExactlyInAnyOrderEntriesOf(Map.of("RU-ORE", "7", "RU-SAR", "12", "KZ-27", "9"));
    }

    @Test
    void withholdsASmallCountOfPeopleAndAnotherOfTheSameCountry() {
        var shown = redacted(figures("persons", Map.of("RU-ORE", 2, "RU-SAR", 12, "RU-CHE", 30, "KZ-27", 9)), null);

        assertThat(shown(shown))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("RU-ORE", "few", "RU-SAR", "withheld", "RU-CHE", "30", "KZ-27", "9"));
    }

    @Test
    void saysNothingOfGroupsWhereTheTotalItselfIsSmall() {
        var shown = redacted(figures("persons", Map.of("RU-ORE", 3, "KZ-27", 0)), null);

        assertThat(line(shown).total.hidden).isEqualTo("few");
        assertThat(line(shown).total.confirmed.amount).isEqualTo("0");
        assertThat(shown(shown).values()).containsOnly("few");
    }

    @Test
    void doesNotSayThatFiguresAreAsLargeAsSmallOnesCanBe() {
        var shown = redacted(figures("persons", Map.of("RU-ORE", 4, "RU-SAR", 4)), null);

        assertThat(shown(shown).values()).containsOnly("withheld");
    }

    @Test
    void doesNotSayThatFiguresAreAsSmallAsHiddenOnesCanBe() {
        var shown = redacted(figures("persons", Map.of("RU-ORE", 1, "RU-SAR", 5, "RU-CHE", 30)), null);

        assertThat(shown(shown))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("RU-ORE", "few", "RU-SAR", "withheld", "RU-CHE", "withheld"));
    }

    @Test
    void takesOffWhatIsCountedTwiceWhenItLooksForWhatCanBeComputed() {
        var figures = figures("persons", Map.of("RU-ORE", 9, "KZ-27", 4));
        figures.tables.put("country", List.of(group("RU"), group("KZ"), group("overlap")));
        open.put(PublicVersion.place("country", "overlap", INDICATOR), 1L);

        var shown = redacted(figures, null);

        assertThat(line(shown).cell("country", "KZ").orElseThrow().hidden).isEqualTo("few");
        assertThat(line(shown).cell("country", "overlap").orElseThrow().hidden).isEqualTo("few");
        assertThat(line(shown).cell("country", "RU").orElseThrow().hidden).isEqualTo("withheld");
    }

    @Test
    void withholdsWhatIsMadeOfRestrictedRecordsAloneWhateverItMeasures() {
        var figures = figures("kg", Map.of("RU-ORE", 50, "RU-SAR", 12, "RU-CHE", 30));
        open.put(PublicVersion.place("region", "RU-ORE", INDICATOR), 0L);

        var shown = redacted(figures, null);

        assertThat(shown.groups("region")).extracting(group -> group.key).doesNotContain("RU-ORE");
        assertThat(shown(shown)).containsEntry("RU-SAR", "withheld").containsEntry("RU-CHE", "30");
    }

    @Test
    void doesNotLetTwoEditionsTellOfOnePerson() {
        var first = redacted(figures("persons", Map.of("RU-ORE", 20, "RU-SAR", 12, "RU-CHE", 30)), null);
        var second = redacted(figures("persons", Map.of("RU-ORE", 21, "RU-SAR", 12, "RU-CHE", 30)), first);

        assertThat(shown(second))
                .containsExactlyInAnyOrderEntriesOf(Map.of("RU-ORE", "withheld", "RU-SAR", "withheld", "RU-CHE", "30"));
    }

    @Test
    void goesOnWithholdingWhatItWithheldBefore() {
        var first = redacted(figures("persons", Map.of("RU-ORE", 2, "RU-SAR", 12, "RU-CHE", 30)), null);
        var second = redacted(figures("persons", Map.of("RU-ORE", 9, "RU-SAR", 12, "RU-CHE", 30)), first);

        assertThat(shown(second)).containsEntry("RU-ORE", "withheld").containsEntry("RU-SAR", "withheld");
    }

    @Test
    void holdsNeitherEffortNorOrganisationsNorDaysNorWhatIsLate() {
        var figures = figures("persons", Map.of("RU-ORE", 20, "KZ-27", 30));
        var effort = new Snapshot.Line();
        effort.indicator = "officers";
        effort.side = "effort";
        effort.unit = "persons";
        figures.lines.add(effort);
        figures.tables.put("organisation", List.of(group("RU/border")));
        figures.tables.put("day", List.of(group("2025-03-15")));
        line(figures).groups.put("day", new LinkedHashMap<>(Map.of("2025-03-15", cell(1))));
        line(figures).total.late.amount = "3";
        line(figures).total.sources = 17;

        var text = redacted(figures, null).write();

        assertThat(text)
                .doesNotContain("officers", "RU/border", "2025-03-15", "17")
                .doesNotContain("\"3\"");
    }

    /** Whoever knows the total, the sums by country and every figure that is shown finds more than one way to fill the rest. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leavesMoreThanOneWayToFillWhatIsNotShown(int seed) {
        var dice = new SplittableRandom(seed);
        var counts = new TreeMap<String, Integer>();
        List.of("RU-ORE", "RU-SAR", "RU-CHE", "KZ-27", "KZ-15")
                .forEach(region -> counts.put(region, dice.nextInt(4) == 0 ? 0 : dice.nextInt(10)));
        var shown = redacted(figures("persons", counts), null);

        for (var region : counts.keySet()) {
            var cell = line(shown).cell("region", region).orElseThrow();
            if (!cell.isShown() && counts.get(region) > 0 && counts.get(region) < PublicVersion.FEWEST) {
                assertThat(possible(shown, region)).as(counts + " " + region).hasSizeGreaterThan(1);
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** The values that a hidden figure could have, by the sum of its country, where that is shown, or of all. */
    private static List<Integer> possible(Snapshot shown, String region) {
        var total = line(shown).total;
        if (!total.isShown()) {
            return List.of(0, 1, 2, 3, 4);
        }
        var country = line(shown).cell("country", region.substring(0, 2)).orElseThrow();
        var block = country.isShown() ? region.substring(0, 2) : "";
        var sum = Integer.parseInt((country.isShown() ? country : total).confirmed.amount);
        var hidden = new ArrayList<String>();
        for (var group : shown.groups("region")) {
            if (group.key.startsWith(block)) {
                var cell = line(shown).cell("region", group.key).orElseThrow();
                if (cell.isShown()) {
                    sum -= Integer.parseInt(cell.confirmed.amount);
                } else {
                    hidden.add(group.key);
                }
            }
        }
        return valuesOf(shown, region, hidden, sum);
    }

    private static List<Integer> valuesOf(Snapshot shown, String region, List<String> hidden, int sum) {
        var least = 0;
        var most = 0;
        for (var other : hidden) {
            if (!other.equals(region)) {
                var few = "few".equals(line(shown).cell("region", other).orElseThrow().hidden);
                most += few ? PublicVersion.FEWEST - 1 : 1_000;
            }
        }
        var values = new ArrayList<Integer>();
        for (int value = 0; value < PublicVersion.FEWEST; value++) {
            if (sum - value >= least && sum - value <= most) {
                values.add(value);
            }
        }
        return values;
    }

    private Snapshot redacted(Snapshot figures, @Nullable Snapshot before) {
        return PublicVersion.of(figures, before, open);
    }

    private Snapshot figures(String unit, Map<String, Integer> byRegion) {
        var line = new Snapshot.Line();
        line.indicator = INDICATOR;
        line.side = "result";
        line.unit = unit;
        line.total = cell(byRegion.values().stream().mapToInt(i -> i).sum());
        var countries = new TreeMap<String, Integer>();
        byRegion.forEach((region, count) -> countries.merge(region.substring(0, 2), count, Integer::sum));
        var figures = new Snapshot();
        figures.lines.add(line);
        fill(figures, line, "region", new TreeMap<>(byRegion));
        fill(figures, line, "country", countries);
        return figures;
    }

    private void fill(Snapshot figures, Snapshot.Line line, String by, Map<String, Integer> counts) {
        var cells = new LinkedHashMap<String, Snapshot.Cell>();
        counts.forEach((key, count) -> {
            cells.put(key, cell(count));
            open.put(PublicVersion.place(by, key, INDICATOR), Math.max(count, 1L));
        });
        line.groups.put(by, cells);
        figures.tables.put(
                by, counts.keySet().stream().map(PublicVersionTest::group).toList());
    }

    private static Snapshot.Group group(String key) {
        var group = new Snapshot.Group();
        group.key = key;
        return group;
    }

    private static Snapshot.Cell cell(int count) {
        var cell = new Snapshot.Cell();
        cell.confirmed.amount = String.valueOf(count);
        return cell;
    }

    private static Snapshot.Line line(Snapshot figures) {
        return figures.line(INDICATOR).orElseThrow();
    }

    private static Map<String, String> shown(Snapshot figures) {
        var shown = new TreeMap<String, String>();
        figures.groups("region")
                .forEach(group -> line(figures)
                        .cell("region", group.key)
                        .ifPresent(cell -> shown.put(
                                group.key, cell.isShown() ? cell.confirmed.amount : String.valueOf(cell.hidden))));
        return shown;
    }
}
