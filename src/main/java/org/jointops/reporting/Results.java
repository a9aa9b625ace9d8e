package org.jointops.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.reporting.Sums.Breakdown;
import org.jointops.reporting.Sums.Sum;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The operation's result table. The numbers of every submitted and approved record count for all who take part, whatever
 * its sharing; the records behind them stay with those who may read them.
 */
@UseCase
public class Results {

    @Inject
    private Sums sums;

    @Inject
    private Operations operations;

    @Inject
    private GroupLabels labels;

    @Inject
    private Clock clock;

    @Inject
    private Trail trail;

    /** The table to be taken away as a file. */
    @Allowed(Permission.READ_RESULTS)
    public ResultTable export(String code, Question question, String format, String language) {
        var table = of(code, question);
        trail.note(Entry.of("exported", "results", code)
                .in(code)
                .changing(List.of(
                        Entry.Change.of("format", null, format),
                        Entry.Change.of("lang", null, language),
                        Entry.Change.of("by", null, question.by() == null ? null : question.word()))));
        return table;
    }

    /** All records, broken down one way or not at all. */
    @Allowed(Permission.READ_RESULTS)
    public ResultTable of(String code, @Nullable Grouping by) {
        return of(code, Question.by(by));
    }

    @Allowed(Permission.READ_RESULTS)
    public ResultTable of(String code, Question question) {
        var operation = operations.get(code);
        return table(operation, question, clock.instant(), sums.now(operation, breakdowns(question), question));
    }

    /** All records, broken down each way: tables of one moment, and no dearer than one of them. */
    @Allowed(Permission.READ_RESULTS)
    public Map<Grouping, ResultTable> of(String code, List<Grouping> each) {
        var operation = operations.get(code);
        var now = clock.instant();
        var breakdowns = each.stream()
                .flatMap(by -> breakdowns(Question.by(by)).stream())
                .distinct()
                .toList();
        var read = sums.now(operation, breakdowns, Question.by(null));
        return each.stream()
                .collect(Collectors.toMap(Function.identity(), by -> table(operation, Question.by(by), now, read)));
    }

    /**
     * What was approved at a cut-off or before, with nothing provisional; late is what was approved after the last
     * edition's cut-off.
     *
     * @param unrestricted whether only records under handling code H0 are asked for
     */
    @Allowed(Permission.READ_RESULTS)
    public ResultTable at(String code, @Nullable Grouping by, Instant cutOff, boolean unrestricted) {
        var operation = operations.get(code);
        var question = Question.by(by);
        return table(operation, question, cutOff, sums.at(operation, breakdowns(question), cutOff, unrestricted));
    }

    private static List<Breakdown> breakdowns(Question question) {
        return Stream.of(
                        Breakdown.NONE,
                        new Breakdown(question.by(), null),
                        new Breakdown(question.across(), null),
                        new Breakdown(question.by(), question.across()))
                .distinct()
                .toList();
    }

    private ResultTable table(Operation operation, Question question, Instant asOf, Map<Breakdown, List<Sum>> sums) {
        var by = question.by();
        var across = question.across();
        var totals = of(sums, Breakdown.NONE);
        var parts = by == null ? List.<Sum>of() : of(sums, new Breakdown(by, null));
        var crossing = across == null ? List.<Sum>of() : of(sums, new Breakdown(across, null));
        var groups = groups(operation, by, parts);
        var columns = groups(operation, across, crossing);
        var total = Sums.fitting(totals);
        var part = Sums.fitting(parts);
        var column = Sums.fitting(crossing);
        var cell = across == null ? Map.<Sums.Place, Sum>of() : Sums.fitting(of(sums, new Breakdown(by, across)));
        var rows = operation.indicators().stream()
                .map(indicator -> new ResultTable.Row(
                        indicator,
                        figures(indicator, total.get(new Sums.Place(indicator.code(), "", ""))),
                        parts(
                                indicator,
                                groups,
                                key -> part.get(new Sums.Place(indicator.code(), key, "")),
                                group -> parts(
                                        indicator,
                                        columns,
                                        key -> cell.get(new Sums.Place(indicator.code(), group, key)),
                                        none -> List.of())),
                        parts(
                                indicator,
                                columns,
                                key -> column.get(new Sums.Place(indicator.code(), key, "")),
                                none -> List.of()),
                        leftOut(indicator, totals)))
                .toList();
        return new ResultTable(operation, asOf, question, groups, columns, rows);
    }

    private static List<Sum> of(Map<Breakdown, List<Sum>> sums, Breakdown breakdown) {
        return sums.getOrDefault(breakdown, List.of());
    }

    private static List<ResultTable.Part> parts(
            Indicator indicator,
            List<ResultTable.Group> groups,
            Function<String, @Nullable Sum> sums,
            Function<String, List<ResultTable.Part>> below) {
        return groups.stream()
                .filter(group -> sums.apply(group.key()) != null)
                .map(group -> new ResultTable.Part(
                        group, figures(indicator, sums.apply(group.key())), below.apply(group.key())))
                .toList();
    }

    /** A quantity with nothing behind it is zero in its unit. */
    private static ResultTable.Figures figures(Indicator indicator, @Nullable Sum sum) {
        var unit = indicator.unit();
        var zero = Quantity.zero(unit);
        return sum == null ? new ResultTable.Figures(zero, zero, zero, 0) : sum.figures(unit);
    }

    private static List<Quantity> leftOut(Indicator indicator, List<Sum> totals) {
        return totals.stream()
                .filter(sum -> !sum.fits() && sum.indicator().equals(indicator.code()))
                .map(Sum::whole)
                .toList();
    }

    private List<ResultTable.Group> groups(Operation operation, @Nullable Grouping by, List<Sum> parts) {
        if (by == null) {
            return List.of();
        }
        var known = by.order(operation);
        return parts.stream()
                .filter(Sum::fits)
                .map(Sum::first)
                .distinct()
                .sorted(Comparator.<String>comparingInt(key -> place(key, known))
                        .thenComparing(Function.identity()))
                .map(key -> new ResultTable.Group(key, labels.of(by, key)))
                .toList();
    }

    /** In the operation's order; others behind it, then what is not broken down, and last what is counted twice. */
    private static int place(String key, List<String> known) {
        var place = known.indexOf(key);
        return switch (key) {
            case ResultTable.OVERLAP -> Integer.MAX_VALUE;
            case ResultTable.NOT_BROKEN_DOWN -> Integer.MAX_VALUE - 1;
            default -> place < 0 ? known.size() : place;
        };
    }
}
