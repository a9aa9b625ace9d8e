package org.jointops.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jointops.stack.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param name the account's name
 * @param roles as Keycloak names them
 * @param organisation such as {@code RU/border}; null for an auditor, who looks at a whole country
 * @param unit null where there is no organisation
 */
record Person(
        String name,
        Set<String> roles,
        String country,
        @Nullable String organisation,
        @Nullable String unit) {

    Person {
        roles = Set.copyOf(roles);
    }

    /** What the application would say of them on this connection now. */
    String sealedBy(Seal seal, Connection connection) throws SQLException {
        return sealedBy(seal, Seal.backend(connection), Instant.now());
    }

    String sealedBy(Seal seal, String backend, Instant at) {
        return seal.of(name, organisation == null ? "" : organisation, country, String.join(",", roles), backend, at);
    }

    boolean isOf(String other) {
        return other.equals(organisation);
    }

    boolean isAny(Set<String> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /** Whether they do any of the work that needs records: all but administrators and auditors. */
    boolean worksWithRecords() {
        return organisation != null && isAny(Set.of("field-officer", "supervisor", "liaison"));
    }

    @Nullable
    String service() {
        return organisation == null ? null : organisation.substring(organisation.indexOf('/') + 1);
    }
}
