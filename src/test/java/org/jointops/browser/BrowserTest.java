package org.jointops.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a browser against the running product, with as many visitors as it asks for. */
@UsesStack
@ExtendWith(BrowserExtension.class)
public abstract class BrowserTest {

    private final List<Visitor> visitors = new ArrayList<>();

    protected final Product product() {
        return Product.running();
    }

    /** Somebody at a desk, not signed in yet, whose browser asks for English. */
    protected final Visitor visitor() {
        return visitor("en");
    }

    /** Somebody whose browser asks for a language: en, ru or kk. */
    protected final Visitor visitor(String language) {
        BrowserContext context = BrowserExtension.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(Visitor.DESK, Visitor.HEIGHT));
        Visitor visitor = new Visitor(product().url(), context);
        visitors.add(visitor);
        return visitor;
    }

    /** A person with a demo account, signed in through Keycloak. */
    protected final Visitor signIn(String user) {
        return visitor().signIn(user);
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::leave);
    }

    void pictureOfFailure(String name) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).picture("failed-" + name + "-" + i);
        }
    }
}
