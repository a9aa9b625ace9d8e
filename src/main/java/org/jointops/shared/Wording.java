package org.jointops.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Problems and violations in the reader's words. */
public final class Wording {

    private static final ResourceBundle.Control ENGLISH_IF_UNKNOWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** What went wrong, in one sentence that says what to do. */
    public static String of(Problem problem, Locale locale) {
        return sentence("problem." + problem.code(), problem.args(), locale);
    }

    /** What is wrong at one field. */
    public static String of(Violation violation, Locale locale) {
        return sentence("violation." + violation.code(), violation.args(), locale);
    }

    private static String sentence(String key, List<Object> args, Locale locale) {
        var bundle = ResourceBundle.getBundle("org.jointops.shared.messages", locale, ENGLISH_IF_UNKNOWN);
        var format = new MessageFormat(bundle.getString(key), locale);
        return format.format(args.stream().map(Wording::argument).toArray());
    }

    /** Text stays as it is; numbers are grouped by the language's habit. */
    private static Object argument(Object value) {
        return value instanceof Number || value instanceof String ? value : value.toString();
    }
}
