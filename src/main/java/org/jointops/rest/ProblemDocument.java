package org.jointops.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jointops.shared.Messages;
import org.jointops.shared.Problem;
import org.jointops.shared.Violation;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it, in the reader's language. */
@JsonbPropertyOrder({"type", "title", "status", "detail", "code", "violations", "current"})
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One violation, with its sentence. */
    public static final class Line {
        public final String field;
        public final String code;
        public final String message;

        Line(Violation violation, Locale locale) {
            field = violation.field();
            code = violation.code();
            message = Messages.in(locale).violation(violation);
        }
    }

    public final String type;
    public final String title;
    public final int status;
    public final String detail;
    public final String code;

    @JsonbNillable(false)
    public final @Nullable List<Line> violations;

    @JsonbNillable(false)
    public final @Nullable Object current;

    public ProblemDocument(Problem problem, Locale locale) {
        type = "about:blank";
        title = switch (problem.kind()) {
            case UNREADABLE -> "Bad Request";
            case UNAUTHENTICATED -> "Unauthorized";
            case FORBIDDEN -> "Forbidden";
            case HIDDEN -> "Not Found";
            case CONFLICT -> "Conflict";
            case TOO_LARGE -> "Content Too Large";
            case INVALID -> "Unprocessable Content";
            case PRECONDITION_REQUIRED -> "Precondition Required";
            case TOO_OFTEN -> "Too Many Requests";
            case UNAVAILABLE -> "Service Unavailable";
        };
        status = problem.kind().status();
        detail = Messages.in(locale).problem(problem);
        code = problem.code();
        violations = problem.kind() == Problem.Kind.INVALID
                ? problem.violations().stream().map(v -> new Line(v, locale)).toList()
                : null;
        current = problem.current().orElse(null);
    }

    /** What the server itself says no to, before any use case is asked. */
    ProblemDocument(int status, String title, String code, Locale locale, Object... args) {
        this.type = "about:blank";
        this.title = title;
        this.status = status;
        this.detail = Messages.in(locale).text("problem." + code, args);
        this.code = code;
        this.violations = null;
        this.current = null;
    }

    public String json() {
        return Json.JSON.toJson(this);
    }
}
