package org.jointops.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jointops.operations.Indicator;
import org.jointops.reporting.Figure;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Charts of one indicator: by day, by organisation, by region. Which indicator stands in the address. */
@Named
@RequestScoped
public class ChartsPage {

    /** What is no group beside the others. */
    static final Set<String> APART = Set.of(ResultTable.NOT_BROKEN_DOWN, ResultTable.OVERLAP);

    @Inject
    private Tables tables;

    @Inject
    private Language language;

    @Inject
    @Named("formats")
    private Formats formats;

    @Inject
    @Param
    private @Nullable String code;

    @Inject
    @Param
    private @Nullable String indicator;

    private @Nullable List<Chart> charts;

    public List<Option> getIndicators() {
        return table(Grouping.DAY).operation().indicators().stream()
                .map(row -> new Option(row.code(), row.labels().in(language.getLocale())))
                .toList();
    }

    /** The one in the address; else the first of the result table. */
    public Indicator getIndicator() {
        var operation = table(Grouping.DAY).operation();
        return Optional.ofNullable(indicator)
                .flatMap(operation::indicator)
                .orElseGet(() -> operation.indicators().get(0));
    }

    public List<Chart> getCharts() {
        var drawn = charts;
        return drawn != null
                ? drawn
                : (charts = Tables.DRAWN.stream().map(this::chart).toList());
    }

    /** What the chart shows, for whoever does not see it: its highest bar, and that there is a table. */
    public String alternative(Chart chart) {
        var messages = Messages.in(language.getLocale());
        var title = messages.text("pictures.chart." + chart.by());
        return chart.highest()
                .map(bar -> messages.text("pictures.chart.highest", title, bar.label(), formats.quantity(bar.whole())))
                .orElse(title);
    }

    private Chart chart(Grouping by) {
        var bars = new TreeMap<String, Chart.Bar>();
        var parts = table(by).rows().stream()
                .filter(row -> row.indicator().code().equals(getIndicator().code()))
                .flatMap(row -> row.parts().stream())
                .map(part -> bar(table(by), part))
                .toList();
        if (by != Grouping.DAY) {
            return new Chart(by.code(), parts);
        }
        Stream.concat(everyDay(), parts.stream())
                .forEach(bar -> bars.put(bar.of().group(), bar));
        return new Chart(by.code(), List.copyOf(bars.values()));
    }

    /** A day on which nothing happened has its place, too, and no bar. */
    private Stream<Chart.Bar> everyDay() {
        var table = table(Grouping.DAY);
        var course = new Course(table);
        var none = Course.none(getIndicator());
        return !course.isKnown(getIndicator())
                ? Stream.empty()
                : course.days().stream()
                        .map(day -> new Chart.Bar(figure(table, day.toString()), formats.day(day), none, false));
    }

    private Chart.Bar bar(ResultTable table, ResultTable.Part part) {
        var group = part.group();
        return new Chart.Bar(
                figure(table, group.key()),
                group.label().in(language.getLocale()),
                part.figures(),
                APART.contains(group.key()));
    }

    private Figure figure(ResultTable table, String group) {
        return Figure.of(table, getIndicator().code(), group, null);
    }

    private ResultTable table(Grouping by) {
        return tables.of(Objects.requireNonNull(code), by);
    }
}
