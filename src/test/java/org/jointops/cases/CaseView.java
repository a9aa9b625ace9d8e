package org.jointops.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.jointops.browser.Visitor;

/** A case as a document, with the steps that its reader may take. */
final class CaseView {

    private final Visitor reader;

    private CaseView(Visitor reader) {
        this.reader = reader;
    }

    static CaseView of(Visitor reader, String number) {
        reader.open("/case?number=" + number);
        return new CaseView(reader);
    }

    CaseView isIn(String state) {
        assertThat(reader.page().locator(".head .status")).hasText(state);
        return this;
    }

    CaseView says(String text) {
        assertThat(reader.page().locator("#main").getByText(text).first()).isVisible();
        return this;
    }

    CaseView offers(String step) {
        assertThat(step(step)).isVisible();
        return this;
    }

    CaseView offersNo(String step) {
        assertThat(step(step)).hasCount(0);
        return this;
    }

    CaseView approve(String sharing) {
        reader.field("Shared with").selectOption(new SelectOption().setLabel(sharing));
        step("Approve").click();
        reader.rest();
        return this;
    }

    CaseView giveBack(String field, String comment) {
        reader.page().locator("#at-comments summary").click();
        reader.field("About").selectOption(new SelectOption().setValue(field));
        reader.field("What is to be done").fill(comment);
        step("Return to the author").click();
        reader.rest();
        return this;
    }

    CaseView press(String step) {
        step(step).click();
        reader.rest();
        return this;
    }

    private Locator step(String name) {
        return reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
