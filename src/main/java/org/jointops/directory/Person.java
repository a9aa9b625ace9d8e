package org.jointops.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jointops.access.Role;
import org.jointops.shared.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as Keycloak keeps it.
 *
 * @param roles those that the product knows
 * @param elsewhere whether the account has more than an administrator of this product may give, so that it is looked
 *     after in Keycloak itself
 * @param country null, like the service, for whoever is nobody here
 */
record Person(
        String id,
        String userName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        Set<Role> roles,
        boolean elsewhere,
        @Nullable String country,
        @Nullable String service,
        @Nullable String unit,
        boolean enabled,
        Instant createdAt) {

    /** The one created last first. */
    static final Comparator<Person> NEWEST_FIRST =
            Comparator.comparing(Person::createdAt).thenComparing(Person::id).reversed();

    boolean isOf(Organisation organisation) {
        return organisation.country().equals(country) && organisation.service().equals(service);
    }

    /** As colleagues would write it. */
    String name() {
        var name = Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .reduce((given, family) -> given + " " + family)
                .orElse("");
        return name.isBlank() ? userName : name;
    }

    List<String> codes() {
        return codes(roles);
    }

    static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }
}
