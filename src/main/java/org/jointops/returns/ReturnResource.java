package org.jointops.returns;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.SharingDraft;
import org.jointops.approvals.VoidDraft;
import org.jointops.rest.Bodies;
import org.jointops.rest.ListDocument;
import org.jointops.rest.Versions;
import org.jointops.shared.Paging;
import org.jspecify.annotations.Nullable;

/** Summary returns for other systems. */
@Path("summary-returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReturnResource {

    @Inject
    private Returns returns;

    @Inject
    private DecidingReturns deciding;

    @POST
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable SummaryDraft draft) {
        var document = returns.record(Bodies.required(draft), key);
        return answer(Response.status(Response.Status.CREATED), document)
                .header("Location", "/api/summary-returns/" + document.number)
                .build();
    }

    @GET
    public ListDocument<SummaryRow> list(
            @Context UriInfo address,
            @QueryParam("size") @Nullable String size,
            @QueryParam("after") @Nullable String after) {
        return new ListDocument<>(
                returns.list(filter(address.getQueryParameters()).read(), Paging.read(size, after)));
    }

    @GET
    @Path("{number}")
    public Response get(@PathParam("number") String number) {
        return answer(Response.ok(), returns.get(number)).build();
    }

    @PUT
    @Path("{number}")
    public Response change(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable SummaryDraft draft) {
        returns.get(number);
        return answer(Response.ok(), returns.change(number, Bodies.required(draft), Versions.required(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/submission")
    public Response submit(@PathParam("number") String number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), deciding.submit(number, Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/return")
    public Response giveBack(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ReturnDraft draft) {
        returns.get(number);
        return answer(Response.ok(), deciding.giveBack(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/approval")
    public Response approve(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ApprovalDraft draft) {
        returns.get(number);
        return answer(Response.ok(), deciding.approve(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @PUT
    @Path("{number}/sharing")
    public Response share(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable SharingDraft draft) {
        returns.get(number);
        return answer(Response.ok(), deciding.share(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    @POST
    @Path("{number}/void")
    public Response makeVoid(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable VoidDraft draft) {
        returns.get(number);
        return answer(Response.ok(), deciding.makeVoid(number, Bodies.required(draft), Versions.optional(ifMatch)))
                .build();
    }

    private static ReturnFilter.Draft filter(MultivaluedMap<String, String> query) {
        var filter = new ReturnFilter.Draft();
        filter.operation = query.getFirst("operation");
        filter.status = query.getFirst("status");
        filter.from = query.getFirst("from");
        filter.to = query.getFirst("to");
        filter.unit = query.getFirst("unit");
        filter.author = query.getFirst("author");
        return filter;
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, SummaryDocument document) {
        return response.entity(document).tag(Versions.tag(document.version));
    }
}
