package org.jointops.stack;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Has Arquillian deploy onto the same PostgreSQL and Keycloak as the other tests: they are up before it reads its
 * configuration, which asks for what is set here.
 */
public class StackForContainer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Start.class);
    }

    /** Called by Arquillian before it reads its configuration. */
    public static class Start {

        private static final int BEFORE_CONFIGURATION = 100;

        public void start(@Observes(precedence = BEFORE_CONFIGURATION) ManagerStarted event) {
            Map<String, String> settings = Product.running().settings();
            System.setProperty(
                    "jointops.it.settings",
                    settings.entrySet().stream()
                            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining(" ")));
        }
    }
}
