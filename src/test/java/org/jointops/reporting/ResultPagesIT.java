package org.jointops.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violations;
import org.jointops.web.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultPagesIT extends ResultPageTest {

    private static final Formats ENGLISH = Formats.in(Locale.ENGLISH, Clock.systemUTC());

    private static final String FIGURES = """
            () => [...document.querySelectorAll('table.results:not(.hits) tbody tr')]
              .filter(row => row.querySelector('th[scope=row]'))
              .map(row => [row.querySelector('th').childNodes[0], ...row.querySelectorAll('td:not(.results-unit)')]
                .map(cell => (cell.querySelector ? cell.querySelector('.figure') : cell).textContent.trim()))
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; over 13,000; over 45,000,000 RUB; Figures that one side published",
                "ru; свыше 13 000; свыше 45 000 000 RUB; Данные, опубликованные одной стороной",
                "kk; 13 000-нан астам; 45 000 000-нан астам RUB; Бір тарап жариялаған деректер"
            })
    void printsGranitsaAsItWasPublished(String language, String ammunition, String values, String marking) {
        visitor(language)
                .signIn("kz-customs-officer")
                .open("/operation?code=GRN-1998-12")
                .sees(ammunition)
                .sees(values)
                .sees(marking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "country", "organisation", "region", "day"})
    void everyFigureIsTheOneOfTheApi(String by) {
        var api = product().as(OFFICER).get("/api/operations/TRN-2026-01/results" + (by.isEmpty() ? "" : "?by=" + by));
        var page = signIn(OFFICER)
                .open("/operation?code=TRN-2026-01" + (by.isEmpty() ? "" : "&by=" + by))
                .page();

        assertThat(page.evaluate(FIGURES)).isEqualTo(expected(api.json(), by));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "country", "region", "day"})
    void whatTheChecksFoundIsWhatTheApiSays(String by) {
        var asked = by.isEmpty() ? "" : "by=" + by;
        var api = product().as(OFFICER).get("/api/operations/TRN-2026-01/results?" + asked);
        var page = signIn(OFFICER).open("/operation?code=TRN-2026-01&" + asked).page();
        var hits = api.json().getJsonArray("hits").getValuesAs(JsonObject.class);

        assertThat(page.locator("table.hits tbody tr td:nth-child(4)").allInnerTexts())
                .isEqualTo(hits.stream()
                        .map(hit -> hit.getJsonObject("perThousand").getString("amount"))
                        .toList());
        assertThat(page.locator("table.hits tbody tr")
                        .first()
                        .locator("td:nth-child(n + 5)")
                        .allInnerTexts())
                .isEqualTo(hits.get(0).getOrDefault("groups", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                        .map(group -> rate(group.asJsonObject().getOrDefault("perThousand", JsonValue.NULL)))
                        .toList());
    }

    private static String rate(JsonValue perThousand) {
        return perThousand == JsonValue.NULL ? "–" : perThousand.asJsonObject().getString("amount");
    }

    @Test
    void offersTheTableAsFilesInTheReadersLanguageAndGrouping() {
        var page = visitor("ru")
                .signIn(OFFICER)
                .open("/operation?code=TRN-2026-01&by=country")
                .page();
        for (Locator link : page.locator(".files a").all()) {
            var answer = page.request().get(product().url() + link.getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasSizeGreaterThan(500);
            if (link.innerText().equals("CSV")) {
                assertThat(answer.text()).contains("Наркотики").contains("KZ-provisional");
            }
        }
    }

    @Test
    void whoSeesNoResultsSeesWhatTheOperationIs() {
        signIn("ru-border-admin")
                .open("/operation?code=TRN-2026-01")
                .sees("Training operation")
                .seesNo("Crimes disclosed");
    }

    @Test
    void everyPageCanBeUsedByAllAndOnAPhone() {
        var operation = operation();
        submittedCase(OFFICER, operation, "1.25", "kg");
        var officer = signIn(OFFICER);
        Stream.of(
                        "/operations",
                        "/operation?code=GRN-1998-12",
                        "/operation?code=TRN-2026-01",
                        "/operation?code=TRN-2026-01&by=organisation",
                        "/operation?code=TRN-2026-01&by=day",
                        "/figure?operation=" + operation + "&indicator=drugs&state=provisional",
                        "/figure?operation=" + operation + "&indicator=checked&state=confirmed",
                        "/returns",
                        "/returns/new?operation=" + operation)
                .map(officer::open)
                .forEach(page -> page.hasNoSeriousViolation().fitsAPhone());
    }

    @Test
    void listsTheOperationsOfTheReader() {
        var operation = operation();
        signIn(OFFICER).open("/operations").sees(operation).sees("GRN-1998-12").sees("Invented, for training");
        signIn("kz-interior-officer").open("/operations").sees("TRN-2026-01").seesNo(operation);
        signIn("kz-interior-officer").open("/operation?code=" + operation).sees("There is no such page");
    }

    /** The texts of the table's rows as the API's figures would have them. */
    private static List<List<String>> expected(JsonObject results, String by) {
        var rows = results.getJsonArray("rows").getValuesAs(JsonObject.class);
        var groups = rows.stream()
                .flatMap(row -> groups(row).stream())
                .map(group -> group.getString("key"))
                .distinct()
                .toList();
        var provisional = rows.stream().anyMatch(row -> counts(row.getJsonObject("provisional")));
        return Stream.of("result", "effort")
                .flatMap(side ->
                        rows.stream().filter(row -> row.getString("side").equals(side)))
                .map(row -> by.isEmpty() ? overall(row, provisional) : grouped(row, groups(row), keys(results, groups)))
                .toList();
    }

    /** The page's order of groups is that of the API's fullest row. */
    private static List<String> keys(JsonObject results, List<String> groups) {
        var fullest = results.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> groups(row).stream()
                        .map(group -> group.getString("key"))
                        .toList())
                .filter(keys -> keys.size() == groups.size())
                .findFirst();
        return fullest.orElseGet(() -> groups.stream().sorted().toList());
    }

    private static List<String> overall(JsonObject row, boolean provisional) {
        var texts = new ArrayList<>(List.of(row.getString("label"), text(row.getJsonObject("confirmed"))));
        if (provisional) {
            texts.add(text(row.getJsonObject("provisional")));
        }
        return texts;
    }

    private static List<String> grouped(JsonObject row, List<JsonObject> groups, List<String> keys) {
        var texts = new ArrayList<>(List.of(row.getString("label"), text(row.getJsonObject("confirmed"))));
        keys.forEach(key -> texts.add(groups.stream()
                .filter(group -> group.getString("key").equals(key))
                .map(group -> text(group.getJsonObject("confirmed")))
                .findAny()
                .orElse("–")));
        return texts;
    }

    private static List<JsonObject> groups(JsonObject row) {
        return row.getOrDefault("groups", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class);
    }

    private static String text(JsonObject quantity) {
        return counts(quantity) ? ENGLISH.quantity(read(quantity)) : ENGLISH.amount(read(quantity));
    }

    private static boolean counts(JsonObject quantity) {
        return read(quantity).amount().signum() > 0;
    }

    private static Quantity read(JsonObject quantity) {
        var draft = new QuantityDraft(
                quantity.getString("amount"), quantity.getString("unit"), quantity.getString("qualifier"));
        return Quantity.read(draft, new Violations()).orElseThrow();
    }
}
