package org.jointops.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointops.access.Role;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Readable;
import org.jointops.approvals.Status;
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

    /** As many as {@code cases_of_categories} names. */
    private static final int RARE = 3_000;

    private static final String TOLD = " from case_tally r where r.cases > 0 and " + Readable.BY_LABEL;

    private static final String OF_BRANCH =
            "select array_to_string(cases_of_categories(categories_in_branch(:sought)), ',')";

    /** What the reader's rule says of such cases in any case: said once more, it leads to the few of them by indexes. */
    private static final String OWN_OR_JOINT = "(r.author = :own or cardinality(r.participants) > 0)";

    private static final String COUNTED_BY_INDICATOR = """
            r.number in (select k.number from readable_contribution(:operation, :indicator) k where k.kind = 'case')
            """;

    @Inject
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    Slice<CaseRow> list(CaseFilter filter, Paging paging) {
        var told = isTold(filter) ? told(filter) : -1;
        var where = where(filter, told <= RARE);
        var total = told < 0 ? count(where.counting(Slice.COUNTED), where) : told;
        var rows = total == 0 ? List.<CaseRow>of() : rows(filter, where, paging);
        return paging.slice(rows, row -> new Paging.Place(row.recordedAt(), row.number()), total);
    }

    /** Some of them, without counting all. */
    List<CaseRow> part(CaseFilter filter, Paging paging) {
        var rows = rows(filter, where(filter, true), paging);
        return rows.size() > paging.size() ? rows.subList(0, paging.size()) : rows;
    }

    /** The page is chosen by what stands in indexes, and its rows alone are read whole. */
    private List<CaseRow> rows(CaseFilter filter, Conditions where, Paging paging) {
        where.after(paging.after());
        var parameters = new HashMap<String, Object>();
        var page = ROW + " from incident r where r.number in (" + chosen(filter, where, paging.size(), parameters)
                + ") order by r.recorded_at desc, r.number desc";
        List<?> rows = query(page, parameters, true).getResultList();
        return rows.stream().map(t -> row((Tuple) t)).toList();
    }

    /** Of some days the newest are found on each day that has any: those of other days are many, and may all be newer. */
    private static String chosen(CaseFilter filter, Conditions where, int size, Map<String, Object> parameters) {
        parameters.putAll(where.parameters());
        if (filter.from() == null && filter.to() == null) {
            return where.page("select r.number", size);
        }
        var days = narrow(new Conditions(TOLD + " and r.category is null"), filter);
        parameters.putAll(days.parameters());
        return where.ofEach("r.day", days, "select r.number", size);
    }

    /** Whether numbers are kept of what the filter asks for: of days and regions, and of categories, but not of both. */
    private static boolean isTold(CaseFilter filter) {
        var parts = filter.text() != null || filter.indicator() != null || filter.author() != null;
        var place = filter.from() != null || filter.to() != null || filter.region() != null;
        return !parts && !(place && filter.category() != null);
    }

    /** How many are kept count of, up to one more than is counted. */
    long told(CaseFilter filter) {
        var category = filter.category();
        var where = new Conditions(category == null ? TOLD + " and r.category is null" : TOLD)
                .and("r.category = :category", "category", category);
        var cases = count(narrow(where, filter).adding("r.cases", Slice.COUNTED), where);
        return Math.min(cases, Slice.COUNTED + 1L);
    }

    private long count(String sql, Conditions where) {
        return ((Number) query(sql, where.parameters(), false).getSingleResult()).longValue();
    }

    private Conditions where(CaseFilter filter, boolean perhapsFew) {
        var text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
        var holding = found(HOLDING, text);
        var ofBranch = perhapsFew ? found(OF_BRANCH, filter.category()) : null;
        return narrow(new Conditions(" from incident r where " + Readable.WITH_PARTICIPANTS), filter)
                .and(
                        OWN_OR_JOINT,
                        "own",
                        isReadByAuthor(filter.status()) ? signedIn.officer().userName() : null)
                .and(OF_CATEGORY, "category", ofBranch == null ? filter.category() : null)
                .and(AMONG.formatted("ofBranch"), "ofBranch", ofBranch)
                .and("r.author = :author", "author", filter.author())
                .and(COUNTED_BY_INDICATOR, "indicator", filter.indicator())
                .and(IN_TEXT, "text", holding == null ? text : null)
                .and(AMONG.formatted("holding"), "holding", holding);
    }

    private static Conditions narrow(Conditions where, CaseFilter filter) {
        return where.and("r.operation = :operation", "operation", filter.operation())
                .and(
                        "r.status = :status",
                        "status",
                        filter.status() == null ? null : filter.status().code())
                .and("r.day >= :from", "from", filter.from())
                .and("r.day <= :to", "to", filter.to())
                .and("r.region = :region", "region", filter.region())
                .and("r.organisation = :organisation", "organisation", code(filter.organisation()));
    }

    private boolean isReadByAuthor(@Nullable Status status) {
        return status != null
                && status.isBeforeApproval()
                && !signedIn.officer().is(Role.SUPERVISOR);
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
