package org.jointops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * A person at a browser of their own. Whatever the person does is waited for, until the page is at rest; whatever the
 * person looks for is waited for, until it shows.
 */
public final class Visitor {

    static final int DESK = 1440;
    static final int PHONE = 390;
    static final int HEIGHT = 900;

    private static final int PATIENCE = 20_000;
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final String TWICE = "() => [...document.querySelectorAll('[id]')].map(e => e.id)"
            + ".filter((id, place, all) => all.indexOf(id) !== place)";
    private static final String AT_REST = "() => document.readyState === 'complete'"
            + " && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())"
            + " && !document.body.dataset.settling";

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> refused = new ArrayList<>();

    Visitor(String server, BrowserContext context) {
        this.server = server;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(where() + ": " + message.text());
            }
        });
    }

    /** Signs in through Keycloak, to which the first page leads whoever is unknown. */
    public Visitor signIn(String user) {
        open("/");
        return authenticate(user);
    }

    /** Fills in Keycloak's login page, which is showing already. */
    public Visitor authenticate(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(server) && !address.contains("/callback"));
        return rest();
    }

    public Visitor open(String path) {
        page.navigate(server + path);
        return rest();
    }

    public Visitor reload() {
        page.reload();
        return rest();
    }

    /** Types into the field with this label, instead of what it held. */
    public Visitor fill(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.blur();
        return rest();
    }

    /** Chooses in the list with this label, by the words shown. */
    public Visitor choose(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return rest();
    }

    public Visitor tick(String label) {
        field(label).check();
        return rest();
    }

    public Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return rest();
    }

    public Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return rest();
    }

    public Visitor sees(String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    public Visitor seesNo(String text) {
        assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        return this;
    }

    /** The field with this label holds this text. */
    public Visitor reads(String label, String text) {
        assertThat(field(label)).hasValue(text);
        return this;
    }

    /** The field with this label is said to be wrong, with this message. */
    public Visitor isTold(String label, String message) {
        assertThat(field(label)).hasAttribute("aria-invalid", "true");
        return sees(message);
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** The path and query of the page that shows. */
    public String where() {
        return page.url().startsWith(server) ? page.url().substring(server.length()) : page.url();
    }

    /** For what has no word here yet. Whoever uses it calls {@link #rest} after each thing done. */
    public Page page() {
        return page;
    }

    /** Waits until the page has loaded, no request of it is under way, and the focus is where it will stay. */
    public Visitor rest() {
        page.waitForFunction(AT_REST);
        return this;
    }

    /** Fails on what keeps people with a disability from using the page. */
    public Visitor hasNoSeriousViolation() {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Visitor::described)
                        .toList();
        Assertions.assertThat(found).as("serious violations at %s", where()).isEmpty();
        Assertions.assertThat(page.evaluate(TWICE))
                .as("ids that stand twice at %s", where())
                .isEqualTo(List.of());
        return this;
    }

    /** Nothing sticks out sideways on a phone. */
    public Visitor fitsAPhone() {
        page.setViewportSize(PHONE, HEIGHT);
        rest();
        Object overhang =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.setViewportSize(DESK, HEIGHT);
        Assertions.assertThat(overhang)
                .as("pixels that stick out at %s", where())
                .isEqualTo(0);
        return this;
    }

    /** Keeps pictures of the page as a desk and as a phone show it, in {@code target/screenshots}. */
    public Visitor screenshot(String name) {
        for (int width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, HEIGHT);
            rest();
            picture(name + "-" + width);
        }
        return this;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Whoever leaves has met nothing on the way that the policy of a page forbade. */
    void leave() {
        context.close();
        Assertions.assertThat(refused)
                .as("what the browser refused to load or do")
                .isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
