package org.jointops.approvals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** With whom the owner shares an approved record. */
public enum Sharing {
    OWN_SERVICE,
    OWN_COUNTRY,
    JOINT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sharing> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findAny();
    }
}
