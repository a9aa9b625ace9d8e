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
            "fish.payara.fail-all-connections=true",
            // The tables are in memory: without this, PostgreSQL shuns its indexes as if each page of them were a turn
            // of a disk.
            "options=-c random_page_cost=1.1"
        })
class Database {

    @PersistenceContext
    @Produces
    private EntityManager entityManager;
}
