package org.jointops.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How exactly an amount is known: counted, "over 13,000", "about 40". Ordered from the firmest to the loosest. */
public enum Qualifier {
    EXACT,
    AT_LEAST,
    ABOUT;

    /** The word used in the API and the database: {@code exact}, {@code at-least}, {@code about}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Qualifier> of(String code) {
        return Stream.of(values()).filter(q -> q.code().equals(code)).findAny();
    }

    /** The qualifier of a sum: about if any part is about, else at least if any part is at least, else exact. */
    public Qualifier with(Qualifier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
