package org.jointops.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jointops.browser.Visitor;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;

/** The form of a case, as an officer fills it in. Fields are named by their paths, buttons by what they do. */
final class CaseSheet {

    private static final Pattern SAVED = Pattern.compile(".*/case\\?number=.*");

    private final Visitor officer;
    private final Messages words;

    private CaseSheet(Visitor officer, String language) {
        this.officer = officer;
        this.words = Messages.in(Locale.forLanguageTag(language));
    }

    static CaseSheet empty(Visitor officer, String operation) {
        return empty(officer, operation, "en");
    }

    static CaseSheet empty(Visitor officer, String operation, String language) {
        officer.open("/cases/new?operation=" + operation + "&lang=" + language);
        return new CaseSheet(officer, language);
    }

    /** The form that shows already, such as one given back after a new login. */
    static CaseSheet shown(Visitor officer) {
        return new CaseSheet(officer, "en");
    }

    static CaseSheet of(Visitor author, String number) {
        author.open("/case/edit?number=" + number);
        return new CaseSheet(author, "en");
    }

    CaseSheet type(String path, String text) {
        at(path).fill(text);
        return this;
    }

    CaseSheet choose(String path, String code) {
        at(path).selectOption(new SelectOption().setValue(code));
        officer.rest();
        return this;
    }

    /** Adds a row: an offence, a confiscation, a detention, an officer, a group or a participant. */
    CaseSheet add(String what) {
        press("cases.add." + what);
        return this;
    }

    CaseSheet remove(String row, int number) {
        var name = words.text("cases.remove") + " " + words.text("cases.row." + row, number);
        button(name).click();
        officer.rest();
        return this;
    }

    /** Drugs found at a checkpoint in the Orenburg Region. */
    CaseSheet drugsFound(String time, String summary) {
        return type("occurredAt", time)
                .choose("category", "drug-trafficking")
                .type("summary", summary)
                .choose("place.region", "RU-ORE");
    }

    CaseSheet seized(int row, String thing, String amount, String unit) {
        var path = "confiscations[" + row + "]";
        return add("confiscation")
                .choose(path + ".category", thing)
                .type(path + ".quantity.amount", amount)
                .choose(path + ".quantity.unit", unit);
    }

    /** A person who was sought, with a complete custody record of the given day. */
    CaseSheet detained(String familyName, String day) {
        var held = "detentions[0].";
        return add("detention")
                .type(held + "person.familyName", familyName)
                .type(held + "person.givenName", "Ерлан")
                .choose(held + "basis", "criminal")
                .choose(held + "reason", "wanted")
                .type(held + "arrestedAt", day + "T03:40")
                .type(held + "wanted.by", "Police of Aktobe Region")
                .type(held + "custody.place", "Detachment, room 3")
                .type(held + "custody.deliveredAt", day + "T05:10")
                .type(held + "custody.officers[0]", "И. Гордеев")
                .type(held + "custody.rightsExplainedAt", day + "T03:45")
                .choose(held + "custody.rightsLanguage", "kk");
    }

    /** Saves the draft; gives its number. */
    String saved() {
        press("cases.saveDraft");
        return number();
    }

    /** Saves and submits; gives the number. */
    String submitted() {
        press("cases.saveAndSubmit");
        return number();
    }

    CaseSheet trySaving() {
        press("cases.saveDraft");
        return this;
    }

    CaseSheet press(String key) {
        button(words.text(key)).click();
        officer.rest();
        return this;
    }

    CaseSheet holds(String path, String text) {
        assertThat(at(path)).hasValue(text);
        return this;
    }

    CaseSheet holdsNo(String path) {
        assertThat(at(path)).hasCount(0);
        return this;
    }

    /** The field is said to be wrong, at the field and in the summary above, in the reader's language. */
    CaseSheet isToldAt(String path, String code, Object... args) {
        var message = words.text("violation." + code, args);
        assertThat(at(path)).hasAttribute("aria-invalid", "true");
        assertThat(officer.page()
                        .locator(".problem")
                        .filter(new Locator.FilterOptions().setHasText(message))
                        .first())
                .isVisible();
        assertThat(officer.page()
                        .locator(".notice-bad li")
                        .filter(new Locator.FilterOptions().setHasText(message))
                        .first())
                .isVisible();
        return this;
    }

    /** The codes that a list offers. */
    List<String> offered(String path) {
        return at(path).locator("option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
    }

    String word(String key) {
        return words.text(key);
    }

    /** A day as the reader writes it. */
    String day(String date) {
        return Formats.in(words.locale(), Clock.systemUTC()).day(LocalDate.parse(date));
    }

    private String number() {
        officer.page().waitForURL(SAVED);
        officer.rest();
        return officer.page().locator("h1").innerText();
    }

    private Locator at(String path) {
        return officer.page().locator("[data-path=\"" + path + "\"]");
    }

    private Locator button(String name) {
        return officer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
