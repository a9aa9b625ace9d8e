package org.jointops.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jointops.access.Officer;
import org.jointops.access.Persons;
import org.jointops.access.Reading;
import org.jointops.platform.Settings;
import org.jointops.shared.Problem;

/**
 * Keeps the people who are signed in as they are now. What an administrator changes here counts at once; what is changed
 * in Keycloak itself is read again when what is known has grown old. While Keycloak does not answer, what is known goes
 * on counting, and it is not asked for a while.
 */
@ApplicationScoped
class KnownPersons implements Persons {

    private static final Duration REST = Duration.ofSeconds(15);

    private final Duration lasts = Settings.current().directory().reread();
    private final Semaphore asking = new Semaphore(1);
    private volatile Instant restsUntil = Instant.EPOCH;

    @Inject
    private AccountStates states;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    @Override
    public Optional<Officer> now(Reading reading) {
        var userName = reading.officer().userName();
        var known = states.find(userName);
        if (known.filter(state -> state.ended(reading)).isPresent()) {
            return Optional.empty();
        }
        var told = known.filter(state -> state.tellsMoreThan(reading));
        var at = told.map(AccountState::asOf).orElse(reading.at());
        var latest = at.plus(lasts).isBefore(clock.instant()) ? reread(userName).or(() -> told) : told;
        return latest.isPresent() ? latest.get().officer(reading.officer()) : Optional.of(reading.officer());
    }

    /** One asks at a time, so that a Keycloak that hangs holds up one request and not all of them. */
    private Optional<AccountState> reread(String userName) {
        if (clock.instant().isBefore(restsUntil) || !asking.tryAcquire()) {
            return Optional.empty();
        }
        try {
            var asOf = clock.instant();
            var state = directory
                    .read(userName)
                    .map(person -> AccountState.of(person, asOf))
                    .orElseGet(() -> AccountState.closed(userName, asOf));
            states.read(userName, state);
            return Optional.of(state);
        } catch (Problem unreachable) {
            restsUntil = clock.instant().plus(REST);
            return Optional.empty();
        } finally {
            asking.release();
        }
    }
}
