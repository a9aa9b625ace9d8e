package org.jointops.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a unit measures. Amounts are added and compared inside one dimension only. */
public enum Dimension {
    MASS,
    VOLUME,
    COUNT,
    LENGTH,
    MONEY;

    /** The word used in the catalogue, the API and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String code) {
        return Stream.of(values()).filter(d -> d.code().equals(code)).findAny();
    }
}
