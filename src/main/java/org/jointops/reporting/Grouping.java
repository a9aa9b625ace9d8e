package org.jointops.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.operations.Operation;
import org.jointops.shared.Organisation;

/** By what a result table is broken down. */
public enum Grouping {
    COUNTRY,
    ORGANISATION,
    UNIT,
    REGION,
    DAY,
    CATEGORY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> of(String code) {
        return Stream.of(values()).filter(by -> by.code().equals(code)).findAny();
    }

    /** The keys in the order in which the operation names its parties and regions; none for those that order themselves. */
    List<String> order(Operation operation) {
        return switch (this) {
            case COUNTRY ->
                operation.organisations().stream()
                        .map(Organisation::country)
                        .distinct()
                        .toList();
            case ORGANISATION ->
                operation.organisations().stream().map(Organisation::code).toList();
            case REGION -> operation.regions();
            case UNIT, DAY, CATEGORY -> List.of();
        };
    }
}
