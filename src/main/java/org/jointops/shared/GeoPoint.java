package org.jointops.shared;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A point on the ground, WGS 84, in decimal degrees. */
@Embeddable
public record GeoPoint(BigDecimal lat, BigDecimal lon) {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");
    private static final int LONGEST = 20;

    /** Reads the fields {@code lat} and {@code lon}, of which both are given or neither. */
    public static Optional<GeoPoint> read(@Nullable String lat, @Nullable String lon, Input input) {
        var north = degrees(input, "lat", lat, 90);
        var east = degrees(input, "lon", lon, 180);
        if (Input.isBlank(lat) != Input.isBlank(lon)) {
            return input.violations().at(Input.isBlank(lat) ? "lat" : "lon").refuse("both-or-neither");
        }
        return north.flatMap(y -> east.map(x -> new GeoPoint(y, x)));
    }

    private static Optional<BigDecimal> degrees(Input input, String field, @Nullable String value, int most) {
        return input.optional(field, value, LONGEST).flatMap(text -> {
            if (!DEGREES.matcher(text).matches()) {
                return input.violations().at(field).refuse("not-a-decimal");
            }
            var degrees = new BigDecimal(text);
            return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                    ? Optional.of(degrees)
                    : input.violations().at(field).refuse("out-of-range", -most, most);
        });
    }
}
