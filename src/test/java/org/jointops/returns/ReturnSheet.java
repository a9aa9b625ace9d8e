package org.jointops.returns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jointops.browser.Visitor;

/** The form of a summary return, as an officer fills it in. */
final class ReturnSheet {

    private static final Pattern SAVED = Pattern.compile(".*/return\\?number=.*");

    private final Visitor officer;

    private ReturnSheet(Visitor officer) {
        this.officer = officer;
    }

    static ReturnSheet empty(Visitor officer, String operation) {
        return new ReturnSheet(officer.open("/returns/new?operation=" + operation));
    }

    static ReturnSheet of(Visitor author, String number) {
        return new ReturnSheet(author.open("/return/edit?number=" + number));
    }

    ReturnSheet day(String day) {
        officer.fill("Reporting day", day);
        return this;
    }

    ReturnSheet unit(String unit) {
        officer.choose("Unit", unit);
        return this;
    }

    ReturnSheet fill(String indicator, String amount) {
        amount(indicator).fill(amount);
        return this;
    }

    ReturnSheet in(String indicator, String unit) {
        field(indicator, "Unit").selectOption(unit);
        return this;
    }

    ReturnSheet over(String indicator) {
        field(indicator, "How exactly").selectOption("at-least");
        return this;
    }

    /** Saves and submits; gives the number. */
    String submitted() {
        officer.press("Save and submit");
        officer.page().waitForURL(SAVED);
        return officer.rest().page().locator("h1").innerText();
    }

    String saved() {
        officer.press("Save draft");
        officer.page().waitForURL(SAVED);
        return officer.rest().page().locator("h1").innerText();
    }

    ReturnSheet trySaving() {
        officer.press("Save draft");
        return this;
    }

    ReturnSheet holds(String indicator, String amount) {
        assertThat(amount(indicator)).hasValue(amount);
        return this;
    }

    ReturnSheet isToldAt(String indicator, String message) {
        assertThat(amount(indicator)).hasAttribute("aria-invalid", "true");
        assertThat(group(indicator)).containsText(message);
        return this;
    }

    ReturnSheet hasNo(String label) {
        assertThat(officer.page().getByLabel(label)).hasCount(0);
        return this;
    }

    private Locator amount(String indicator) {
        return field(indicator, "Amount");
    }

    private Locator field(String indicator, String label) {
        return group(indicator).getByLabel(label);
    }

    private Locator group(String indicator) {
        return officer.page()
                .getByRole(
                        AriaRole.GROUP,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(indicator)
                                .setExact(true));
    }
}
