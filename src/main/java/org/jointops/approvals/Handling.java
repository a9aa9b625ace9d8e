package org.jointops.approvals;

import java.util.Optional;
import java.util.stream.Stream;

/** How a record may be used by those who read it, after Europol's practice. A label: it changes neither access nor totals. */
public enum Handling {
    /** No restriction within the operation. */
    H0,
    /** Not in court without permission. */
    H1,
    /** Not to be passed on without permission. */
    H2,
    /** Another restriction, in words. */
    H3;

    public String code() {
        return name();
    }

    public static Optional<Handling> of(String code) {
        return Stream.of(values()).filter(h -> h.code().equals(code)).findAny();
    }
}
