package org.jointops.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.render.Part;
import org.jointops.web.Formats;
import org.junit.jupiter.api.Test;

/** The pictures of an edition say what its tables say, and nothing else. */
class EditionPicturesTest {

    @Test
    void theyHoldTheFiguresOfTheTables() {
        var pictures = pictures(figures(), Locale.ENGLISH);

        assertThat(svg(pictures.of(Grouping.REGION))).contains(">1,234<", ">Orenburg<", ">17<", ">Aktobe<");
        assertThat(svg(pictures.of(Grouping.ORGANISATION))).contains(">1,200<", ">Russia, border<");
        assertThat(svg(pictures.of(Grouping.DAY))).contains(">1 Jan<", ">3 Jan<");
        assertThat(pictures.of(Grouping.REGION))
                .extracting(Part.Illustration::alternative)
                .containsExactly("Crimes by region. Highest: Orenburg, 1,234. The table “By region” has all figures.");
    }

    @Test
    void thePublicOnesDoNotShowWhatItsTablesWithhold() {
        var figures = figures();
        var open = new TreeMap<String, Long>();
        open.put(PublicVersion.place("region", "KZ-15", "crimes"), 5L);
        open.put(PublicVersion.place("region", "RU-SAR", "crimes"), 9L);
        open.put(PublicVersion.place("region", "KZ-23", "crimes"), 2L);
        open.put(PublicVersion.place("region", "RU-CHE", "crimes"), 3L);
        open.put(PublicVersion.place("region", "RU-KGN", "crimes"), 3L);
        open.put(PublicVersion.place("region", "KZ-27", "crimes"), 3L);
        List.of("RU", "KZ").forEach(country -> open.put(PublicVersion.place("country", country, "crimes"), 9L));

        var shown = PublicVersion.of(figures, null, open);
        var pictures = pictures(shown, Locale.ENGLISH);
        var map = svg(pictures.of(Grouping.REGION));

        assertThat(map)
                .as("Orenburg holds restricted records alone; Atyrau counts four crimes")
                .doesNotContain("1,234", "1234", "Orenburg", "7.5\" fill=\"#17202b\">4<", ">25<", ">17<")
                .contains("fewer than 5", "not given", "url(#hatch)", ">40<", ">50<", ">30<");
        assertThat(pictures.of(Grouping.REGION))
                .extracting(Part.Illustration::alternative)
                .noneMatch(said -> said.contains("1,234") || said.contains("Orenburg"));
        assertThat(pictures.of(Grouping.DAY)).isEmpty();
        assertThat(pictures.of(Grouping.ORGANISATION)).isEmpty();
    }

    @Test
    void whereMostIsWithheldNothingIsDrawn() {
        var figures = figures();
        Objects.requireNonNull(figures.lines.get(0).groups.get("region")).values().stream()
                .limit(4)
                .forEach(cell -> cell.hidden = "few");

        assertThat(pictures(figures, Locale.ENGLISH).of(Grouping.REGION)).isEmpty();
    }

    @Test
    void whatWasNotBrokenDownIsNotDrawn() {
        var figures = figures();
        figures.tables.clear();
        figures.lines.get(0).groups.clear();

        for (var by : Grouping.values()) {
            assertThat(pictures(figures, Locale.ENGLISH).of(by)).isEmpty();
        }
    }

    private static Snapshot figures() {
        var figures = new Snapshot();
        figures.names = Map.of("en", "Training");
        figures.operation = "TRN-1";
        figures.from = "2026-01-01";
        figures.to = "2026-01-04";
        figures.zone = "Asia/Yekaterinburg";
        figures.cutOff = "2026-02-01T00:00:00Z";
        var line = new Snapshot.Line();
        line.indicator = "crimes";
        line.labels = Map.of("en", "Crimes");
        line.side = "result";
        line.unit = "crimes";
        line.total.confirmed.amount = "1400";
        figures.lines.add(line);
        fill(
                figures,
                line,
                "region",
                Map.of(
                        "RU-ORE", "1234", "RU-SAR", "25", "RU-CHE", "40", "RU-KGN", "50", "KZ-15", "17", "KZ-23", "4",
                        "KZ-27", "30"));
        fill(figures, line, "country", Map.of("RU", "1349", "KZ", "51"));
        fill(figures, line, "organisation", Map.of("RU/border", "1200", "KZ/border", "79"));
        fill(figures, line, "day", Map.of("2026-01-01", "900", "2026-01-03", "379"));
        return figures;
    }

    private static final Map<String, String> NAMES = Map.of(
            "RU-ORE",
            "Orenburg",
            "RU-SAR",
            "Saratov",
            "KZ-15",
            "Aktobe",
            "KZ-23",
            "Atyrau",
            "RU/border",
            "Russia, border");

    private static void fill(Snapshot figures, Snapshot.Line line, String by, Map<String, String> amounts) {
        var cells = new LinkedHashMap<String, Snapshot.Cell>();
        new TreeMap<>(amounts).forEach((key, amount) -> {
            var cell = new Snapshot.Cell();
            cell.confirmed.amount = amount;
            cells.put(key, cell);
        });
        line.groups.put(by, cells);
        figures.tables.put(
                by,
                cells.keySet().stream()
                        .map(key -> {
                            var group = new Snapshot.Group();
                            group.key = key;
                            group.labels = Map.of("en", NAMES.getOrDefault(key, key));
                            return group;
                        })
                        .toList());
    }

    private static EditionPictures pictures(Snapshot figures, Locale language) {
        return new EditionPictures(figures, language, Formats.in(language, Clock.systemUTC()));
    }

    private static String svg(List<Part.Illustration> illustrations) {
        assertThat(illustrations).hasSize(1);
        return illustrations.get(0).picture().svg();
    }
}
