package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that the reader's organisation takes part in, the latest first. */
@Named
@RequestScoped
public class OperationsPage {

    @Inject
    private Operations operations;

    private @Nullable List<Operation> rows;

    public List<Operation> getRows() {
        var read = rows;
        return read != null ? read : (rows = operations.list());
    }
}
