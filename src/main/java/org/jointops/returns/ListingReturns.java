package org.jointops.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Readable;
import org.jointops.platform.Conditions;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;

/** Finds the returns that a filter asks for among those that the caller may read. */
@ApplicationScoped
class ListingReturns {

    private static final String ROW = """
            select r.number, r.operation, r.status, r.reporting_unit, r.day, r.organisation, r.author, r.author_name,
                   r.recorded_at, (select count(*) from return_line l where l.return_number = r.number),
                   r.sharing, r.handling, r.handling_text
            """;

    @Inject
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    Slice<SummaryRow> list(ReturnFilter filter, Paging paging) {
        var where = new Conditions(" from summary_return r where " + Readable.CONDITION)
                .and("r.operation = :operation", "operation", filter.operation())
                .and(
                        "r.status = :status",
                        "status",
                        filter.status() == null ? null : filter.status().code())
                .and("r.day >= :from", "from", filter.from())
                .and("r.day <= :to", "to", filter.to())
                .and("r.reporting_unit = :unit", "unit", filter.unit())
                .and("r.author = :author", "author", filter.author());
        var total = (Number)
                query(where.counting(Slice.COUNTED), where.parameters(), false).getSingleResult();
        where.after(paging.after());
        List<?> rows =
                query(where.page(ROW, paging.size()), where.parameters(), true).getResultList();
        return paging.slice(
                rows.stream().map(t -> row((Tuple) t)).toList(),
                row -> new Paging.Place(row.recordedAt(), row.number()),
                total.longValue());
    }

    private Query query(String sql, Map<String, Object> parameters, boolean rows) {
        var query = rows ? entityManager.createNativeQuery(sql, Tuple.class) : entityManager.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return Readable.by(signedIn.officer(), query);
    }

    private static SummaryRow row(Tuple t) {
        var day = t.get(4, Date.class);
        return new SummaryRow(
                t.get(0, String.class),
                t.get(1, String.class),
                t.get(2, String.class),
                t.get(3, String.class),
                day == null ? null : day.toLocalDate(),
                t.get(5, String.class),
                t.get(6, String.class),
                t.get(7, String.class),
                t.get(8, Instant.class),
                t.get(9, Number.class).longValue(),
                t.get(10, String.class),
                t.get(11, String.class),
                t.get(12, String.class));
    }
}
