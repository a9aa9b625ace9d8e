package org.jointops.access;

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

    /**
     * Opens a session for somebody who signed in, under a new id, so that a cookie which was planted before the login is
     * worth nothing. A login that is too old to begin with opens none.
     */
    boolean open(HttpServletRequest request, Reading reading, Map<String, Object> claims) {
        var now = clock.instant();
        var login = Objects.requireNonNullElse(reading.officer().authenticatedAt(), now);
        var session = new OpenSession(
                String.valueOf(claims.get("sub")), text(claims.get("sid")), login.plus(settings.absolute()));
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
