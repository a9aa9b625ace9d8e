package org.jointops.directory;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as administrators see it.
 *
 * @param managedElsewhere whether it has more than may be given here, so that it is looked after in Keycloak itself
 * @param temporaryPassword told once, when it was made
 */
@JsonbPropertyOrder({
    "userName",
    "familyName",
    "givenName",
    "email",
    "unit",
    "roles",
    "enabled",
    "managedElsewhere",
    "createdAt",
    "temporaryPassword"
})
public record UserDocument(
        String userName,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String email,
        @Nullable String unit,
        List<String> roles,
        boolean enabled,
        boolean managedElsewhere,
        Instant createdAt,
        @JsonbNillable(false) @Nullable String temporaryPassword) {

    static UserDocument of(Person person) {
        return new UserDocument(
                person.userName(),
                person.familyName(),
                person.givenName(),
                person.email(),
                person.unit(),
                person.codes(),
                person.enabled(),
                person.elsewhere(),
                person.createdAt(),
                null);
    }

    UserDocument with(@Nullable String password) {
        return new UserDocument(
                userName, familyName, givenName, email, unit, roles, enabled, managedElsewhere, createdAt, password);
    }

    /** Tells two states of the account apart; Keycloak counts none. */
    int version() {
        return Objects.hash(familyName, givenName, email, unit, roles, enabled) & 0x1FFFFFFF;
    }
}
