package org.jointops.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointops.shared.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A person as Keycloak describes them.
 *
 * @param userName the account's name, by which records name their author
 * @param name as colleagues would write it
 * @param roles from the claim {@code groups}; roles that the product does not know are left out
 * @param country ISO 3166-1 alpha-2
 * @param service null for an auditor, who looks at a whole country
 * @param unit the code of the unit, if the person belongs to one
 */
public record Officer(
        String userName,
        String name,
        Set<Role> roles,
        String country,
        @Nullable String service,
        @Nullable String unit) implements Serializable {

    /** Reads the claims of a verified token; a person without country or user name is nobody here. */
    static Optional<Officer> of(Map<String, Object> claims) {
        var userName = text(claims, "preferred_username");
        var country = text(claims, "country");
        if (userName == null || country == null) {
            return Optional.empty();
        }
        var name = text(claims, "name");
        return Optional.of(new Officer(
                userName,
                name == null ? userName : name,
                roles(claims.get("groups")),
                country,
                text(claims, "service"),
                text(claims, "unit")));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return permission.isHeldBy(this);
    }

    /** The organisation, for all whose work needs one. */
    public Organisation organisation() {
        return findOrganisation().orElseThrow(() -> new IllegalStateException(userName + " belongs to no service"));
    }

    public Optional<Organisation> findOrganisation() {
        return Optional.ofNullable(service).map(s -> new Organisation(country, s));
    }

    public boolean isOf(Organisation organisation) {
        return findOrganisation().filter(organisation::equals).isPresent();
    }

    private static Set<Role> roles(@Nullable Object groups) {
        var roles = EnumSet.noneOf(Role.class);
        if (groups instanceof Collection<?> names) {
            names.forEach(name -> Role.of(String.valueOf(name)).ifPresent(roles::add));
        }
        return roles;
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        var value = claims.get(name);
        if (value instanceof Collection<?> several && several.size() == 1) {
            value = several.iterator().next();
        }
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
