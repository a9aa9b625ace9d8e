package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointops.operations.Names;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** What waits for a supervisor's decision. */
@Named
@RequestScoped
public class QueuePage {

    private static final int FIRST = 10;

    @Inject
    private Cases cases;

    @Inject
    private Names names;

    @Inject
    private Pages pages;

    private @Nullable List<WaitingCase> waiting;

    /** Whoever decides nothing is turned away before anything of the page is written. */
    public void open() {
        getWaiting();
    }

    /** The submitted cases of the own organisation, the one that waits longest first. */
    public List<WaitingCase> getWaiting() {
        var read = waiting;
        return read != null ? read : (waiting = pages.attempt(cases::waiting).orElse(List.of()));
    }

    /** Whether invented cases are among those that wait. */
    public boolean isInvented() {
        return getWaiting().stream()
                .anyMatch(waiting -> names.isInvented(waiting.row().operation()));
    }

    /** Those that come first, for a page that holds other work too. */
    public List<WaitingCase> getFirst() {
        return getWaiting().stream().limit(FIRST).toList();
    }
}
