package org.jointops.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jointops.operations.Indicator;
import org.jointops.reporting.ResultTable;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;

/**
 * Pictures for documents, as SVG: one indicator's figures as columns, as bars or on the map, each with its figure written
 * at it in the document's language. Drawn from the same tables as everything else; what is not confirmed stays hollow.
 */
@ApplicationScoped
public class Drawings {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 170;
    private static final int ROW = 18;
    private static final int NAMES = 150;
    private static final int FIGURES = 110;
    private static final int LETTER = 5;

    private static final String CONFIRMED = "fill=\"#0072b2\"";
    private static final String PROVISIONAL = "fill=\"#ffffff\" stroke=\"#d55e00\" stroke-width=\"1\"";
    private static final String AXIS = "stroke=\"#868f9c\" stroke-width=\"0.75\"";

    @Inject
    private Clock clock;

    /** Upright, from left to right: for a table by day. Days without figures keep their place. */
    public String columns(ResultTable byDay, Indicator indicator, Locale language) {
        var formats = Formats.in(language, clock);
        var course = new Course(byDay);
        var days = course.days();
        var svg = new Svg(WIDTH, HEIGHT, title(indicator, formats, language));
        var most = days.stream()
                .mapToDouble(day -> whole(course.on(indicator, day)))
                .max()
                .orElse(0);
        var step = (double) WIDTH / days.size();
        var floor = HEIGHT - 18.0;
        for (int i = 0; i < days.size(); i++) {
            var figures = course.on(indicator, days.get(i));
            var sure = length(figures.confirmed(), most, floor - 14);
            var open = length(figures.provisional(), most, floor - 14);
            var x = i * step + step * 0.15;
            svg.box(x, floor - sure, step * 0.7, sure, CONFIRMED);
            if (open > 0) {
                svg.box(x, floor - sure - open, step * 0.7, open, PROVISIONAL);
            }
            var words = formats.number(figures.confirmed().amount());
            if (sure > 0 && words.length() * LETTER < step) {
                svg.text(x + step * 0.35, floor - sure - open - 3, "middle", words);
            }
            if (i % Math.max(1, (int) Math.ceil(45 / step)) == 0) {
                svg.text(x + step * 0.35, HEIGHT - 5.0, "middle", dayAndMonth(formats.day(days.get(i))));
            }
        }
        return svg.line(0, floor, WIDTH, floor, AXIS).end();
    }

    /** Lying, one below the other: for a table by organisation, region or any other grouping but days. */
    public String bars(ResultTable table, Indicator indicator, Locale language) {
        var formats = Formats.in(language, clock);
        var parts = parts(table, indicator);
        var svg = new Svg(WIDTH, Math.max(1, parts.size()) * ROW + 4, title(indicator, formats, language));
        var most =
                parts.stream().mapToDouble(part -> whole(part.figures())).max().orElse(0);
        for (int i = 0; i < parts.size(); i++) {
            var figures = parts.get(i).figures();
            var sure = length(figures.confirmed(), most, WIDTH - NAMES - FIGURES);
            var open = length(figures.provisional(), most, WIDTH - NAMES - FIGURES);
            var y = i * (double) ROW + 3;
            svg.text(NAMES - 6.0, y + 10, "end", parts.get(i).group().label().in(language));
            svg.box(NAMES, y, sure, ROW - 5.0, CONFIRMED);
            if (open > 0) {
                svg.box(NAMES + sure, y, open, ROW - 5.0, PROVISIONAL);
            }
            svg.text(NAMES + sure + open + 5, y + 10, "start", formats.amount(figures.confirmed()));
        }
        return svg.line(NAMES, 0, NAMES, parts.size() * (double) ROW + 2, AXIS).end();
    }

    /** On the map of the border: for a table by region. */
    public String map(ResultTable byRegion, Indicator indicator, Locale language) {
        var formats = Formats.in(language, clock);
        var operation = byRegion.operation();
        var shapes = Shapes.of(operation.regions(), operation.lastDay());
        var svg = new Svg(WIDTH, shapes.height(WIDTH), title(indicator, formats, language));
        var parts = parts(byRegion, indicator);
        var most = parts.stream()
                .mapToDouble(part -> part.figures().confirmed().amount().doubleValue())
                .max()
                .orElse(0);
        shapes.drawRegions(
                svg,
                WIDTH,
                code -> parts.stream()
                        .filter(part -> part.group().key().equals(code))
                        .mapToDouble(part -> length(part.figures().confirmed(), most, 1))
                        .findAny()
                        .orElse(0));
        shapes.drawBorder(svg, WIDTH);
        parts.forEach(part -> shapes.write(
                svg,
                WIDTH,
                part.group().key(),
                formats.number(part.figures().confirmed().amount())));
        return svg.end();
    }

    private static List<ResultTable.Part> parts(ResultTable table, Indicator indicator) {
        return table.rows().stream()
                .filter(row -> row.indicator().code().equals(indicator.code()))
                .flatMap(row -> row.parts().stream())
                .filter(part -> !ChartsPage.APART.contains(part.group().key()))
                .toList();
    }

    private static String title(Indicator indicator, Formats formats, Locale language) {
        return indicator.labels().in(language) + ", " + formats.unit(indicator.unit());
    }

    private static double whole(ResultTable.Figures figures) {
        return figures.confirmed().amount().add(figures.provisional().amount()).doubleValue();
    }

    private static double length(Quantity quantity, double most, double longest) {
        return most == 0 ? 0 : quantity.amount().doubleValue() / most * longest;
    }

    private static String dayAndMonth(String day) {
        return day.replaceFirst("[ .]\\d{4}$", "");
    }
}
