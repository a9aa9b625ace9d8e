package org.jointops.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jointops.shared.Messages;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** The trail, searched; what is asked for stands in the address. */
@Named
@RequestScoped
public class TrailPage {

    private static final List<String> ACTIONS = List.of(
            "read",
            "recorded",
            "edited",
            "submitted",
            "returned",
            "approved",
            "voided",
            "shared",
            "released",
            "release-withdrawn",
            "confirmed",
            "refused",
            "opened",
            "changed",
            "closed",
            "reopened",
            "added",
            "exported",
            "handed-out",
            "broken-off",
            "made",
            "searched",
            "checked",
            "created",
            "disabled",
            "enabled",
            "sessions-ended",
            "password-reset",
            "signed-in",
            "signed-out");

    private static final List<String> KINDS = List.of(
            "case",
            "return",
            "operation",
            "results",
            "situation",
            "user",
            "unit",
            "account",
            "incidents",
            "offences",
            "things",
            "checkpoint",
            "unit",
            "trail");

    @Inject
    private Auditing auditing;

    @Inject
    private Pages pages;

    @Inject
    private Language language;

    @Inject
    private HttpServletRequest request;

    private @Nullable Slice<TrailRow> found;

    /** Whoever may not read it is turned away before anything of the page is written. */
    public void open() {
        getEntries();
    }

    public Slice<TrailRow> getEntries() {
        var known = found;
        return known != null ? known : (found = find());
    }

    public List<Option> getActions() {
        return options("audit.action.", ACTIONS);
    }

    public List<Option> getKinds() {
        return options("audit.kind.", KINDS);
    }

    public String action(String code) {
        return word("audit.action.", code);
    }

    public String kind(String code) {
        return word("audit.kind.", code);
    }

    public String roles(TrailRow row) {
        return row.roles.stream().map(role -> word("access.role.", role)).collect(Collectors.joining(", "));
    }

    /** Whether it says only that a field of a person was changed. */
    public boolean hides(TrailRow.Changed change) {
        return change.before == null && change.after == null && change.text == null;
    }

    /** The address of the entries that have this in one field. */
    public String those(String field, String value) {
        return "/trail?" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Slice<TrailRow> find() {
        return pages.attempt(() -> auditing.search(filter().read(), Paging.read(null, request.getParameter("after"))))
                .orElse(new Slice<>(List.of(), null, 0));
    }

    private TrailFilter.Draft filter() {
        var filter = new TrailFilter.Draft();
        filter.from = request.getParameter("from");
        filter.to = request.getParameter("to");
        filter.actor = request.getParameter("actor");
        filter.action = request.getParameter("action");
        filter.kind = request.getParameter("kind");
        filter.subject = request.getParameter("subject");
        filter.person = request.getParameter("person");
        filter.q = request.getParameter("q");
        return filter;
    }

    private List<Option> options(String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, word(prefix, code))).toList();
    }

    private String word(String prefix, String code) {
        var messages = Messages.in(language.getLocale());
        return messages.has(prefix + code) ? messages.text(prefix + code) : code;
    }
}
