package org.jointops.reporting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Dimension;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The operation's result table. The numbers of every submitted and approved record count for all who take part, whatever
 * its sharing; the records behind them stay with those who may read them.
 */
@UseCase
public class Results {

    @Inject
    private EntityManager entityManager;

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
    public ResultTable export(String code, @Nullable Grouping by, String format, String language) {
        var table = of(code, by);
        trail.note(Entry.of("exported", "results", code)
                .in(code)
                .changing(List.of(
                        Entry.Change.of("format", null, format),
                        Entry.Change.of("lang", null, language),
                        Entry.Change.of("by", null, by == null ? null : by.code()))));
        return table;
    }

    @Allowed(Permission.READ_RESULTS)
    public ResultTable of(String code, @Nullable Grouping by) {
        var operation = operations.get(code);
        var sums = sums(operation, null);
        var parts = by == null ? List.<Sum>of() : sums(operation, by);
        var groups = groups(operation, by, parts);
        var rows = operation.indicators().stream()
                .map(indicator -> row(indicator, sums, parts, groups))
                .toList();
        return new ResultTable(operation, clock.instant(), by, groups, rows);
    }

    private static ResultTable.Row row(
            Indicator indicator, List<Sum> sums, List<Sum> parts, List<ResultTable.Group> groups) {
        var own = sums.stream()
                .filter(sum -> sum.indicator().equals(indicator.code()))
                .toList();
        var byGroup = parts.stream()
                .filter(sum -> sum.fits() && sum.indicator().equals(indicator.code()))
                .collect(Collectors.toMap(Sum::key, sum -> sum.figures(indicator.unit())));
        return new ResultTable.Row(
                indicator,
                own.stream()
                        .filter(Sum::fits)
                        .findAny()
                        .map(sum -> sum.figures(indicator.unit()))
                        .orElse(none(indicator)),
                groups.stream()
                        .filter(group -> byGroup.containsKey(group.key()))
                        .map(group -> new ResultTable.Part(group, Objects.requireNonNull(byGroup.get(group.key()))))
                        .toList(),
                own.stream().filter(sum -> !sum.fits()).map(Sum::whole).toList());
    }

    private List<ResultTable.Group> groups(Operation operation, @Nullable Grouping by, List<Sum> parts) {
        if (by == null) {
            return List.of();
        }
        var known = by.order(operation);
        return parts.stream()
                .filter(Sum::fits)
                .map(Sum::key)
                .distinct()
                .sorted(Comparator.<String>comparingInt(key -> place(key, known))
                        .thenComparing(Function.identity()))
                .map(key -> new ResultTable.Group(key, labels.of(by, key)))
                .toList();
    }

    /** In the operation's order; others behind it, and what is not broken down last. */
    private static int place(String key, List<String> known) {
        var place = known.indexOf(key);
        return key.equals(ResultTable.NOT_BROKEN_DOWN) ? Integer.MAX_VALUE : place < 0 ? known.size() : place;
    }

    /** A quantity with nothing behind it is zero in its unit. */
    private static ResultTable.Figures none(Indicator indicator) {
        var zero = Quantity.zero(indicator.unit());
        return new ResultTable.Figures(zero, zero, zero, 0);
    }

    /** What contributes to each indicator, summed in the smallest unit of the dimension. */
    private List<Sum> sums(Operation operation, @Nullable Grouping by) {
        List<?> rows = entityManager
                .createNativeQuery("select * from figures(:operation, :grouping, :whole)", Tuple.class)
                .setParameter("operation", operation.code())
                .setParameter("grouping", by == null ? "" : by.code())
                .setParameter("whole", ResultTable.NOT_BROKEN_DOWN)
                .getResultList();
        return rows.stream().map(row -> Sum.of((Tuple) row)).toList();
    }

    private record Sum(
            String indicator,
            String key,
            boolean fits,
            Dimension dimension,
            @Nullable String currency,
            BigDecimal approved,
            Qualifier approvedQualifier,
            BigDecimal submitted,
            Qualifier submittedQualifier,
            long sources) {

        static Sum of(Tuple t) {
            return new Sum(
                    t.get(0, String.class),
                    t.get(1, String.class),
                    t.get(2, Boolean.class),
                    Dimension.of(t.get(3, String.class)).orElseThrow(),
                    t.get(4, String.class),
                    t.get(5, BigDecimal.class),
                    Qualifier.values()[t.get(6, Number.class).intValue()],
                    t.get(7, BigDecimal.class),
                    Qualifier.values()[t.get(8, Number.class).intValue()],
                    t.get(9, Number.class).longValue());
        }

        ResultTable.Figures figures(Unit unit) {
            return new ResultTable.Figures(
                    new Quantity(unit.fromBase(approved), unit, approvedQualifier),
                    new Quantity(unit.fromBase(submitted), unit, submittedQualifier),
                    Quantity.zero(unit),
                    sources);
        }

        /** All of it in the dimension's usual unit. */
        Quantity whole() {
            var unit = currency != null ? Unit.the(currency) : usual();
            return new Quantity(
                    unit.fromBase(approved.add(submitted)), unit, approvedQualifier.with(submittedQualifier));
        }

        private Unit usual() {
            return switch (dimension) {
                case MASS -> Unit.the("kg");
                case VOLUME -> Unit.the("l");
                case LENGTH -> Unit.the("m");
                case COUNT, MONEY -> Unit.the("pcs");
            };
        }
    }
}
