package org.jointops.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody is signed in to pages: whose login at Keycloak it stands on, and until when it lasts at most. */
final class OpenSession implements Serializable {

    private static final String NAME = OpenSession.class.getName();

    private final String subject;
    private final Instant until;
    private volatile @Nullable String keycloakSession;
    private volatile @Nullable String refreshToken;
    private Instant renewed;
    private volatile boolean ended;

    /** @param keycloakSession the claim {@code sid} */
    OpenSession(String subject, @Nullable String keycloakSession, Instant begun, Instant until) {
        this.subject = subject;
        this.keycloakSession = keycloakSession;
        this.renewed = begun;
        this.until = until;
    }

    static Optional<OpenSession> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (OpenSession) session.getAttribute(NAME));
    }

    void begin(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    Instant until() {
        return until;
    }

    /** Whether it may not be used any more, though the browser still has its cookie. */
    boolean isOver(Instant now) {
        return ended || !now.isBefore(until);
    }

    boolean isOf(String subject) {
        return this.subject.equals(subject);
    }

    boolean standsOn(String keycloakSession) {
        return keycloakSession.equals(this.keycloakSession);
    }

    /** A fresh login may have begun another session at Keycloak. */
    void nowStandsOn(@Nullable String keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** What keeps the session at Keycloak, if it gave one. */
    Optional<String> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    void keepWith(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    /** Whether it is time to tell Keycloak again that it is used; says so once. */
    synchronized boolean isToBeRenewed(Instant now, Duration interval) {
        if (now.isBefore(renewed.plus(interval))) {
            return false;
        }
        renewed = now;
        return true;
    }

    /** Ends it; its next request finds so. */
    void end() {
        ended = true;
    }
}
