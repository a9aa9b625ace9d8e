package org.jointops.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an indicator shows what came out of the operation or what was put in. */
public enum Side {
    RESULT,
    EFFORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Side> of(String code) {
        return Stream.of(values()).filter(side -> side.code().equals(code)).findAny();
    }
}
