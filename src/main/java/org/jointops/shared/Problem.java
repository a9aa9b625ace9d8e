package org.jointops.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which a use case says no. It carries a code and arguments, never a sentence: pages and the API put it
 * into the reader's language.
 */
public final class Problem extends RuntimeException {

    /** What kind of no it is, and the HTTP status that says so. */
    public enum Kind {
        UNREADABLE(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        HIDDEN(404),
        CONFLICT(409),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_OFTEN(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Violation> violations;
    private final transient @Nullable Object current;

    private Problem(Kind kind, String code, List<Object> args, List<Violation> violations, @Nullable Object current) {
        super(code + (args.isEmpty() ? "" : " " + args) + (violations.isEmpty() ? "" : " " + violations));
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.violations = List.copyOf(violations);
        this.current = current;
    }

    /** The input can be read but not accepted, for reasons at its fields. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(Kind.INVALID, "invalid", List.of(), violations, null);
    }

    public static Problem invalid(String field, String code, Object... args) {
        return invalid(List.of(new Violation(field, code, List.of(args))));
    }

    /** The input can't be read at all. */
    public static Problem unreadable(String code, Object... args) {
        return new Problem(Kind.UNREADABLE, code, List.of(args), List.of(), null);
    }

    /** The input is longer than anything that makes sense, in mebibytes. */
    public static Problem tooLarge(int most) {
        return new Problem(Kind.TOO_LARGE, "too-large", List.of(most), List.of(), null);
    }

    /** The caller sees it and may not do this. */
    public static Problem forbidden(String code, Object... args) {
        return new Problem(Kind.FORBIDDEN, code, List.of(args), List.of(), null);
    }

    /** It does not exist for this caller: the same answer whether it is hidden or not there. */
    public static Problem hidden() {
        return new Problem(Kind.HIDDEN, "not-found", List.of(), List.of(), null);
    }

    /** The state of things does not allow it. */
    public static Problem conflict(String code, Object... args) {
        return new Problem(Kind.CONFLICT, code, List.of(args), List.of(), null);
    }

    /** Somebody else changed it meanwhile; the current state is handed along. */
    public static Problem changedMeanwhile(Object current) {
        return new Problem(Kind.CONFLICT, "changed-meanwhile", List.of(), List.of(), current);
    }

    /** Something that it needs does not answer; later it may. */
    public static Problem unavailable(String code) {
        return new Problem(Kind.UNAVAILABLE, code, List.of(), List.of(), null);
    }

    public static Problem preconditionRequired() {
        return new Problem(Kind.PRECONDITION_REQUIRED, "if-match-required", List.of(), List.of(), null);
    }

    public static Problem unauthenticated(String code) {
        return new Problem(Kind.UNAUTHENTICATED, code, List.of(), List.of(), null);
    }

    /** The caller is known, but proved it too long ago for this; the code is that of RFC 9470. */
    public static Problem loginTooOld(Duration most) {
        var seconds = most.toSeconds();
        return new Problem(Kind.UNAUTHENTICATED, "insufficient_user_authentication", List.of(seconds), List.of(), null);
    }

    /** More often than people do; after so many seconds it may be tried again. */
    public static Problem tooOften(long seconds) {
        return new Problem(Kind.TOO_OFTEN, "too-often", List.of(seconds), List.of(), null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The current state of the document that was changed meanwhile. */
    public Optional<Object> current() {
        return Optional.ofNullable(current);
    }
}
