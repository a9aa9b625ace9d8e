package org.jointops.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jointops.platform.Settings;

/** Knows whom an access token stands for: a genuine one for this audience, and no other token that the realm signs. */
@ApplicationScoped
class ApiTokens {

    private static final Set<String> REQUIRED = Set.of("exp", "iat", "preferred_username", "typ");

    @Inject
    private RealmTokens realm;

    Optional<Reading> reading(String token) {
        return realm.claims(token, Settings.current().identity().audience(), REQUIRED)
                .filter(claims -> "Bearer".equals(claims.getClaim("typ")))
                .flatMap(claims -> Reading.of(claims.getClaims()));
    }
}
