package org.jointops.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jointops.drawings.Bar;
import org.jointops.drawings.BorderMap;
import org.jointops.drawings.Charts;
import org.jointops.drawings.Picture;
import org.jointops.operations.Indicator;
import org.jointops.reporting.ResultTable;
import org.jointops.web.Formats;

/**
 * One indicator's figures as a picture, each with its figure written at it in the reader's language. Drawn from the same
 * tables as everything else; what is not confirmed stays hollow.
 */
@ApplicationScoped
public class Drawings {

    @Inject
    private Clock clock;

    /** Upright, from left to right: for a table by day. Days without figures keep their place. */
    public Picture columns(ResultTable byDay, Indicator indicator, Locale language) {
        var formats = Formats.in(language, clock);
        var course = new Course(byDay);
        var bars = course.days().stream()
                .map(day -> bar(day.toString(), formats.dayAndMonth(day), course.on(indicator, day), false, formats))
                .toList();
        return Charts.columns(title(indicator, formats, language), bars, formats::number);
    }

    /** Lying, one below the other: for a table by organisation, region or any other grouping but days. */
    public Picture bars(ResultTable table, Indicator indicator, Locale language) {
        var formats = Formats.in(language, clock);
        return Charts.bars(title(indicator, formats, language), bars(table, indicator, true, language));
    }

    /** On the map of the border: for a table by region. */
    public Picture map(ResultTable byRegion, Indicator indicator, Locale language) {
        var operation = byRegion.operation();
        return BorderMap.of(
                title(indicator, Formats.in(language, clock), language),
                operation.regions(),
                operation.lastDay(),
                bars(byRegion, indicator, false, language));
    }

    private List<Bar> bars(ResultTable table, Indicator indicator, boolean qualified, Locale language) {
        var formats = Formats.in(language, clock);
        return table.rows().stream()
                .filter(row -> row.indicator().code().equals(indicator.code()))
                .flatMap(row -> row.parts().stream())
                .filter(part -> !ChartsPage.APART.contains(part.group().key()))
                .map(part ->
                        bar(part.group().key(), part.group().label().in(language), part.figures(), qualified, formats))
                .toList();
    }

    private static Bar bar(String key, String label, ResultTable.Figures figures, boolean qualified, Formats formats) {
        var confirmed = figures.confirmed();
        return new Bar(
                key,
                label,
                confirmed.amount(),
                figures.provisional().amount(),
                qualified ? formats.amount(confirmed) : formats.number(confirmed.amount()),
                true);
    }

    private static String title(Indicator indicator, Formats formats, Locale language) {
        return indicator.labels().in(language) + ", " + formats.unit(indicator.unit());
    }
}
