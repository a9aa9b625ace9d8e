package org.jointops.shared;

import java.util.Locale;

/** Problems and violations in the reader's words. */
public final class Wording {

    private Wording() {}

    /** What went wrong, in one sentence that says what to do. */
    public static String of(Problem problem, Locale locale) {
        return Messages.in(locale).problem(problem);
    }

    /** What is wrong at one field. */
    public static String of(Violation violation, Locale locale) {
        return Messages.in(locale).violation(violation);
    }
}
