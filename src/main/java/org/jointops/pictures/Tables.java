package org.jointops.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jointops.reporting.Results;

/** The result tables that one page is drawn from, those of an operation asked for together. */
@RequestScoped
class Tables {

    /** In the order in which they are drawn. */
    static final List<Grouping> DRAWN = List.of(Grouping.DAY, Grouping.ORGANISATION, Grouping.REGION);

    @Inject
    private Results results;

    private final Map<String, Map<Grouping, ResultTable>> read = new HashMap<>();

    /** @param by one of those that are drawn */
    ResultTable of(String operation, Grouping by) {
        var known = read.get(operation);
        if (known == null) {
            known = results.of(operation, DRAWN);
            read.put(operation, known);
        }
        return Objects.requireNonNull(known.get(by));
    }
}
