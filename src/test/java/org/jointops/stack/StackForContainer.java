package org.jointops.stack;

import java.nio.file.Path;
import java.util.Properties;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Has Arquillian deploy onto the same PostgreSQL and Keycloak as the other tests: they are up, and a file says where,
 * before its server starts.
 */
public class StackForContainer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Start.class);
    }

    /** Called by Arquillian before anything else of it. */
    public static class Start {

        /** The file that {@code arquillian.xml} names. */
        private static final Path SETTINGS = Path.of("target/it/container.properties");

        public void start(@Observes ManagerStarted event) {
            Properties settings = new Properties();
            settings.putAll(Product.running().settings());
            Secrets.write(settings, SETTINGS);
        }
    }
}
