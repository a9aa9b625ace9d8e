package org.jointops.operations;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jointops.rest.Bodies;
import org.jointops.rest.ListDocument;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Regions, units, checkpoints and catalogues for other systems, each list whole. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferenceResource {

    @Inject
    private Places places;

    @Inject
    private Units units;

    @Inject
    private Catalogues catalogues;

    /** A region as the API shows it. */
    @JsonbPropertyOrder({"code", "country", "names", "zone", "from", "to"})
    public record RegionRow(
            String code,
            String country,
            Map<String, String> names,
            String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A unit as the API shows it. */
    @JsonbPropertyOrder({"code", "organisation", "region", "names", "zone"})
    public record UnitRow(String code, String organisation, String region, Map<String, String> names, String zone) {}

    /** A checkpoint as the API shows it, with where it is known from. */
    @JsonbPropertyOrder({"code", "country", "region", "kind", "names", "facing", "lat", "lon", "source"})
    public record CheckpointRow(
            String code,
            String country,
            String region,
            String kind,
            Map<String, String> names,
            @Nullable String facing,
            @Nullable BigDecimal lat,
            @Nullable BigDecimal lon,
            String source) {}

    @GET
    @Path("regions")
    public ListDocument<RegionRow> regions(@QueryParam("on") @Nullable String on) {
        var violations = new Violations();
        var day = new Input(violations).day("on", on);
        violations.throwIfAny();
        return whole(places.regions(day.orElse(null)).stream()
                .map(r -> new RegionRow(
                        r.code(), r.country(), r.names().asMap(), r.zone().getId(), r.from(), r.to()))
                .toList());
    }

    @GET
    @Path("units")
    public ListDocument<UnitRow> units() {
        return whole(places.units().stream().map(ReferenceResource::row).toList());
    }

    @POST
    @Path("units")
    public Response add(@Nullable UnitDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(row(units.add(Bodies.required(draft))))
                .build();
    }

    @POST
    @Path("units/{code}/naming")
    public UnitRow rename(@PathParam("code") String code, @Nullable UnitDraft draft) {
        return row(units.rename(code, Bodies.required(draft)));
    }

    @GET
    @Path("checkpoints")
    public ListDocument<CheckpointRow> checkpoints() {
        return whole(places.checkpoints().stream().map(ReferenceResource::row).toList());
    }

    @POST
    @Path("checkpoints")
    public Response add(@Nullable CheckpointDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(row(places.add(Bodies.required(draft))))
                .build();
    }

    @GET
    @Path("catalogues/{kind}")
    public ListDocument<CatalogueDraft> catalogue(@PathParam("kind") String kind) {
        return whole(
                catalogues.list(kind(kind)).stream().map(CatalogueDraft::of).toList());
    }

    @POST
    @Path("catalogues/{kind}")
    public Response add(@PathParam("kind") String kind, @Nullable CatalogueDraft draft) {
        var entry = catalogues.add(kind(kind), Bodies.required(draft));
        return Response.status(Response.Status.CREATED)
                .entity(CatalogueDraft.of(entry))
                .build();
    }

    private static UnitRow row(ReportingUnit u) {
        return new UnitRow(
                u.code(),
                u.organisation().code(),
                u.region(),
                u.names().asMap(),
                u.zone().getId());
    }

    private static CheckpointRow row(Checkpoint c) {
        return new CheckpointRow(
                c.code(),
                c.country(),
                c.region(),
                c.kind(),
                c.names().asMap(),
                c.facing(),
                c.lat(),
                c.lon(),
                c.source());
    }

    private static Catalogues.Kind kind(String code) {
        return Catalogues.Kind.of(code).orElseThrow(Problem::hidden);
    }

    private static <T> ListDocument<T> whole(List<T> rows) {
        return new ListDocument<>(new Slice<>(rows, null, rows.size()));
    }
}
