package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jointops.platform.Settings;

/** How much time the session has, for the page to warn before it ends. */
@Named("sessionTime")
@RequestScoped
public class SessionTime {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** For how many seconds it may go unused. */
    public long getIdle() {
        return Settings.current().sessions().idle().toSeconds();
    }

    /** The seconds until it ends however it is used. */
    public long getLeft() {
        return OpenSession.of(request)
                .map(session -> Duration.between(clock.instant(), session.until()))
                .map(left -> Math.max(0, left.toSeconds()))
                .orElse(0L);
    }
}
