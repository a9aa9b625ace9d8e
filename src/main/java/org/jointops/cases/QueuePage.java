package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointops.operations.Names;
import org.jointops.shared.Slice;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** What waits for a supervisor's decision. */
@Named
@RequestScoped
public class QueuePage {

    private static final int FIRST = 10;
    private static final int SHOWN = 50;

    @Inject
    private Cases cases;

    @Inject
    private Names names;

    @Inject
    private Pages pages;

    private @Nullable Slice<WaitingCase> waiting;
    private @Nullable Slice<WaitingCase> first;

    /** Whoever decides nothing is turned away before anything of the page is written. */
    public void open() {
        getWaiting();
    }

    /** The submitted cases of the own organisation, the one that waits longest first. */
    public Slice<WaitingCase> getWaiting() {
        var read = waiting;
        return read != null ? read : (waiting = read(SHOWN));
    }

    /** Those that come first, for a page that holds other work too. */
    public Slice<WaitingCase> getFirst() {
        var read = first;
        return read != null ? read : (first = read(FIRST));
    }

    private Slice<WaitingCase> read(int shown) {
        return pages.attempt(() -> cases.waiting(shown)).orElseGet(() -> new Slice<>(List.of(), null, 0));
    }

    /** Whether invented cases are among some that wait. */
    public boolean isInvented(Slice<WaitingCase> some) {
        return some.items().stream().anyMatch(one -> names.isInvented(one.row().operation()));
    }
}
