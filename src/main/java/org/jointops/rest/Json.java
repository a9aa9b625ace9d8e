package org.jointops.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON as the API writes it: null where there is nothing, so that a reader finds every field. {@link DraftReader} is
 * how it reads.
 */
@Provider
public class Json implements ContextResolver<Jsonb> {

    static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withPropertyOrderStrategy(PropertyOrderStrategy.ANY)
            .withNullValues(true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }
}
