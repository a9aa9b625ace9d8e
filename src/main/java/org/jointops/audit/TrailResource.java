package org.jointops.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jointops.rest.ListDocument;
import org.jointops.shared.Paging;
import org.jspecify.annotations.Nullable;

/** The trail for auditors' own tools. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {

    @Inject
    private Auditing auditing;

    @GET
    @Path("trail")
    public ListDocument<TrailRow> search(
            @Context UriInfo address,
            @QueryParam("size") @Nullable String size,
            @QueryParam("after") @Nullable String after) {
        return new ListDocument<>(
                auditing.search(filter(address.getQueryParameters()).read(), Paging.read(size, after)));
    }

    @GET
    @Path("trail/head")
    public TrailHead head() {
        return auditing.head();
    }

    @GET
    @Path("trail/check")
    public TrailCheck check() {
        var check = auditing.check();
        while (!check.isDone()) {
            check = auditing.goOn(check);
        }
        return check;
    }

    @GET
    @Path("trail.jsonl")
    public Response export() {
        var head = auditing.export();
        StreamingOutput body = out -> write(head.seq(), out);
        return Response.ok(body)
                .header("Content-Type", "application/jsonl")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"trail-" + head.chain() + "-" + head.seq() + ".jsonl\"")
                .build();
    }

    private void write(long last, OutputStream out) throws IOException {
        long after = 0;
        while (after < last) {
            var lines = auditing.lines(after, last);
            if (lines.isEmpty()) {
                return;
            }
            for (var line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            after += lines.size();
        }
    }

    private static TrailFilter.Draft filter(MultivaluedMap<String, String> query) {
        var filter = new TrailFilter.Draft();
        filter.from = query.getFirst("from");
        filter.to = query.getFirst("to");
        filter.actor = query.getFirst("actor");
        filter.action = query.getFirst("action");
        filter.kind = query.getFirst("kind");
        filter.subject = query.getFirst("subject");
        filter.person = query.getFirst("person");
        filter.q = query.getFirst("q");
        return filter;
    }
}
