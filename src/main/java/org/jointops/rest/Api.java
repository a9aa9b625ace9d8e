package org.jointops.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The interface for scripts and other systems; the same doors as the pages use. */
@ApplicationPath("/api")
public class Api extends Application {

    /** The one description is the OpenAPI document. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
