package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The officer on whose behalf the current request is done. */
@RequestScoped
public class SignedIn {

    /** How old a login may be for what needs a fresh one. */
    static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    private Clock clock;

    private @Nullable Officer officer;

    public Officer officer() {
        return find().orElseThrow(() -> Problem.unauthenticated("sign-in-required"));
    }

    public Optional<Officer> find() {
        return Optional.ofNullable(officer);
    }

    /** Refuses what only somebody may do who has just proved who they are: to seal, to release personal data. */
    public void requireFreshLogin() {
        if (!officer().isAuthenticatedSince(clock.instant().minus(FRESH))) {
            throw Problem.loginTooOld(FRESH);
        }
    }

    /** Says who is asking: the login does so for each request, the loading of invented data for each invented author. */
    public void is(@Nullable Officer officer) {
        this.officer = officer;
    }
}
