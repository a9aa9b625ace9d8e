package org.jointops.pictures;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The shapes of an operation's regions and of the border, from the file that the map in the browser draws, too. Degrees
 * are drawn as if the earth were flat, with those of longitude as short as they are in the middle of the border.
 */
final class Shapes {

    private static final String FILE = "/META-INF/resources/geo/border.json";
    private static final double SHORTER = 0.62;
    private static final double MARGIN = 4;

    private static final JsonArray FEATURES = read();

    private final List<JsonObject> regions;
    private double west = 180;
    private double east = -180;
    private double south = 90;
    private double north = -90;

    private Shapes(List<JsonObject> regions) {
        this.regions = regions;
        regions.forEach(region -> lines(region).forEach(line -> line.forEach(this::contain)));
    }

    /** The regions with these codes, as they were on a day. */
    static Shapes of(List<String> codes, LocalDate on) {
        return new Shapes(FEATURES.getValuesAs(JsonObject.class).stream()
                .filter(shape -> is(shape, "region") && codes.contains(code(shape)))
                .filter(shape -> text(shape, "from", "0000").compareTo(on.toString()) <= 0
                        && text(shape, "to", "9999").compareTo(on.toString()) >= 0)
                .toList());
    }

    int height(int width) {
        return regions.isEmpty() ? 1 : (int) Math.ceil((north - south) * scale(width) + 2 * MARGIN);
    }

    /** @param share of the darkest shade that a region takes, from 0 to 1 */
    void drawRegions(Svg svg, int width, ToDoubleFunction<String> share) {
        regions.forEach(region -> {
            var path = new StringBuilder();
            lines(region).forEach(line -> path.append(path(line, width)).append('Z'));
            svg.path(
                    path,
                    "fill=\"" + shade(share.applyAsDouble(code(region)))
                            + "\" stroke=\"#868f9c\" stroke-width=\"0.5\" fill-rule=\"evenodd\"");
        });
    }

    void drawBorder(Svg svg, int width) {
        FEATURES.getValuesAs(JsonObject.class).stream()
                .filter(shape -> is(shape, "border"))
                .flatMap(shape -> lines(shape).stream())
                .forEach(line -> svg.path(path(line, width), "fill=\"none\" stroke=\"#17202b\" stroke-width=\"1.25\""));
    }

    /** Writes words in the middle of a region, on a ground on which they can be read whatever its shade. */
    void write(Svg svg, int width, String code, String words) {
        regions.stream().filter(region -> code(region).equals(code)).findAny().ifPresent(region -> {
            var middle = new Shapes(List.of(region));
            var x = x((middle.west + middle.east) / 2, width);
            var y = y((middle.south + middle.north) / 2, width);
            var wide = words.length() * 5.2 + 5;
            svg.box(x - wide / 2, y - 8, wide, 11, "fill=\"#ffffff\" fill-opacity=\"0.85\" rx=\"2\"");
            svg.text(x, y, "middle", words);
        });
    }

    /** From nearly white to the blue of the charts. */
    private static String shade(double share) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(245 - share * 245),
                Math.round(248 - share * 134),
                Math.round(252 - share * 74));
    }

    private StringBuilder path(List<double[]> line, int width) {
        var path = new StringBuilder();
        line.forEach(at -> path.append(path.isEmpty() ? 'M' : 'L')
                .append(String.format(Locale.ROOT, "%.1f %.1f", x(at[0], width), y(at[1], width))));
        return path;
    }

    private void contain(double[] at) {
        west = Math.min(west, at[0]);
        east = Math.max(east, at[0]);
        south = Math.min(south, at[1]);
        north = Math.max(north, at[1]);
    }

    private double scale(int width) {
        return (width - 2 * MARGIN) / ((east - west) * SHORTER);
    }

    private double x(double lon, int width) {
        return MARGIN + (lon - west) * SHORTER * scale(width);
    }

    private double y(double lat, int width) {
        return MARGIN + (north - lat) * scale(width);
    }

    private static boolean is(JsonObject shape, String kind) {
        return text(shape, "kind", "").equals(kind);
    }

    private static String code(JsonObject shape) {
        return text(shape, "code", "");
    }

    private static String text(JsonObject shape, String name, String otherwise) {
        return shape.getJsonObject("properties").getString(name, otherwise);
    }

    /** Every line of a shape, however deep its kind of geometry hides them. */
    private static List<List<double[]>> lines(JsonObject shape) {
        var lines = new ArrayList<List<double[]>>();
        collect(shape.getJsonObject("geometry").getJsonArray("coordinates"), lines);
        return lines;
    }

    private static void collect(JsonArray array, List<List<double[]>> lines) {
        var first = array.getJsonArray(0);
        if (first.get(0).getValueType() == JsonValue.ValueType.NUMBER) {
            lines.add(array.getValuesAs(JsonArray.class).stream()
                    .map(at -> new double[] {degrees(at, 0), degrees(at, 1)})
                    .toList());
        } else {
            array.getValuesAs(JsonArray.class).forEach(part -> collect(part, lines));
        }
    }

    private static double degrees(JsonArray at, int place) {
        JsonNumber number = at.getJsonNumber(place);
        return number.doubleValue();
    }

    private static JsonArray read() {
        try (var stream = Objects.requireNonNull(Shapes.class.getResourceAsStream(FILE));
                var reader = Json.createReader(stream)) {
            return reader.readObject().getJsonArray("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
