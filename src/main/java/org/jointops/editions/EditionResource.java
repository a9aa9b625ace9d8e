package org.jointops.editions;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jointops.reporting.render.Format;
import org.jointops.rest.Bodies;
import org.jointops.rest.Download;
import org.jointops.rest.Languages;
import org.jointops.rest.ListDocument;
import org.jointops.rest.Versions;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Editions of the joint report for other systems, and their files. */
@Path("operations/{code}/editions")
@Consumes(MediaType.APPLICATION_JSON)
public class EditionResource {

    @Inject
    private Editions editions;

    @Inject
    private SealingEditions sealing;

    @Inject
    private EditionFiles files;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response drawUp(@PathParam("code") String code, @Nullable EditionDraft draft) {
        var edition = editions.drawUp(code, draft == null ? new EditionDraft() : draft);
        return answer(
                Response.created(URI.create("api/operations/" + code + "/editions/" + edition.number())), edition);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ListDocument<EditionRow> list(
            @PathParam("code") String code,
            @QueryParam("size") @Nullable String size,
            @QueryParam("after") @Nullable String after) {
        return new ListDocument<>(editions.list(code, Paging.read(size, after)));
    }

    @GET
    @Path("{edition}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("code") String code, @PathParam("edition") String edition) {
        return answer(Response.ok(), editions.get(code, number(edition)));
    }

    @PUT
    @Path("{edition}/communique")
    @Produces(MediaType.APPLICATION_JSON)
    public Response say(
            @PathParam("code") String code,
            @PathParam("edition") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable CommuniqueDraft draft) {
        editions.get(code, number(edition));
        return answer(
                Response.ok(), editions.say(code, number(edition), Bodies.required(draft), Versions.required(ifMatch)));
    }

    @POST
    @Path("{edition}/seal")
    @Produces(MediaType.APPLICATION_JSON)
    public Response seal(
            @PathParam("code") String code,
            @PathParam("edition") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), sealing.seal(code, number(edition), Versions.optional(ifMatch)));
    }

    @DELETE
    @Path("{edition}/seal")
    @Produces(MediaType.APPLICATION_JSON)
    public Response takeBack(
            @PathParam("code") String code,
            @PathParam("edition") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), sealing.takeBack(code, number(edition), Versions.optional(ifMatch)));
    }

    /** The bytes that were sealed, or a draft before. */
    @GET
    @Path("{edition}.{format}")
    public Response file(
            @PathParam("code") String code,
            @PathParam("edition") String edition,
            @PathParam("format") String extension,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("public") @Nullable String open) {
        var format = Format.of(extension).orElseThrow(Problem::hidden);
        var variant = new Variant(format, languages(lang), isOpen(open));
        return file(files.take(code, number(edition), variant));
    }

    @GET
    @Path("{edition}/seal.json")
    public Response seal(@PathParam("code") String code, @PathParam("edition") String edition) {
        return file(files.seal(code, number(edition)));
    }

    private Response file(EditionFiles.Taken file) {
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return notSent(unchanged.build());
        }
        return new Download(file.name(), file.mediaType(), file.language())
                .of(file.bytes())
                .tag(tag)
                .build();
    }

    /** Because the caller has it already, or asked for other bytes than there are. */
    private static Response notSent(Response answer) {
        if (answer.getStatusInfo() == Response.Status.PRECONDITION_FAILED) {
            throw new ClientErrorException(answer);
        }
        return answer;
    }

    private List<Locale> languages(@Nullable String lang) {
        if (lang == null || lang.isBlank()) {
            return List.of(Languages.best(headers.getAcceptableLanguages()));
        }
        return Variant.languages(lang).orElseThrow(() -> Problem.invalid("lang", "unknown", lang));
    }

    private static boolean isOpen(@Nullable String open) {
        if (open == null || open.isBlank() || open.equals("false")) {
            return false;
        }
        if (open.equals("true")) {
            return true;
        }
        throw Problem.invalid("public", "unknown", open);
    }

    /** Numbers are small; whatever else stands there is no edition. */
    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Problem.hidden();
        }
        return Integer.parseInt(text);
    }

    private static Response answer(Response.ResponseBuilder response, EditionDocument edition) {
        return response.entity(edition).tag(Versions.tag(edition.version())).build();
    }
}
