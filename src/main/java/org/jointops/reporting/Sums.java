package org.jointops.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointops.operations.Operation;
import org.jointops.shared.Dimension;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/** What contributes to each indicator, summed by the database. The one source of every figure. */
@ApplicationScoped
class Sums {

    private static final String FIGURES = "select * from figures(:operation, string_to_array(:firsts, ','),"
            + " string_to_array(:seconds, ','), " + FigureFilter.SQL
            + ", cast(:cutOff as timestamptz), :unrestricted, :whole)";

    @Inject
    private EntityManager entityManager;

    /** How a table is broken down: by two groupings, by one or by none. */
    record Breakdown(@Nullable Grouping first, @Nullable Grouping second) {

        static final Breakdown NONE = new Breakdown(null, null);
    }

    /** In all breakdowns at once, so that they are of one moment. */
    Map<Breakdown, List<Sum>> now(Operation operation, List<Breakdown> breakdowns, Question question) {
        return read(operation.code(), breakdowns, question.filter(), null, false);
    }

    /** What was approved at a cut-off or before; of what bears no restriction alone, or of all. */
    Map<Breakdown, List<Sum>> at(
            Operation operation, List<Breakdown> breakdowns, Instant cutOff, boolean unrestricted) {
        return read(operation.code(), breakdowns, FigureFilter.NONE, cutOff, unrestricted);
    }

    private Map<Breakdown, List<Sum>> read(
            String operation,
            List<Breakdown> breakdowns,
            FigureFilter filter,
            @Nullable Instant cutOff,
            boolean unrestricted) {
        var query = entityManager
                .createNativeQuery(FIGURES, Tuple.class)
                .setParameter("operation", operation)
                .setParameter("firsts", words(breakdowns, Breakdown::first))
                .setParameter("seconds", words(breakdowns, Breakdown::second))
                .setParameter("cutOff", cutOff)
                .setParameter("unrestricted", unrestricted)
                .setParameter("whole", ResultTable.NOT_BROKEN_DOWN);
        filter.bind(query);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> breakdowns.get(row.get(0, Integer.class) - 1),
                        Collectors.mapping(Sum::of, Collectors.toList())));
    }

    private static String words(List<Breakdown> breakdowns, Function<Breakdown, @Nullable Grouping> grouping) {
        return breakdowns.stream()
                .map(grouping)
                .map(by -> by == null ? "none" : by.code())
                .collect(Collectors.joining(","));
    }

    /** As the database calls it; empty for none. */
    static String word(@Nullable Grouping by) {
        return by == null ? "" : by.code();
    }

    /** Where in a table a sum stands. */
    record Place(String indicator, String first, String second) {}

    /** What is measured as its indicator is, by its place. */
    static Map<Place, Sum> fitting(List<Sum> sums) {
        return sums.stream()
                .filter(Sum::fits)
                .collect(Collectors.toMap(sum -> new Place(sum.indicator, sum.first, sum.second), Function.identity()));
    }

    /**
     * A sum in the smallest unit of its dimension.
     *
     * @param rank the place of its {@link Qualifier}
     * @param sources of how many records it is made
     * @param readable how many of them the reader may open; of submitted ones, as far as supervisors may
     */
    record Amount(BigDecimal amount, int rank, long sources, long readable) {

        static final Amount NONE = new Amount(BigDecimal.ZERO, 0, 0, 0);

        private static Amount of(Tuple t, int at) {
            return new Amount(
                    t.get(at, BigDecimal.class),
                    t.get(at + 1, Number.class).intValue(),
                    t.get(at + 2, Number.class).longValue(),
                    t.get(at + 3, Number.class).longValue());
        }

        Quantity in(Unit unit) {
            return new Quantity(unit.fromBase(amount), unit, qualifier());
        }

        private Qualifier qualifier() {
            return Qualifier.values()[rank];
        }
    }

    /**
     * What contributes to an indicator under a pair of keys, in one dimension and currency.
     *
     * @param fits whether it is measured as the indicator is; what is not is left out of the figure
     */
    record Sum(
            String indicator,
            String first,
            String second,
            boolean fits,
            Dimension dimension,
            @Nullable String currency,
            Amount approved,
            Amount submitted,
            Amount late) {

        private static Sum of(Tuple t) {
            return new Sum(
                    t.get(1, String.class),
                    t.get(2, String.class),
                    t.get(3, String.class),
                    t.get(4, Boolean.class),
                    Dimension.of(t.get(5, String.class)).orElseThrow(),
                    t.get(6, String.class),
                    Amount.of(t, 7),
                    Amount.of(t, 11),
                    Amount.of(t, 15));
        }

        ResultTable.Figures figures(Unit unit) {
            return new ResultTable.Figures(
                    approved.in(unit), submitted.in(unit), late.in(unit), approved.sources + submitted.sources);
        }

        Amount amount(Figure.State state) {
            return switch (state) {
                case CONFIRMED -> approved;
                case PROVISIONAL -> submitted;
                case LATE -> late;
            };
        }

        /** All of it in the dimension's usual unit. */
        Quantity whole() {
            var unit = currency != null ? Unit.the(currency) : usual();
            return new Quantity(
                    unit.fromBase(approved.amount.add(submitted.amount)),
                    unit,
                    approved.qualifier().with(submitted.qualifier()));
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
