package org.jointops.cases;

import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.SharingDraft;
import org.jointops.approvals.VoidDraft;
import org.jointops.reporting.render.Format;
import org.jointops.rest.Bodies;
import org.jointops.rest.Languages;
import org.jointops.rest.ListDocument;
import org.jointops.rest.Versions;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;

/** Cases for other systems. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {

    private static final Set<Format> DOSSIERS = Set.of(Format.PDF, Format.DOCX);

    @Inject
    private Cases cases;

    @Inject
    private DecidingCases deciding;

    @Inject
    private SharingCases sharing;

    @Inject
    private ExportingCases exporting;

    @Inject
    private CaseDossier dossiers;

    @Inject
    private Language spoken;

    @POST
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable CaseDraft draft) {
        var document = cases.record(Bodies.required(draft), key);
        return answer(Response.status(Response.Status.CREATED), document)
                .header("Location", "/api/cases/" + document.number)
                .build();
    }

    @GET
    public ListDocument<CaseRow> list(
            @Context UriInfo address,
            @QueryParam("size") @Nullable String size,
            @QueryParam("after") @Nullable String after) {
        return new ListDocument<>(cases.list(
                CaseFilter.Draft.of(address.getQueryParameters()::getFirst).read(), Paging.read(size, after)));
    }

    @GET
    @Path("{number}")
    public Response get(@PathParam("number") String number) {
        return answer(Response.ok(), cases.get(number)).build();
    }

    /** The case as a document to print or to work on. */
    @GET
    @Path("{number}/dossier.{format}")
    @Produces(MediaType.WILDCARD)
    public Response dossier(
            @PathParam("number") String number,
            @PathParam("format") String extension,
            @QueryParam("lang") @Nullable String lang) {
        var format = Format.of(extension).filter(DOSSIERS::contains).orElseThrow(Problem::hidden);
        var language = Languages.asked(lang, spoken::getLocale);
        var document = exporting.dossier(number, format.extension(), language.getLanguage());
        return CaseListResource.file(
                format, language, number + "." + format.extension(), dossiers.of(document, language));
    }

    @PUT
    @Path("{number}")
    public Response change(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable CaseDraft draft) {
        cases.requireReadable(number);
        return answer(Response.ok(), cases.change(number, Bodies.required(draft), Versions.required(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/submission")
    public Response submit(@PathParam("number") String number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        cases.get(number);
        return answer(Response.ok(), deciding.submit(number, Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/return")
    public Response giveBack(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ReturnDraft draft) {
        cases.get(number);
        return answer(Response.ok(), deciding.giveBack(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/approval")
    public Response approve(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ApprovalDraft draft) {
        cases.get(number);
        return answer(Response.ok(), deciding.approve(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/void")
    public Response makeVoid(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable VoidDraft draft) {
        cases.get(number);
        return answer(Response.ok(), deciding.makeVoid(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @PUT
    @Path("{number}/sharing")
    public Response share(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable SharingDraft draft) {
        cases.get(number);
        return answer(Response.ok(), sharing.share(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/release")
    public Response release(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ReleaseDraft draft) {
        cases.get(number);
        return answer(Response.ok(), sharing.release(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @DELETE
    @Path("{number}/release")
    public Response withdraw(@PathParam("number") String number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        cases.get(number);
        return answer(Response.ok(), sharing.withdraw(number, Versions.optional(ifMatch)))
                .build();
    }

    /** The case, or nothing where having refused the organisation may no longer read it. */
    @POST
    @Path("{number}/participation")
    public Response answerAsked(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AnswerDraft draft) {
        cases.get(number);
        return sharing.answer(number, Bodies.required(draft), Versions.optional(ifMatch))
                .map(document -> answer(Response.ok(), document).build())
                .orElseGet(() -> Response.noContent().build());
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, CaseDocument document) {
        return response.entity(document).tag(Versions.tag(document.version));
    }
}
