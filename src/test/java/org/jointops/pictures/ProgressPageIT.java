package org.jointops.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressPageIT extends PictureTest {

    /** What the library was given to draw: for each bar its name and its two values. */
    private static final String DRAWN = """
            by => {
              const { labels, datasets } = Chart.getChart(document.querySelector('.chart-' + by + ' canvas')).data;
              return labels.map((label, i) => [label, ...datasets.map(set => String(set.data[i]))]);
            }
            """;

    private static final String TABLE = """
            by => [...document.querySelectorAll('.chart-' + by + ' tbody tr')]
              .filter(row => row.dataset.apart !== 'true')
              .map(row => [...row.children].map(cell => (cell.querySelector('.figure') || cell).firstChild.textContent.trim()))
            """;

    private static final String TRAINING = "/progress?code=TRN-2026-01&day=2026-01-28&indicator=drugs";

    @ParameterizedTest
    @ValueSource(strings = {"day", "organisation", "region"})
    void everyChartDrawsTheFiguresOfTheApiAndOfItsTable(String by) {
        var results = product().as(OFFICER).in("en").get("/api/operations/TRN-2026-01/results?by=" + by);
        var rows = results.json().getJsonArray("rows").getValuesAs(JsonObject.class);
        var indicator = rows.get(0);
        var page =
                drawn(signIn(OFFICER).open("/progress?code=TRN-2026-01&indicator=" + indicator.getString("indicator")));

        assertThat(withoutEmptyDays(page.evaluate(DRAWN, by))).isEqualTo(figures(indicator));
        assertThat(page.evaluate(TABLE, by)).isEqualTo(page.evaluate(DRAWN, by));
    }

    @Test
    void saysWhatCameInOnADayAndWhatWaits() {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1.5", "51.5", "55.1", "own-service");
        submittedCase(OFFICER, operation, 3, "0.25", "51.5", "55.1");
        submittedCase("kz-border-officer", operation, 4, "2", "51.5", "55.1");

        var page = signIn("ru-customs-officer")
                .open("/progress?code=" + operation + "&day=2021-06-03")
                .sees("Day 3 of 10: 3 June 2021")
                .page();

        assertThat(page.locator(".tile dd").allInnerTexts()).containsExactly("2", "2", "1");
        assertThat(page.locator(".pictures-plain tbody tr").allInnerTexts())
                .extracting(row -> row.replaceAll("\\s+", " "))
                .containsExactly(
                        "Border guards of Russia 2 1 1 3 Jun 2021",
                        "Customs of Russia 0 0 0 –",
                        "Border guards of Kazakhstan 0 0 1 4 Jun 2021");
    }

    @Test
    void goesFromDayToDayWithinTheOperation() {
        var operation = operation();
        var officer = signIn(OFFICER).open("/progress?code=" + operation).sees("Day 10 of 10: 10 June 2021");
        officer.seesNo("Day after").follow("Day before").sees("Day 9 of 10: 9 June 2021");
        officer.open("/progress?code=" + operation + "&day=1998-01-01")
                .sees("Day 1 of 10: 1 June 2021")
                .seesNo("Day before")
                .follow("Day after")
                .sees("Day 2 of 10: 2 June 2021");
        officer.open("/progress?code=" + operation + "&day=nonsense").sees("Day 10 of 10");
    }

    @Test
    void comparesTwoOperationsToTheSameDayOfEach() {
        var earlier = operation();
        var later = operation();
        approvedCase(OFFICER, earlier, 1, "7", "51.5", "55.1", "joint");
        approvedCase(OFFICER, earlier, 5, "20", "51.5", "55.1", "joint");
        approvedCase(OFFICER, later, 2, "3.5", "51.5", "55.1", "joint");

        var page = drawn(signIn(OFFICER).open("/progress?code=" + later + "&with=" + earlier + "&day=2021-06-04"));

        assertThat(page.locator("section[aria-labelledby=compared] > .table-scroll tbody tr")
                        .innerText()
                        .replaceAll("\\s+", " "))
                .isEqualTo("Drugs kg 3.5 7 27");
    }

    @Test
    void theKeyboardWalksFromBarToBarAndOpensTheirRecords() {
        var operation = operation();
        var number = approvedCase(OFFICER, operation, 2, "1.5", "51.5", "55.1", "joint");
        var officer = signIn(OFFICER).open("/progress?code=" + operation);
        var page = drawn(officer);
        page.locator(".chart-day .chart-frame").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");

        assertThat(page.locator(".chart-day [aria-live]").innerText())
                .isEqualTo("2 Jun 2021, Confirmed: 1.5, Provisional: 0");
        page.keyboard().press("Enter");
        page.waitForURL("**/figure?**");
        officer.sees(number);
    }

    @Test
    void figuresThatCantBeToldApartAreNotDrawn() {
        signIn(OFFICER)
                .open("/progress?code=GRN-1998-12")
                .sees("Nothing was reported that can be told apart in this way.")
                .hasNoSeriousViolation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void canBeUsedByAllAndOnAPhone(String language) {
        var visitor = visitor(language).signIn(OFFICER).open(TRAINING + "&with=GRN-1998-12");
        drawn(visitor);
        visitor.hasNoSeriousViolation().fitsAPhone();
    }

    @Test
    void whoTakesNoPartDoesNotLearnThatItExists() {
        var operation = operation();
        signIn("kz-interior-officer").open("/progress?code=" + operation).sees("There is no such page");
    }

    private static List<?> withoutEmptyDays(Object drawn) {
        return ((List<?>) drawn)
                .stream()
                        .filter(bar -> !((List<?>) bar).subList(1, 3).equals(List.of("0", "0")))
                        .toList();
    }

    private static List<List<String>> figures(JsonObject indicator) {
        var bars = new ArrayList<List<String>>();
        for (var group : indicator.getJsonArray("groups").getValuesAs(JsonObject.class)) {
            if (!Set.of("not-broken-down", "overlap").contains(group.getString("key"))) {
                bars.add(Stream.of("confirmed", "provisional")
                        .map(column -> group.getJsonObject(column).getString("amount"))
                        .collect(() -> new ArrayList<>(List.of(group.getString("label"))), List::add, List::addAll));
            }
        }
        return bars;
    }
}
