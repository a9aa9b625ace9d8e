package org.jointops.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Turns whatever ended a call into a problem document. What was not foreseen is logged under a reference and says no more. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = find(thrown);
        return problem != null ? answer(problem) : unforeseen(thrown);
    }

    private Response answer(Problem problem) {
        var document = new ProblemDocument(problem, locale());
        return Response.status(document.status)
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.json())
                .build();
    }

    private Response unforeseen(Throwable thrown) {
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return standard(known);
        }
        var reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Call ended unforeseen, reference " + reference);
        return Response.serverError()
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(
                        "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"unforeseen\",\"detail\":\""
                                + reference + "\"}")
                .build();
    }

    /** What JAX-RS itself refuses: an address that is none, a method or a media type that is not offered. */
    private Response standard(WebApplicationException refused) {
        var status = refused.getResponse().getStatusInfo();
        if (status.getStatusCode() == 404) {
            return answer(Problem.hidden());
        }
        if (status.getStatusCode() == 400) {
            return answer(Problem.unreadable("unreadable"));
        }
        return Response.fromResponse(refused.getResponse())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity("{\"type\":\"about:blank\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":"
                        + status.getStatusCode() + ",\"code\":\"refused\"}")
                .build();
    }

    private static @Nullable Problem find(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Problem problem) {
                return problem;
            }
            if (t instanceof JsonException || t instanceof JsonbException || t instanceof ProcessingException) {
                return Problem.unreadable("unreadable");
            }
        }
        return null;
    }

    private Locale locale() {
        return Languages.best(headers.getAcceptableLanguages());
    }
}
