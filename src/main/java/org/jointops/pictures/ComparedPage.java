package org.jointops.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Side;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jointops.shared.Quantity;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * An operation beside another one, from the first day of each to the same day of each. Which other one stands in the
 * address. What the other did not report, or not by day, is not compared.
 */
@Named
@RequestScoped
public class ComparedPage {

    /** An indicator's confirmed figures: here and there to the day, and there in all. */
    record Row(
            Indicator indicator,
            int depth,
            Quantity here,
            @Nullable Quantity there,
            @Nullable Quantity whole) {}

    /** The charted indicator's confirmed figures to the end of one day; null where that day was not, or is not known. */
    record Step(
            int number, @Nullable Quantity here, @Nullable Quantity there) {}

    @Inject
    private Operations operations;

    @Inject
    private Tables tables;

    @Inject
    private ProgressPage progress;

    @Inject
    private ChartsPage charts;

    @Inject
    private Language language;

    @Inject
    @Param
    private @Nullable String with;

    private @Nullable Operation other;
    private @Nullable Course there;

    /** Every other operation that the reader may know. */
    public List<Option> getOperations() {
        return operations.list().stream()
                .filter(other -> !other.code().equals(here().table().operation().code()))
                .map(other -> new Option(other.code(), other.names().in(language.getLocale())))
                .toList();
    }

    /** The one in the address, if the reader may know it. */
    public @Nullable Operation getOther() {
        if (other == null && with != null) {
            other = operations.list().stream()
                    .filter(found -> found.code().equals(with))
                    .findAny()
                    .orElse(null);
        }
        return other;
    }

    public List<Row> getRows() {
        var table = here().table();
        return table.rows().stream()
                .map(ResultTable.Row::indicator)
                .filter(indicator -> indicator.side() == Side.RESULT)
                .map(indicator -> new Row(
                        indicator,
                        table.depth(indicator),
                        here().through(indicator, progress.getDay()).confirmed(),
                        there(indicator, progress.getNumber()).orElse(null),
                        whole(indicator).orElse(null)))
                .toList();
    }

    public List<Step> getSteps() {
        var indicator = charts.getIndicator();
        return IntStream.rangeClosed(
                        1, Math.max(here().days().size(), there().days().size()))
                .mapToObj(n -> new Step(
                        n,
                        n > progress.getNumber()
                                ? null
                                : here().through(indicator, here().day(n)).confirmed(),
                        n > there().days().size() ? null : there(indicator, n).orElse(null)))
                .toList();
    }

    /** Whether the other operation knows the charted indicator by day. */
    public boolean isDrawn() {
        return there(charts.getIndicator(), 1).isPresent();
    }

    private Optional<Quantity> there(Indicator indicator, int number) {
        return like(indicator)
                .filter(there()::isKnown)
                .map(row ->
                        there().through(row, there().day(number)).confirmed().in(indicator.unit()));
    }

    private Optional<Quantity> whole(Indicator indicator) {
        return like(indicator)
                .flatMap(like -> there().table().rows().stream()
                        .filter(row -> row.indicator().code().equals(like.code()))
                        .map(row -> row.total().confirmed().in(indicator.unit()))
                        .findAny());
    }

    /** The other operation's indicator of the same code, if it is measured alike. */
    private Optional<Indicator> like(Indicator indicator) {
        return there().table()
                .operation()
                .indicator(indicator.code())
                .filter(other -> other.unit().isLike(indicator.unit()));
    }

    private Course here() {
        return progress.course();
    }

    private Course there() {
        var read = there;
        return read != null
                ? read
                : (there =
                        new Course(tables.of(Objects.requireNonNull(getOther()).code(), Grouping.DAY)));
    }
}
