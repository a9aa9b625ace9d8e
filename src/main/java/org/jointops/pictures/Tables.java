package org.jointops.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jointops.reporting.Results;

/** The result tables that one page is drawn from, each asked for once. */
@RequestScoped
class Tables {

    @Inject
    private Results results;

    private final Map<List<String>, ResultTable> read = new HashMap<>();

    ResultTable of(String operation, Grouping by) {
        var key = List.of(operation, by.code());
        var known = read.get(key);
        if (known == null) {
            known = results.of(operation, by);
            read.put(key, known);
        }
        return known;
    }
}
