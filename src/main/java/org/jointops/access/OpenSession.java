package org.jointops.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody is signed in to pages: whose login at Keycloak it stands on, and until when it lasts at most. */
final class OpenSession implements Serializable {

    private static final String NAME = OpenSession.class.getName();

    private final String subject;
    private final Instant until;
    private volatile @Nullable String keycloakSession;
    private volatile boolean ended;

    /** @param keycloakSession the claim {@code sid} */
    OpenSession(String subject, @Nullable String keycloakSession, Instant until) {
        this.subject = subject;
        this.keycloakSession = keycloakSession;
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

    /** Ends it; its next request finds so. */
    void end() {
        ended = true;
    }
}
