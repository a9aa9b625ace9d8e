package org.jointops.pictures;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The map's cases, for the map and for other systems. */
@Path("operations")
public class MapResource {

    @Inject
    private CaseMap map;

    @GET
    @Path("{code}/map")
    @Produces(MediaType.APPLICATION_JSON)
    public MapDocument get(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("category") @Nullable String category,
            @QueryParam("box") @Nullable String box,
            @QueryParam("zoom") @Nullable String zoom) {
        var draft = new MapFilter.Draft();
        draft.from = from;
        draft.to = to;
        draft.category = category;
        draft.box = box;
        draft.zoom = zoom;
        return map.of(code, draft.read());
    }
}
