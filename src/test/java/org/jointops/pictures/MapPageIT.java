package org.jointops.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jointops.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPageIT extends PictureTest {

    @Test
    void asksNobodyElseForAnything() {
        var visitor = signIn(OFFICER);
        List<String> asked = new ArrayList<>();
        visitor.page().onRequest(request -> asked.add(request.url()));
        shown(visitor.open("/map?code=TRN-2026-01&view=heat"));

        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(product().url()) || url.startsWith("data:"));
    }

    @Test
    void shadesTheRegionsByTheNumbersOfTheTable() {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1", "51.7", "55.3", "own-service");
        submittedCase(OFFICER, operation, 3, "1", "51.7", "55.3");
        var page = shown(signIn("kz-border-officer").open("/map?code=" + operation));

        assertThat(page.locator("[data-region=RU-ORE] [data-column]").allInnerTexts())
                .containsExactly("1", "1", "0", "0");
        assertThat(page.locator(".map-region.shade-5").getAttribute("aria-label"))
                .isEqualTo("Orenburg Region, Cases: 2");
        assertThat(page.locator(".map-region").count()).isEqualTo(3);
        assertThat(page.locator(".map-count").allInnerTexts()).containsExactlyInAnyOrder("2", "0", "0");
    }

    @Test
    void opensARegionAndACaseByKeyboard() {
        var operation = operation();
        var number = approvedCase(OFFICER, operation, 3, "1", "51.7", "55.3", "joint");
        var visitor = signIn(OFFICER);
        var page = shown(visitor.open("/map?code=" + operation));
        page.locator(".map-region.shade-5").focus();
        page.keyboard().press("Enter");
        visitor.sees("Confirmed: 1").sees("You may open: 1");

        shown(visitor.open("/map?code=" + operation + "&view=cases"));
        page.locator(".map-spot").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map-popup a")).hasText(number);
        assertThat(page.locator(".map-popup a")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/case?number=*");
    }

    @Test
    void theSliderGoesThroughTheDaysAndTheAddressRemembersIt() {
        var operation = operation();
        approvedCase(OFFICER, operation, 2, "1", "51.7", "55.3", "joint");
        approvedCase(OFFICER, operation, 4, "1", "51.7", "55.3", "joint");
        var visitor = signIn(OFFICER);
        var page = shown(visitor.open("/map?code=" + operation));
        visitor.choose("Days", "From the first day on");
        var confirmed = page.locator("[data-region=RU-ORE] [data-column=confirmed]");
        assertThat(confirmed).hasText("2");

        page.locator("#map-day").focus();
        page.keyboard().press("Home");
        assertThat(confirmed).hasText("0");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(confirmed).hasText("1");
        assertThat(page.locator("#map-day")).hasAttribute("aria-valuetext", "3 Jun 2021");
        assertThat(page.url()).contains("to=2021-06-03");

        page.keyboard().press("Home");
        assertThat(confirmed).hasText("0");
        visitor.press("Play");
        assertThat(confirmed).hasText("1");
        assertThat(confirmed).hasText("2");

        page.navigate(page.url().replaceAll("to=[^&]*", "to=2021-06-03"));
        shown(visitor.rest());
        assertThat(confirmed).hasText("1");
        assertThat(visitor.field("Days")).hasValue("until");
    }

    @Test
    void showsEastKazakhstanAsItWasOnTheDaysOfTheOperation() {
        var page = shown(signIn(OFFICER).open("/map?code=GRN-1998-12"));
        assertThat(page.locator("[data-region=KZ-10]").count()).isZero();
        assertThat(page.locator(".map-region").count())
                .isEqualTo(page.locator("#map-table tbody tr").count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void canBeUsedByAllAndOnAPhone(String language) {
        var visitor = visitor(language).signIn(OFFICER);
        for (var view : List.of("regions", "cases", "heat")) {
            shown(visitor.open("/map?code=TRN-2026-01&to=2026-02-01&view=" + view));
            visitor.hasNoSeriousViolation().fitsAPhone();
        }
    }

    /** The page once the map shows what was asked for. */
    private static Page shown(Visitor visitor) {
        visitor.page().waitForFunction("() => document.getElementById('map').dataset.drawn === 'true'");
        return visitor.page();
    }
}
