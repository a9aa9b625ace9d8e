package org.jointops.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the charts can be told apart by whoever does not see all colours, and seen on their ground. */
class PaletteTest {

    private static final Path STYLES = Path.of("src/main/webapp/resources/css");

    /** What is left of red, green and blue for who lacks one kind of cones (Machado, Oliveira and Fernandes, 2009). */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {{0.152, 1.053, -0.205}, {0.115, 0.786, 0.099}, {-0.004, -0.048, 1.052}},
            new double[][] {{0.367, 0.861, -0.228}, {0.280, 0.673, 0.047}, {-0.012, 0.043, 0.969}},
            new double[][] {{1.256, -0.077, -0.179}, {-0.078, 0.931, 0.148}, {0.005, 0.691, 0.304}});

    @ParameterizedTest
    @CsvSource({"0, --surface", "1, --surface"})
    void bothColoursStandOutFromTheGroundAndFromEachOther(int theme, String ground) throws IOException {
        var surface = colour("jointops.css", ground, theme);
        var first = colour("pictures.css", "--chart-first", theme);
        var second = colour("pictures.css", "--chart-second", theme);

        assertThat(contrast(first, surface)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(second, surface)).isGreaterThanOrEqualTo(3);
        assertThat(EYES).allMatch(eye -> distance(seen(first, eye), seen(second, eye)) > 40);
    }

    private static double[] colour(String file, String name, int theme) throws IOException {
        var found = Pattern.compile(name + ": #(\\p{XDigit}{6})")
                .matcher(Files.readString(STYLES.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
        return Stream.of(0, 2, 4)
                .mapToDouble(at -> linear(Integer.parseInt(found.get(theme).substring(at, at + 2), 16) / 255.0))
                .toArray();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(double[] rgb, double[][] eye) {
        return Stream.of(eye)
                .mapToDouble(row -> Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]))
                .toArray();
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(double[] one, double[] other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** As the CIE measured it in 1976: 2 is the least that an eye notices. */
    private static double distance(double[] one, double[] other) {
        var a = lab(one);
        var b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        var x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        var y = root(luminance(rgb));
        var z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
