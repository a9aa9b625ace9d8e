package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointops.operations.Names;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** A list of cases, whose filters stand in the address. */
@Named
@RequestScoped
public class CasesPage {

    /** How many of the latest cases stand on their operation's page. */
    private static final String BESIDE_AN_OPERATION = "15";

    private static final Slice<CaseRow> NONE = new Slice<>(List.of(), null, 0);

    @Inject
    private Cases cases;

    @Inject
    private Names names;

    @Inject
    private Pages pages;

    @Inject
    private HttpServletRequest request;

    private final Map<String, Slice<CaseRow>> found = new HashMap<>();

    /** Whoever may read no list is turned away before anything of the page is written. */
    public void open() {
        in("");
    }

    /** What the address asks for, in one operation if it is given. */
    public Slice<CaseRow> in(@Nullable String operation) {
        return found.computeIfAbsent(operation == null ? "" : operation, code -> find(code));
    }

    /** Whether invented cases are among those shown. */
    public boolean isInvented() {
        in("");
        return found.values().stream()
                .flatMap(slice -> slice.items().stream())
                .anyMatch(row -> names.isInvented(row.operation()));
    }

    private Slice<CaseRow> find(String operation) {
        var size = operation.isEmpty() ? null : BESIDE_AN_OPERATION;
        return pages.attempt(
                        () -> cases.list(filter(operation).read(), Paging.read(size, request.getParameter("after"))))
                .orElse(NONE);
    }

    private CaseFilter.Draft filter(String operation) {
        var filter = new CaseFilter.Draft();
        filter.operation = operation.isEmpty() ? request.getParameter("operation") : operation;
        filter.status = request.getParameter("status");
        filter.from = request.getParameter("from");
        filter.to = request.getParameter("to");
        filter.region = request.getParameter("region");
        filter.organisation = request.getParameter("organisation");
        filter.category = request.getParameter("category");
        filter.q = request.getParameter("q");
        filter.indicator = request.getParameter("indicator");
        filter.author = request.getParameter("author");
        return filter;
    }
}
