package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The officer on whose behalf the current request is done. */
@RequestScoped
public class SignedIn {

    private @Nullable Officer officer;

    public Officer officer() {
        return find().orElseThrow(() -> Problem.unauthenticated("sign-in-required"));
    }

    public Optional<Officer> find() {
        return Optional.ofNullable(officer);
    }

    /** Says who is asking: the login does so for each request, the loading of invented data for each invented author. */
    public void is(@Nullable Officer officer) {
        this.officer = officer;
    }
}
