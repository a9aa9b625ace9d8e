package org.jointops.drawings;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jointops.drawings.Mark.At;
import org.jointops.drawings.Mark.Look;

/**
 * The shapes of regions and of the border, from the file that the map in the browser draws, too, fitted to a width. Degrees
 * are drawn as if the earth were flat, with those of longitude as short as they are in the middle of the border.
 */
final class Shapes {

    private static final String FILE = "/META-INF/resources/geo/border.json";
    private static final double SHORTER = 0.62;
    private static final double MARGIN = 4;
    private static final int TRIES = 9;

    private static final List<JsonObject> FEATURES = read();

    private final Map<String, List<List<At>>> regions;
    private final double width;
    private final double left;
    private final double west;
    private final double east;
    private final double south;
    private final double north;

    private Shapes(Map<String, List<List<At>>> regions, double left, double width) {
        this.regions = regions;
        this.width = width;
        this.left = left;
        west = all(At::x).min().orElse(0);
        east = all(At::x).max().orElse(1);
        south = all(At::y).min().orElse(0);
        north = all(At::y).max().orElse(1);
    }

    private DoubleStream all(ToDoubleFunction<At> side) {
        return regions.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToDouble(side);
    }

    /** The regions with these codes, or all, as they were on a day, drawn from a distance to the left on. */
    static Shapes of(List<String> codes, LocalDate on, double left, double width) {
        var regions = features("region")
                .filter(shape -> codes.isEmpty() || codes.contains(text(shape, "code", "")))
                .filter(shape -> text(shape, "from", "0000").compareTo(on.toString()) <= 0
                        && text(shape, "to", "9999").compareTo(on.toString()) >= 0)
                .collect(Collectors.toMap(
                        shape -> text(shape, "code", ""), Shapes::lines, (one, other) -> one, LinkedHashMap::new));
        return new Shapes(regions, left, width);
    }

    List<String> codes() {
        return List.copyOf(regions.keySet());
    }

    boolean has(String code) {
        return regions.containsKey(code);
    }

    int height() {
        return regions.isEmpty() ? 1 : (int) Math.ceil((north - south) * scale() + 2 * MARGIN);
    }

    Mark region(String code, Look look) {
        return new Mark.Outline(fitted(lines(code)), true, look);
    }

    /** As much of it as runs where the regions are. */
    Mark border(Look look) {
        var near = new ArrayList<List<At>>();
        features("border").flatMap(shape -> lines(shape).stream()).forEach(line -> addNear(line, near));
        return new Mark.Outline(fitted(near), false, look);
    }

    private void addNear(List<At> line, List<List<At>> near) {
        var run = new ArrayList<At>();
        for (var at : line) {
            if (isNear(at)) {
                run.add(at);
            } else if (!run.isEmpty()) {
                near.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            near.add(run);
        }
    }

    private boolean isNear(At at) {
        return at.x() >= west && at.x() <= east && at.y() >= south && at.y() <= north;
    }

    /** The middle of the widest place of a region, which lies inside it whatever its shape. */
    At middle(String code) {
        var lines = fitted(lines(code));
        var top = lines.stream().flatMap(List::stream).mapToDouble(At::y).min().orElse(0);
        var bottom =
                lines.stream().flatMap(List::stream).mapToDouble(At::y).max().orElse(0);
        var best = new double[] {0, 0, top};
        for (int i = 1; i <= TRIES; i++) {
            var y = top + (bottom - top) * (0.3 + 0.4 * i / (TRIES + 1));
            var cuts = cuts(lines, y);
            for (int cut = 0; cut + 1 < cuts.size(); cut += 2) {
                if (cuts.get(cut + 1) - cuts.get(cut) > best[1] - best[0]) {
                    best = new double[] {cuts.get(cut), cuts.get(cut + 1), y};
                }
            }
        }
        return new At((best[0] + best[1]) / 2, best[2]);
    }

    /** Where a level line enters a region and leaves it again, from the left to the right. */
    private static List<Double> cuts(List<List<At>> lines, double y) {
        var cuts = new ArrayList<Double>();
        for (var line : lines) {
            for (int i = 1; i < line.size(); i++) {
                var a = line.get(i - 1);
                var b = line.get(i);
                if (a.y() > y != b.y() > y) {
                    cuts.add(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
                }
            }
        }
        return cuts.stream().sorted().toList();
    }

    private List<List<At>> lines(String code) {
        return Objects.requireNonNull(regions.get(code));
    }

    private List<List<At>> fitted(List<List<At>> degrees) {
        return degrees.stream()
                .map(line -> line.stream().map(this::fitted).toList())
                .toList();
    }

    private At fitted(At degrees) {
        return new At(
                left + MARGIN + (degrees.x() - west) * SHORTER * scale(), MARGIN + (north - degrees.y()) * scale());
    }

    private double scale() {
        return (width - 2 * MARGIN) / ((east - west) * SHORTER);
    }

    private static Stream<JsonObject> features(String kind) {
        return FEATURES.stream().filter(shape -> text(shape, "kind", "").equals(kind));
    }

    private static String text(JsonObject shape, String name, String otherwise) {
        return shape.getJsonObject("properties").getString(name, otherwise);
    }

    /** Every line of a shape, however deep its kind of geometry hides them. */
    private static List<List<At>> lines(JsonObject shape) {
        var lines = new ArrayList<List<At>>();
        collect(shape.getJsonObject("geometry").getJsonArray("coordinates"), lines);
        return lines;
    }

    private static void collect(JsonArray array, List<List<At>> lines) {
        var first = array.getJsonArray(0);
        if (first.get(0).getValueType() == JsonValue.ValueType.NUMBER) {
            lines.add(array.getValuesAs(JsonArray.class).stream()
                    .map(at -> new At(degrees(at, 0), degrees(at, 1)))
                    .toList());
        } else {
            array.getValuesAs(JsonArray.class).forEach(part -> collect(part, lines));
        }
    }

    private static double degrees(JsonArray at, int place) {
        return at.getJsonNumber(place).doubleValue();
    }

    private static List<JsonObject> read() {
        try (var stream = Objects.requireNonNull(Shapes.class.getResourceAsStream(FILE));
                var reader = Json.createReader(stream)) {
            return List.copyOf(reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
