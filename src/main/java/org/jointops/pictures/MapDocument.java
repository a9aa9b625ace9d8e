package org.jointops.pictures;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of an operation on the map: their numbers by region for all who take part, their places for whoever may read them. */
@JsonbPropertyOrder({"operation", "asOf", "regions", "spots"})
public record MapDocument(String operation, Instant asOf, List<Area> regions, List<Spot> spots) {

    /**
     * The cases of a region.
     *
     * @param confirmed of all organisations, approved
     * @param provisional of all organisations, submitted and not yet approved
     * @param readable how many of them the reader may open
     * @param placed how many of these have a place on the map
     */
    @JsonbPropertyOrder({"region", "confirmed", "provisional", "readable", "placed"})
    public record Area(String region, long confirmed, long provisional, long readable, long placed) {}

    /**
     * Cases that lie close together and that the reader may open.
     *
     * @param lat of the middle of them, or of the one
     * @param number of the case, if it is the only one
     */
    @JsonbPropertyOrder({"lat", "lon", "cases", "region", "number", "category"})
    public record Spot(
            BigDecimal lat,
            BigDecimal lon,
            long cases,
            String region,
            @JsonbNillable(false) @Nullable String number,
            @JsonbNillable(false) @Nullable String category) {}
}
