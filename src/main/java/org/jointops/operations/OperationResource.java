package org.jointops.operations;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jointops.rest.Bodies;
import org.jointops.rest.ListDocument;
import org.jointops.rest.Versions;
import org.jointops.shared.Paging;
import org.jspecify.annotations.Nullable;

/** Operations for other systems. */
@Path("operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperationResource {

    @Inject
    private Operations operations;

    @GET
    public ListDocument<OperationDocument> list(
            @QueryParam("size") @Nullable String size, @QueryParam("after") @Nullable String after) {
        return new ListDocument<>(operations.list(Paging.read(size, after)).map(OperationDocument::of));
    }

    @POST
    public Response open(@Nullable OperationDraft draft) {
        var operation = operations.open(Bodies.required(draft));
        return answer(Response.created(URI.create("api/operations/" + operation.code())), operation);
    }

    @GET
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return answer(Response.ok(), operations.get(code));
    }

    @PUT
    @Path("{code}")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable OperationDraft draft) {
        operations.get(code);
        return answer(Response.ok(), operations.change(code, Bodies.required(draft), Versions.required(ifMatch)));
    }

    /** Whether the caller knows what is still under way. */
    public static class Closing {
        public boolean confirm;
    }

    @POST
    @Path("{code}/closing")
    public Response close(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Closing closing) {
        return answer(
                Response.ok(), operations.close(code, closing != null && closing.confirm, Versions.optional(ifMatch)));
    }

    /** Why a closed operation is opened again. */
    public static class Reopening {
        public @Nullable String reason;
    }

    @POST
    @Path("{code}/reopening")
    public Response reopen(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Reopening reopening) {
        return answer(
                Response.ok(),
                operations.reopen(code, reopening == null ? null : reopening.reason, Versions.optional(ifMatch)));
    }

    private static Response answer(Response.ResponseBuilder response, Operation operation) {
        return response.entity(OperationDocument.of(operation))
                .tag(Versions.tag(operation.version()))
                .build();
    }
}
