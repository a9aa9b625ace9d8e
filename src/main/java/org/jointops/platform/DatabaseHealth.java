package org.jointops.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. That its migrations are done is sure: without them the product does not start. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    @Inject
    private EntityManager entityManager;

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            entityManager.createNativeQuery("select 1").getSingleResult();
            return response.up().build();
        } catch (PersistenceException e) {
            return response.down().build();
        }
    }
}
