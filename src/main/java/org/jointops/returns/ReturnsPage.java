package org.jointops.returns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Status;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** Lists of returns: those that the address asks for, and those that wait for somebody. */
@Named
@RequestScoped
public class ReturnsPage {

    private static final Slice<SummaryRow> NONE = new Slice<>(List.of(), null, 0);
    private static final int IN_OPERATION = 10;

    @Inject
    private Returns returns;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Pages pages;

    @Inject
    private HttpServletRequest request;

    private final Map<String, Slice<SummaryRow>> found = new HashMap<>();

    /** Whoever may read no list is turned away before anything of the page is written. */
    public void open() {
        getAsked();
    }

    /** What the address asks for. */
    public Slice<SummaryRow> getAsked() {
        return found.computeIfAbsent(
                "",
                key -> pages.attempt(
                                () -> returns.list(asked().read(), Paging.read(null, request.getParameter("after"))))
                        .orElse(NONE));
    }

    /** The newest of one operation. */
    public Slice<SummaryRow> in(String operation) {
        var filter = new ReturnFilter(operation, null, null, null, null, null);
        return found.computeIfAbsent(operation, key -> list(filter, IN_OPERATION));
    }

    /** Those that a supervisor of the own organisation is to decide, the one recorded first on top. */
    public List<SummaryRow> getWaiting() {
        return oldestFirst("waiting", new ReturnFilter(null, Status.SUBMITTED, null, null, null, null));
    }

    /** Those that their author is to go on with: returned, then drafts. */
    public List<SummaryRow> getMine() {
        var me = signedIn.officer().userName();
        return Stream.of(Status.RETURNED, Status.DRAFT)
                .map(status -> oldestFirst(status.code(), new ReturnFilter(null, status, null, null, null, me)))
                .flatMap(List::stream)
                .toList();
    }

    public boolean isOwn(SummaryRow row) {
        return row.author().equals(signedIn.officer().userName());
    }

    private List<SummaryRow> oldestFirst(String key, ReturnFilter filter) {
        var rows = new ArrayList<>(found.computeIfAbsent(key, k -> list(filter, Paging.LARGEST_SIZE))
                .items());
        Collections.reverse(rows);
        return rows;
    }

    private Slice<SummaryRow> list(ReturnFilter filter, int size) {
        return pages.attempt(() -> returns.list(filter, Paging.first(size))).orElse(NONE);
    }

    private ReturnFilter.Draft asked() {
        var filter = new ReturnFilter.Draft();
        filter.operation = parameter("operation");
        filter.status = parameter("status");
        filter.from = parameter("from");
        filter.to = parameter("to");
        filter.unit = parameter("unit");
        filter.author = parameter("author");
        return filter;
    }

    private @Nullable String parameter(String name) {
        return request.getParameter(name);
    }
}
