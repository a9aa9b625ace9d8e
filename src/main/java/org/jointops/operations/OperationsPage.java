package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** The operations that the reader's organisation takes part in, the latest first. */
@Named
@RequestScoped
public class OperationsPage {

    @Inject
    private Operations operations;

    @Inject
    private Pages pages;

    private @Nullable List<Operation> rows;

    /** Whoever has no role is turned away before anything of the page is written. */
    public void open() {
        getRows();
    }

    public List<Operation> getRows() {
        var read = rows;
        return read != null
                ? read
                : (rows = pages.attempt(() -> operations.list()).orElse(List.of()));
    }
}
