package org.jointops.rest;

import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * A file to be taken away.
 *
 * @param name as it is proposed to whoever keeps it
 */
public record Download(String name, String mediaType, Locale language) {

    /** @param body its bytes or text, or what streams them */
    public Response.ResponseBuilder of(Object body) {
        return Response.ok(body)
                .header("Content-Type", mediaType)
                .header("Content-Language", language.getLanguage())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
