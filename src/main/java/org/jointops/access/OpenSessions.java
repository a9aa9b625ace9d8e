package org.jointops.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jointops.platform.Settings;
import org.jspecify.annotations.Nullable;

/** The sessions of pages that are open on this node. One that nobody holds any more is forgotten. */
@ApplicationScoped
class OpenSessions {

    private final Settings.Sessions settings = Settings.current().sessions();

    private final Set<OpenSession> open = Collections.newSetFromMap(new WeakHashMap<>());

    @Inject
    private Clock clock;

    @Inject
    private KeycloakLogins keycloak;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Opens a session for somebody who signed in, under a new id, so that a cookie which was planted before the login is
     * worth nothing. A login that is too old to begin with opens none.
     */
    boolean open(
            HttpServletRequest request, Reading reading, Map<String, Object> claims, @Nullable String refreshToken) {
        var now = clock.instant();
        var login = Objects.requireNonNullElse(reading.officer().authenticatedAt(), now);
        var session = new OpenSession(
                String.valueOf(claims.get("sub")), text(claims.get("sid")), now, login.plus(settings.absolute()));
        session.keepWith(refreshToken);
        if (session.isOver(now)) {
            return false;
        }
        request.changeSessionId();
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        session.begin(request);
        Current.inSession(request, reading);
        synchronized (open) {
            open.add(session);
        }
        return true;
    }

    boolean isOver(OpenSession session) {
        return session.isOver(clock.instant());
    }

    /**
     * Tells Keycloak from time to time that the session is used, so that the login stays in use there as long as it is
     * here; or learns that it was ended there.
     */
    void keep(OpenSession session) {
        if (session.isToBeRenewed(clock.instant(), settings.renew())) {
            session.refreshToken().ifPresent(token -> executor.execute(() -> renew(session, token)));
        }
    }

    private void renew(OpenSession session, String token) {
        var renewal = keycloak.renew(token);
        if (renewal.refused()) {
            session.end();
        } else if (renewal.refreshToken() != null) {
            session.keepWith(renewal.refreshToken());
        }
    }

    void endThoseOf(String subject) {
        end(session -> session.isOf(subject));
    }

    void endThoseOn(String keycloakSession) {
        end(session -> session.standsOn(keycloakSession));
    }

    private void end(Predicate<OpenSession> which) {
        synchronized (open) {
            open.stream().filter(which).forEach(OpenSession::end);
        }
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text ? text : null;
    }
}
