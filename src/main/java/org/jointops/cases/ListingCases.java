package org.jointops.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Readable;
import org.jointops.platform.Conditions;
import org.jointops.shared.Organisation;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Finds the cases that a filter asks for among those that the caller may read. */
@ApplicationScoped
class ListingCases {

    static final String ROW = """
            select r.number, r.operation, r.status, r.occurred_at, r.zone, r.day, r.region, r.category, r.summary,
                   r.unit, r.organisation, r.author, r.author_name, r.recorded_at,
                   r.seized, r.detained, r.sharing, r.handling, r.handling_text
            """;

    static final int ROW_LENGTH = 19;

    private static final String IN_TEXT = """
            (position(:text in lower(r.number)) > 0 or position(:text in lower(r.summary)) > 0
             or position(:text in lower(coalesce(r.place, ''))) > 0
             or exists (select 1 from confiscation c where c.incident = r.number and position(:text in lower(
                        concat_ws(' ', c.exhibit, c.serial_number))) > 0)
             or r.number in (select cases_naming(:text)))
            """;

    private static final String OF_CATEGORY =
            "coalesce(r.categories && (select categories_in_branch(:category)), false)";

    /** Found by an index before the list is asked for, unless there are too many; each number is one that may be read. */
    private static final String AMONG = "r.number = any (string_to_array(:%s, ','))";

    private static final String HOLDING = "select array_to_string(cases_holding(:sought), ',')";

    private static final String OF_BRANCH =
            "select array_to_string(cases_of_categories(categories_in_branch(:sought)), ',')";

    private static final String COUNTED_BY_INDICATOR = """
            r.number in (select k.number from readable_contribution(:operation, :indicator) k where k.kind = 'case')
            """;

    @Inject
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    Slice<CaseRow> list(CaseFilter filter, Paging paging) {
        var where = where(filter);
        var total = (Number)
                query(where.counting(Slice.COUNTED), where.parameters(), false).getSingleResult();
        return paging.slice(
                rows(where, paging), row -> new Paging.Place(row.recordedAt(), row.number()), total.longValue());
    }

    /** Some of them, without counting all. */
    List<CaseRow> part(CaseFilter filter, Paging paging) {
        var rows = rows(where(filter), paging);
        return rows.size() > paging.size() ? rows.subList(0, paging.size()) : rows;
    }

    /** The page is chosen by what stands in indexes, and its rows alone are read whole. */
    private List<CaseRow> rows(Conditions where, Paging paging) {
        where.after(paging.after());
        var page = ROW + " from incident r where r.number in (" + where.page("select r.number", paging.size())
                + ") order by r.recorded_at desc, r.number desc";
        List<?> rows = query(page, where.parameters(), true).getResultList();
        return rows.stream().map(t -> row((Tuple) t)).toList();
    }

    private Conditions where(CaseFilter filter) {
        var text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
        var holding = found(HOLDING, text);
        var ofBranch = found(OF_BRANCH, filter.category());
        return new Conditions(" from incident r where " + Readable.WITH_PARTICIPANTS)
                .and("r.operation = :operation", "operation", filter.operation())
                .and(
                        "r.status = :status",
                        "status",
                        filter.status() == null ? null : filter.status().code())
                .and("r.day >= :from", "from", filter.from())
                .and("r.day <= :to", "to", filter.to())
                .and("r.region = :region", "region", filter.region())
                .and("r.organisation = :organisation", "organisation", code(filter.organisation()))
                .and(OF_CATEGORY, "category", ofBranch == null ? filter.category() : null)
                .and(AMONG.formatted("ofBranch"), "ofBranch", ofBranch)
                .and("r.author = :author", "author", filter.author())
                .and(COUNTED_BY_INDICATOR, "indicator", filter.indicator())
                .and(IN_TEXT, "text", holding == null ? text : null)
                .and(AMONG.formatted("holding"), "holding", holding);
    }

    private @Nullable String found(String function, @Nullable String sought) {
        return sought == null
                ? null
                : (String) entityManager
                        .createNativeQuery(function, String.class)
                        .setParameter("sought", sought)
                        .getSingleResult();
    }

    private static @Nullable String code(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.code();
    }

    private Query query(String sql, Map<String, Object> parameters, boolean rows) {
        var query = rows ? entityManager.createNativeQuery(sql, Tuple.class) : entityManager.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return Readable.byParticipant(signedIn.officer(), query);
    }

    static CaseRow row(Tuple t) {
        return new CaseRow(
                t.get(0, String.class),
                t.get(1, String.class),
                t.get(2, String.class),
                t.get(3, Instant.class),
                t.get(4, String.class),
                t.get(5, Date.class).toLocalDate(),
                t.get(6, String.class),
                t.get(7, String.class),
                t.get(8, String.class),
                t.get(9, String.class),
                t.get(10, String.class),
                t.get(11, String.class),
                t.get(12, String.class),
                t.get(13, Instant.class),
                t.get(14, Number.class).longValue(),
                t.get(15, Number.class).longValue(),
                t.get(16, String.class),
                t.get(17, String.class),
                t.get(18, String.class));
    }
}
