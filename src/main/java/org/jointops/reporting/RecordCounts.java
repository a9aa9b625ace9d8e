package org.jointops.reporting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * How many records an operation has. Like its figures, these numbers are for all who take part, whatever the records'
 * sharing.
 */
@UseCase
public class RecordCounts {

    private static final String COUNTS = """
            select * from record_counts(:operation, string_to_array(:keys, ' '), cast(:kind as text), cast(:from as date),
                                        cast(:to as date), cast(:category as text))
            """;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Operations operations;

    /** Cases and summary returns by the organisation whose they are and the day for which they are. */
    @Allowed(Permission.READ_RESULTS)
    public List<RecordCount> byOrganisationAndDay(String operation) {
        return counts(operation, "organisation day", null, null, null, null);
    }

    /** Cases by the region where they happened, on the days from and to, of a category or one below it; null for any. */
    @Allowed(Permission.READ_RESULTS)
    public List<RecordCount> casesByRegion(
            String operation, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String category) {
        return counts(operation, "region", "case", from, to, category);
    }

    private List<RecordCount> counts(
            String operation,
            String keys,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String category) {
        List<?> rows = entityManager
                .createNativeQuery(COUNTS, Tuple.class)
                .setParameter("operation", operations.get(operation).code())
                .setParameter("keys", keys)
                .setParameter("kind", kind)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("category", category)
                .getResultList();
        return rows.stream().map(row -> count((Tuple) row)).toList();
    }

    private static RecordCount count(Tuple t) {
        var day = t.get(2, Date.class);
        return new RecordCount(
                t.get(0, String.class),
                t.get(1, String.class),
                day == null ? null : day.toLocalDate(),
                t.get(4, Number.class).longValue(),
                t.get(3, Number.class).longValue());
    }
}
