package org.jointops.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one database, reached as a role that owns nothing. */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/jointops",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=jointops.database.url}",
        user = "${MPCONFIG=jointops.database.user}",
        password = "${MPCONFIG=jointops.database.password}",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true"
        })
class Database {

    @PersistenceContext
    @Produces
    private EntityManager entityManager;
}
