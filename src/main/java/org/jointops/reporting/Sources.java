package org.jointops.reporting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Labels;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Slice;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The records behind a figure: exactly those that the result table counted. Of those that the reader may not open only
 * their number is said.
 */
@UseCase
public class Sources {

    private static final String RECORDS = """
            select b.kind, b.number, b.owner, b.unit, b.region, b.day, i.category, b.amount, b.rank, b.recorded_at,
                   coalesce(i.handling, r.handling), coalesce(i.handling_text, r.handling_text)
            from records_behind(:operation, :indicator, :state, :first, cast(:group as text), :second,
                                cast(:crossing as text), """ + FigureFilter.SQL + """
            , :whole, cast(:afterTime as timestamptz), cast(:afterNumber as text), :size) b
            left join incident i on b.kind = 'case' and i.number = b.number
            left join summary_return r on b.kind = 'return' and r.number = b.number
            order by b.recorded_at desc, b.number desc
            """;

    /** Of submitted records, those that are read by others than a supervisor of their owner. */
    private static final String OWN_OR_ASKED = """
            select own_or_asked_behind(:operation, :indicator, :first, cast(:group as text), :second,
                                       cast(:crossing as text), """ + FigureFilter.SQL + ", :whole)";

    @Inject
    private EntityManager entityManager;

    @Inject
    private Sums sums;

    @Inject
    private Operations operations;

    @Inject
    private GroupLabels labels;

    /** The records that make up a figure, newest first. */
    @Allowed(Permission.READ_RESULTS)
    public SourceList of(Figure figure, Paging paging) {
        var operation = operations.get(figure.operation());
        var indicator = operation.indicator(figure.indicator()).orElseThrow(Problem::hidden);
        var amount = amount(operation, indicator, figure);
        var readable = amount.readable() + (figure.state() == Figure.State.PROVISIONAL ? ownOrAsked(figure) : 0);
        return new SourceList(
                operation,
                indicator,
                label(figure.first(), figure.group()),
                label(figure.second(), figure.crossing()),
                amount.in(indicator.unit()),
                rows(figure, indicator, paging, readable),
                amount.sources() - readable);
    }

    /** The figure itself is summed over all records, whoever may open them. */
    private Sums.Amount amount(Operation operation, Indicator indicator, Figure figure) {
        var place = new Sums.Place(
                indicator.code(),
                Objects.requireNonNullElse(figure.group(), ""),
                Objects.requireNonNullElse(figure.crossing(), ""));
        var breakdown = new Sums.Breakdown(figure.first(), figure.second());
        var found = sums.now(operation, List.of(breakdown), figure.question()).getOrDefault(breakdown, List.of());
        var sum = Sums.fitting(found).get(place);
        return sum == null ? Sums.Amount.NONE : sum.amount(figure.state());
    }

    private long ownOrAsked(Figure figure) {
        return ((Number) query(OWN_OR_ASKED, Object.class, figure).getSingleResult()).longValue();
    }

    private Slice<Source> rows(Figure figure, Indicator indicator, Paging paging, long total) {
        var after = paging.after();
        List<?> found = query(RECORDS, Tuple.class, figure)
                .setParameter("state", figure.state().code())
                .setParameter("afterTime", after == null ? null : after.at())
                .setParameter("afterNumber", after == null ? null : after.number())
                .setParameter("size", paging.size() + 1)
                .getResultList();
        return paging.slice(
                found.stream().map(t -> source((Tuple) t, indicator.unit())).toList(),
                source -> new Paging.Place(source.recordedAt(), source.number()),
                total);
    }

    private @Nullable Labels label(@Nullable Grouping by, @Nullable String key) {
        try {
            return by == null || key == null ? null : labels.of(by, key);
        } catch (DateTimeException e) {
            throw Problem.hidden();
        }
    }

    private Query query(String sql, Class<?> type, Figure figure) {
        var query = entityManager
                .createNativeQuery(sql, type)
                .setParameter("operation", figure.operation())
                .setParameter("indicator", figure.indicator())
                .setParameter("first", Sums.word(figure.first()))
                .setParameter("group", figure.group())
                .setParameter("second", Sums.word(figure.second()))
                .setParameter("crossing", figure.crossing())
                .setParameter("whole", ResultTable.NOT_BROKEN_DOWN);
        figure.question().filter().bind(query);
        return query;
    }

    private static Source source(Tuple t, Unit unit) {
        var day = t.get(5, Date.class);
        return new Source(
                t.get(0, String.class),
                t.get(1, String.class),
                t.get(2, String.class),
                t.get(3, String.class),
                t.get(4, String.class),
                day == null ? null : day.toLocalDate(),
                t.get(6, String.class),
                quantity(unit, t, 7),
                t.get(9, Instant.class),
                t.get(10, String.class),
                t.get(11, String.class));
    }

    private static Quantity quantity(Unit unit, Tuple t, int at) {
        return new Quantity(
                unit.fromBase(t.get(at, BigDecimal.class)),
                unit,
                Qualifier.values()[t.get(at + 1, Number.class).intValue()]);
    }
}
