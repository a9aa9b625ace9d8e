package org.jointops.reporting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Readable;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operations;
import org.jointops.platform.Conditions;
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

    /** What each record adds to the figure, in the smallest unit of the dimension. */
    private static final String BEHIND = """
            (select k.kind, k.number, sum(k.amount) as amount, max(k.unit) as unit, max(k.region) as region,
                    max(k.day) as day, max(k.rank) as rank
             from readable_contribution(:operation, :indicator) k
             where k.status = :status
               and (:key = '' or coalesce(group_key(:grouping, k.organisation, k.region, k.day), :whole) = :key)
             group by k.kind, k.number) b
            """;

    /** The figure itself is summed over all records, whoever may open them. */
    private static final String FIGURE =
            "select amount, rank, sources from figure(:operation, :indicator, :status, :grouping, nullif(:key, ''), :whole)";

    private static final String RECORDS = """
            (select number, operation, organisation, author, status, voided_from, sharing, handling, handling_text,
                    recorded_at, category, participants, confirmed
             from incident where operation = :operation
             union all
             select number, operation, organisation, author, status, voided_from, sharing, handling, handling_text,
                    recorded_at, null, '{}', '{}'
             from summary_return where operation = :operation) r
            """;

    private static final String ROW = """
            select b.kind, r.number, r.organisation, b.unit, b.region, b.day, r.category, b.amount, b.rank, r.recorded_at,
                   r.handling, r.handling_text
            """;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Operations operations;

    @Inject
    private GroupLabels labels;

    @Inject
    private SignedIn signedIn;

    /** The records that make up a figure, newest first. */
    @Allowed(Permission.READ_RESULTS)
    public SourceList of(Figure figure, Paging paging) {
        var operation = operations.get(figure.operation());
        var indicator = operation.indicator(figure.indicator()).orElseThrow(Problem::hidden);
        var whole = (Tuple) query(FIGURE, figure).getSingleResult();
        var rows = rows(figure, indicator, paging);
        return new SourceList(
                operation,
                indicator,
                label(figure),
                quantity(indicator.unit(), whole, 0),
                rows,
                whole.get(2, Number.class).longValue() - rows.total());
    }

    private Slice<Source> rows(Figure figure, Indicator indicator, Paging paging) {
        var where = new Conditions(" from " + BEHIND + " join " + RECORDS + " on r.number = b.number where ("
                + Readable.WITH_PARTICIPANTS + ")");
        var total = (Tuple) readable(where.counting(Integer.MAX_VALUE - 1), figure, Map.of())
                .getSingleResult();
        where.after(paging.after());
        List<?> found = readable(where.page(ROW, paging.size()), figure, where.parameters())
                .getResultList();
        return paging.slice(
                found.stream().map(t -> source((Tuple) t, indicator.unit())).toList(),
                source -> new Paging.Place(source.recordedAt(), source.number()),
                total.get(0, Number.class).longValue());
    }

    private @Nullable Labels label(Figure figure) {
        try {
            return figure.by() == null || figure.group() == null ? null : labels.of(figure.by(), figure.group());
        } catch (DateTimeException e) {
            throw Problem.hidden();
        }
    }

    private Query readable(String sql, Figure figure, Map<String, Object> parameters) {
        var query = query(sql, figure);
        parameters.forEach(query::setParameter);
        return Readable.byParticipant(signedIn.officer(), query);
    }

    private Query query(String sql, Figure figure) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters(figure).forEach(query::setParameter);
        return query;
    }

    private static Map<String, String> parameters(Figure figure) {
        var parameters = new HashMap<String, String>();
        parameters.put("operation", figure.operation());
        parameters.put("indicator", figure.indicator());
        parameters.put("status", figure.state().status());
        var by = figure.by();
        var group = figure.group();
        parameters.put("grouping", by == null || group == null ? "" : by.code());
        parameters.put("key", by == null || group == null ? "" : group);
        parameters.put("whole", ResultTable.NOT_BROKEN_DOWN);
        return parameters;
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
