package org.jointops.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says at each start which editions are whole and which wait for a seal, as after a seal that was cut off. */
@ApplicationScoped
class StandingEditions {

    private static final Logger LOG = Logger.getLogger(StandingEditions.class.getName());

    @Inject
    private EntityManager entityManager;

    @Transactional
    void look(@Observes @Initialized(ApplicationScoped.class) Object event) {
        var found = (Tuple) entityManager
                .createNativeQuery("select sealed, broken, waiting from editions_found()", Tuple.class)
                .getSingleResult();
        var broken = List.of(found.get(1, String[].class));
        LOG.log(Level.INFO, "Editions sealed with all their files: {0}", found.get(0));
        for (var edition : found.get(2, String[].class)) {
            LOG.log(Level.INFO, "Edition {0} waits for the seal of another country", edition);
        }
        if (!broken.isEmpty()) {
            LOG.log(Level.SEVERE, "Editions without the files that they should have: {0}", broken);
        }
    }
}
