package org.jointops.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** The head of the trail, to be printed, and the check of all of it, part by part. */
@Named
@ViewScoped
public class TrailCheckPage implements Serializable {

    @Inject
    private Auditing auditing;

    @Inject
    private Pages pages;

    private @Nullable TrailCheck check;
    private transient @Nullable TrailHead head;

    /** Whoever may not read it is turned away before anything of the page is written. */
    public void open() {
        getHead();
    }

    public @Nullable TrailHead getHead() {
        if (head == null) {
            head = pages.attempt(auditing::head).orElse(null);
        }
        return head;
    }

    public void start() {
        check = pages.attempt(auditing::check).orElse(null);
        goOn();
    }

    /** Looks at the next part; the page asks for it as long as there is one. */
    public void goOn() {
        var begun = check;
        if (begun != null && !begun.isDone()) {
            check = pages.attempt(() -> auditing.goOn(begun)).orElse(null);
        }
    }

    public @Nullable TrailCheck getCheck() {
        return check;
    }

    public boolean isRunning() {
        return check != null && !check.isDone();
    }

    public boolean isSound() {
        return check != null && check.isSound();
    }
}
