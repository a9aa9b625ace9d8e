package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointops.operations.Names;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.web.Language;
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
    private Language language;

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

    /** Whether the address asks for any case at all. */
    public boolean isFound() {
        return !in("").items().isEmpty();
    }

    /** Where all that the address asks for is found as a file. */
    public String file(String format) {
        var given = CaseFilter.Draft.of(request::getParameter).read().given();
        return "/api/cases." + format + "?lang=" + language.getCode()
                + given.entrySet().stream()
                        .map(filter -> "&" + filter.getKey() + "=" + encoded(filter.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private Slice<CaseRow> find(String operation) {
        var size = operation.isEmpty() ? null : BESIDE_AN_OPERATION;
        return pages.attempt(
                        () -> cases.list(filter(operation).read(), Paging.read(size, request.getParameter("after"))))
                .orElse(NONE);
    }

    private CaseFilter.Draft filter(String operation) {
        var filter = CaseFilter.Draft.of(request::getParameter);
        filter.operation = operation.isEmpty() ? filter.operation : operation;
        return filter;
    }
}
