package org.jointops.rest;

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
        var response = Response.status(problem.kind().status());
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(problem));
        }
        return answer(new ProblemDocument(problem, locale()), response);
    }

    /** Of a login that is too old RFC 9470 has the caller told how old it may be. */
    private static String challenge(Problem problem) {
        return problem.args().isEmpty()
                ? "Bearer"
                : "Bearer error=\"%s\", max_age=\"%s\""
                        .formatted(problem.code(), problem.args().get(0));
    }

    private static Response answer(ProblemDocument document, Response.ResponseBuilder response) {
        return response.type(ProblemDocument.MEDIA_TYPE).entity(document.json()).build();
    }

    private Response unforeseen(Throwable thrown) {
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return standard(known.getResponse());
        }
        var reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Call ended unforeseen, reference " + reference);
        return answer(
                new ProblemDocument(500, "Internal Server Error", "unforeseen", locale(), reference),
                Response.serverError());
    }

    /** What JAX-RS itself refuses: an address that is none, a method or a media type that is not offered. */
    private Response standard(Response refused) {
        return switch (refused.getStatus()) {
            case 404 -> answer(Problem.hidden());
            case 405 -> standard(refused, "method-not-allowed");
            case 412 -> standard(refused, "precondition-failed");
            case 406 -> standard(refused, "not-acceptable");
            case 415 -> standard(refused, "unsupported-media-type");
            default -> answer(Problem.unreadable("unreadable"));
        };
    }

    private Response standard(Response refused, String code) {
        var status = refused.getStatusInfo();
        return answer(
                new ProblemDocument(status.getStatusCode(), status.getReasonPhrase(), code, locale()),
                Response.fromResponse(refused));
    }

    private static @Nullable Problem find(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    private Locale locale() {
        return Languages.best(headers.getAcceptableLanguages());
    }
}
