package org.jointops.directory;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jointops.rest.Bodies;
import org.jointops.rest.ListDocument;
import org.jointops.rest.Versions;
import org.jointops.shared.Paging;
import org.jspecify.annotations.Nullable;

/** The people of an administrator's organisation, for scripts. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

    @Inject
    private Users users;

    @GET
    public ListDocument<UserRow> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("role") @Nullable String role,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("enabled") @Nullable String enabled,
            @QueryParam("size") @Nullable String size,
            @QueryParam("after") @Nullable String after) {
        var filter = new UserFilter.Draft();
        filter.q = q;
        filter.role = role;
        filter.unit = unit;
        filter.enabled = enabled;
        return new ListDocument<>(users.list(filter.read(), Paging.read(size, after)));
    }

    @POST
    public Response create(@Nullable UserDraft draft) {
        var user = users.create(Bodies.required(draft));
        return withVersion(
                Response.created(UriBuilder.fromPath("/api/users/{name}").build(user.userName())), user);
    }

    @GET
    @Path("{userName}")
    public Response get(@PathParam("userName") String userName) {
        return withVersion(Response.ok(), users.get(userName));
    }

    @PUT
    @Path("{userName}")
    public Response change(
            @PathParam("userName") String userName,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable UserDraft draft) {
        return withVersion(Response.ok(), users.change(userName, Bodies.required(draft), Versions.required(ifMatch)));
    }

    @POST
    @Path("{userName}/disabling")
    public Response disable(@PathParam("userName") String userName) {
        return withVersion(Response.ok(), users.enable(userName, false));
    }

    @POST
    @Path("{userName}/enabling")
    public Response enable(@PathParam("userName") String userName) {
        return withVersion(Response.ok(), users.enable(userName, true));
    }

    @DELETE
    @Path("{userName}/sessions")
    public void endSessions(@PathParam("userName") String userName) {
        users.endSessions(userName);
    }

    @POST
    @Path("{userName}/password")
    public Response resetPassword(@PathParam("userName") String userName, @Nullable PasswordDraft draft) {
        return withVersion(Response.ok(), users.resetPassword(userName, draft != null && draft.byMail));
    }

    private static Response withVersion(Response.ResponseBuilder response, UserDocument user) {
        return response.tag(Versions.tag(user.version())).entity(user).build();
    }
}
