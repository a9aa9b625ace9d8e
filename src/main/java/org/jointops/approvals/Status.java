package org.jointops.approvals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a record stands in its life. */
public enum Status {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    VOID;

    /** The word used in the API, the database and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody has approved it yet: then few read it. */
    public boolean isBeforeApproval() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED;
    }

    public static Optional<Status> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findAny();
    }
}
