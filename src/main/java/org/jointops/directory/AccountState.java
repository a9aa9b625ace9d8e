package org.jointops.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jointops.access.Officer;
import org.jointops.access.Reading;
import org.jointops.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * How an account was at a time.
 *
 * @param asOf when it was so
 * @param endedAt up to when logins and tokens were ended, if ever
 */
record AccountState(
        String name,
        Set<Role> roles,
        @Nullable String country,
        @Nullable String service,
        @Nullable String unit,
        boolean enabled,
        Instant asOf,
        @Nullable Instant endedAt) {

    static AccountState of(Person person, Instant asOf) {
        return new AccountState(
                person.name(),
                person.roles(),
                person.country(),
                person.service(),
                person.unit(),
                person.enabled(),
                asOf,
                null);
    }

    /** The account that nobody has any more. */
    static AccountState closed(String userName, Instant asOf) {
        return new AccountState(userName, Set.of(), null, null, null, false, asOf, null);
    }

    /** A token's time is cut to the second, so that one of the same second may be older. */
    boolean tellsMoreThan(Reading reading) {
        return !asOf.isBefore(reading.at());
    }

    boolean ended(Reading reading) {
        return endedAt != null && !endedAt.isBefore(reading.at());
    }

    /** Whoever signed in earlier, as they are now; nobody if the account is closed or belongs nowhere. */
    Optional<Officer> officer(Officer then) {
        return enabled && country != null
                ? Optional.of(new Officer(then.userName(), name, roles, country, service, unit, then.authenticatedAt()))
                : Optional.empty();
    }
}
