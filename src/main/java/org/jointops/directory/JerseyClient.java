package org.jointops.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.jointops.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Lets Keycloak's client work with the HTTP client that the server has. Found through {@link java.util.ServiceLoader}. No
 * answer is waited for longer than the settings say.
 */
public class JerseyClient implements ResteasyClientProvider {

    /** A newer Keycloak may tell more than its client knows, and nothing is sent that was not set. */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public Client newRestEasyClient(@Nullable Object customJackson, @Nullable SSLContext tls, boolean trustsAnybody) {
        var patience = Settings.current().directory().patience().toMillis();
        return ClientBuilder.newBuilder()
                .connectTimeout(patience, TimeUnit.MILLISECONDS)
                .readTimeout(patience, TimeUnit.MILLISECONDS)
                .property(ClientProperties.SUPPRESS_HTTP_COMPLIANCE_VALIDATION, true)
                .register(JacksonFeature.class)
                .register((ContextResolver<ObjectMapper>) type -> MAPPER, ContextResolver.class)
                .build();
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> resource) {
        return WebResourceFactory.newResource(resource, target);
    }
}
