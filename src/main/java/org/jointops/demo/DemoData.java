package org.jointops.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jointops.platform.Settings;
import org.jointops.situations.SituationsDue;

/**
 * Loads the demonstration when the product starts, if the settings ask for it: beside the start, so that pages come up
 * meanwhile, and from where an earlier start was interrupted. The product says that it is ready when all is there.
 */
@Readiness
@ApplicationScoped
public class DemoData implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    private static final int ATTEMPTS = 5;

    /** Seconds before each attempt. */
    private static final int PATIENCE = 2;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private LoadingGranitsa granitsa;

    @Inject
    private LoadingTraining training;

    @Inject
    private LoadingEffort effort;

    private volatile boolean complete;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        var demo = Settings.current().demo();
        if (!demo.wanted()) {
            complete = true;
            return;
        }
        executor.schedule(() -> attempt(1), PATIENCE, TimeUnit.SECONDS);
    }

    /**
     * The server goes on starting meanwhile, and may close an archive under the loading's hands: what was loaded stays, and
     * the next attempt goes on from there.
     */
    private void attempt(int number) {
        try {
            load();
        } catch (RuntimeException | LinkageError e) {
            if (number == ATTEMPTS) {
                LOG.log(Level.SEVERE, "The demo data could not be loaded", e);
            } else {
                LOG.log(Level.INFO, e, () -> "The demo data are loaded anew after attempt " + number);
                executor.schedule(() -> attempt(number + 1), PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    /** Reports of earlier days wait until the cases of those days are there. */
    void holdBack(@Observes SituationsDue due) {
        if (!complete) {
            due.holdBack();
        }
    }

    @ActivateRequestContext
    void load() {
        var demo = Settings.current().demo();
        granitsa.load();
        granitsa.seal();
        training.open();
        effort.load(demo.seed());
        for (var left = demo.cases(); left > 0; left = training.loadSome(demo.cases(), demo.seed())) {
            LOG.log(Level.FINE, "Invented cases to load: {0}", left);
        }
        complete = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo data").status(complete).build();
    }
}
