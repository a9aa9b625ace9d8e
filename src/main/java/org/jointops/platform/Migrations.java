package org.jointops.platform;

import java.sql.SQLException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the database to the state that the code expects, as the role that owns it, before Hibernate compares the two
 * and before the first bean starts. Found by Hibernate through {@link ServiceLoader}.
 */
public class Migrations implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessionFactory) {
        var database = Settings.current().database();
        var loader = Migrations.class.getClassLoader();
        var flyway = Flyway.configure(loader)
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/migration")
                .javaMigrations(StreamSupport.stream(
                                ServiceLoader.load(JavaMigration.class, loader).spliterator(), false)
                        .toArray(JavaMigration[]::new))
                .placeholders(Map.of("application", database.user()))
                .connectRetries(10)
                .load();
        flyway.migrate();
        try (var owner = flyway.getConfiguration().getDataSource().getConnection()) {
            Seal.deposit(owner);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not keep the key of this start", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // the database stays as it is
    }
}
