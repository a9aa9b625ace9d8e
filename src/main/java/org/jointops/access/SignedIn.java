package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointops.platform.Settings;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The officer on whose behalf the current request is done. */
@RequestScoped
public class SignedIn {

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
        var fresh = Settings.current().sessions().fresh();
        if (!officer().isAuthenticatedSince(clock.instant().minus(fresh))) {
            throw Problem.loginTooOld(fresh);
        }
    }

    /** Says who is asking: the login does so for each request, the loading of invented data for each invented author. */
    public void is(@Nullable Officer officer) {
        this.officer = officer;
    }
}
