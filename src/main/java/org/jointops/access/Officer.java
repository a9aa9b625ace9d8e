package org.jointops.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param authenticatedAt when the person last proved to Keycloak who they are, if that is known
 */
public record Officer(
        String userName,
        String name,
        Set<Role> roles,
        String country,
        @Nullable String service,
        @Nullable String unit,
        @Nullable Instant authenticatedAt)
        implements Serializable {

    /** How Keycloak begins the id of a token that was issued for a name and password, and for nothing else. */
    private static final Pattern ISSUED_BY_PASSWORD = Pattern.compile("....ro:.*");

    /** Somebody of whose login nothing is known. */
    public Officer(
            String userName,
            String name,
            Set<Role> roles,
            String country,
            @Nullable String service,
            @Nullable String unit) {
        this(userName, name, roles, country, service, unit, null);
    }

    /** Every role but the auditor's is one in an organisation: who belongs to none has none of them. */
    public Officer {
        if (service == null) {
            roles = roles.contains(Role.AUDITOR) ? Set.of(Role.AUDITOR) : Set.of();
        }
    }

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
                text(claims, "unit"),
                authenticatedAt(claims)));
    }

    /** Whether the person signed in at this time or later. */
    boolean isAuthenticatedSince(Instant earliest) {
        return authenticatedAt != null && !authenticatedAt.isBefore(earliest);
    }

    /** The same person, who has just signed in again. */
    Officer authenticatedAt(Instant login) {
        return new Officer(userName, name, roles, country, service, unit, login);
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

    /** A token that a refresh renewed says nothing of a login, however new it is. */
    private static @Nullable Instant authenticatedAt(Map<String, Object> claims) {
        var login = instant(claims.get("auth_time"));
        var id = text(claims, "jti");
        var byPassword = id != null && ISSUED_BY_PASSWORD.matcher(id).matches();
        return login == null && byPassword ? instant(claims.get("iat")) : login;
    }

    static @Nullable Instant instant(@Nullable Object time) {
        if (time instanceof Date date) {
            return date.toInstant();
        }
        return time instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
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
