package org.jointops.situations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointops.operations.ClosingOperation;
import org.jointops.platform.Settings;

/**
 * Makes the daily reports that are due, again and again, beginning soon after the start: so those that an outage prevented
 * are made up, oldest first. Each is one transaction; of two servers, the second finds it made.
 */
@ApplicationScoped
class MakingSituations {

    private static final Logger LOG = Logger.getLogger(MakingSituations.class.getName());

    /** Milliseconds that the start is left alone, at most. */
    private static final long PATIENCE = 15_000;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private StoredSituations stored;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<SituationsDue> due;

    @Inject
    private Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        var pause = Settings.current().situations().toMillis();
        if (pause > 0) {
            executor.scheduleWithFixedDelay(this::attempt, Math.min(pause, PATIENCE), pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Whatever goes wrong, the next attempt comes. */
    private void attempt() {
        try {
            makeDue();
            while (outbox.sendNext()) {
                LOG.log(Level.FINE, "A daily report was handed to the mail server, or refused by it");
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "What is due of daily reports waits for the next attempt", e);
        }
    }

    private void makeDue() {
        var question = new SituationsDue();
        due.fire(question);
        if (question.isHeldBack()) {
            return;
        }
        var now = clock.instant();
        stored.standing().stream()
                .flatMap(standing -> standing.due(now).stream())
                .sorted(Standing.Due.OLDEST_FIRST)
                .forEach(this::make);
    }

    /** One that can't be made does not keep the others from being made. */
    private void make(Standing.Due report) {
        try {
            if (stored.make(report)) {
                LOG.log(Level.INFO, "Daily report {0} made, as of {1}", new Object[] {report, report.cutOff()});
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Daily report " + report + " could not be made; it is tried again");
        }
    }

    /** An operation that is closed gets no more reports: those of the days that have ended are made before. */
    void finish(@Observes ClosingOperation closing) {
        if (Settings.current().situations().isZero()) {
            return;
        }
        var now = clock.instant();
        stored.standing().stream()
                .filter(standing -> standing.operation().equals(closing.operation()))
                .flatMap(standing -> standing.due(now).stream())
                .forEach(stored::make);
    }
}
