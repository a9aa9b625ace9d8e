package org.jointops.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One service of one country, such as {@code RU/border}.
 *
 * @param country ISO 3166-1 alpha-2
 * @param service {@code border}, {@code customs}, {@code interior}, or another that a third party brings
 */
public record Organisation(String country, String service) implements Serializable {

    private static final Pattern CODE = Pattern.compile("([A-Z]{2})/([a-z]+)");

    public static Optional<Organisation> of(String code) {
        var match = CODE.matcher(code);
        return match.matches() ? Optional.of(new Organisation(match.group(1), match.group(2))) : Optional.empty();
    }

    /** The organisation of a code that is known to be well formed. */
    public static Organisation the(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("No organisation " + code));
    }

    public String code() {
        return country + "/" + service;
    }

    /** As it stands in the numbers of records: {@code RU-BORDER}. */
    public String inNumbers() {
        return country + "-" + service.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
