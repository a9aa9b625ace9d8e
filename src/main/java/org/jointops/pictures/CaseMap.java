package org.jointops.pictures;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Readable;
import org.jointops.operations.Operations;
import org.jointops.platform.Conditions;
import org.jointops.platform.UseCase;
import org.jointops.reporting.RecordCount;
import org.jointops.reporting.RecordCounts;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation's cases lie. Of the cases that the reader may open it says the place as exactly as it is known; the
 * others are in the numbers of their region alone.
 */
@UseCase
public class CaseMap {

    /** More than anybody can tell apart on one map. */
    private static final int MOST = 3_000;

    private static final String READABLE = """
             from incident r left join checkpoint c on c.code = r.checkpoint
             where r.status in ('submitted', 'approved') and
            """ + Readable.WITH_PARTICIPANTS;

    private static final String OF_CATEGORY =
            "r.category in (select b.code from catalogue_branch b where b.kind = 'incidents' and b.top = :category)";

    /** The cases within the box, by the cell in which they lie. */
    private static final String SPOTS = """
            select min(p.region), count(*) as cases, avg(p.lat), avg(p.lon), min(p.number), min(p.category)
            from (select r.region, r.number, r.category, cast(coalesce(r.lat, c.lat) as float8) as lat,
                         cast(coalesce(r.lon, c.lon) as float8) as lon
            """;

    private static final String BY_CELL = """
            ) p
            where p.lon between :west and :east and p.lat between :south and :north
            group by floor(p.lon / :width), floor(p.lat / :height)
            order by cases desc
            limit
            """ + MOST;

    /** What is kept of cases by region, as far as the reader may open them. */
    private static final String TOLD = """
             from case_tally r
             where r.cases > 0 and r.category is null and r.status in ('submitted', 'approved') and
            """ + Readable.BY_LABEL;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Operations operations;

    @Inject
    private RecordCounts counts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    @Allowed(Permission.READ_RESULTS)
    public MapDocument of(String operation, MapFilter filter) {
        var known = operations.get(operation).code();
        return new MapDocument(known, clock.instant(), areas(known, filter), spots(known, filter));
    }

    /** The numbers of its regions alone. */
    @Allowed(Permission.READ_RESULTS)
    public List<MapDocument.Area> regions(String operation, MapFilter filter) {
        return areas(operations.get(operation).code(), filter);
    }

    private List<MapDocument.Spot> spots(String operation, MapFilter filter) {
        var where = where(READABLE, operation, filter).and(OF_CATEGORY, "category", filter.category());
        List<?> rows = query(where.all(SPOTS, BY_CELL), where.parameters())
                .setParameter("west", filter.side(0))
                .setParameter("south", filter.side(1))
                .setParameter("east", filter.side(2))
                .setParameter("north", filter.side(3))
                .setParameter("width", filter.width())
                .setParameter("height", filter.height())
                .getResultList();
        return rows.stream().map(row -> spot((Tuple) row)).toList();
    }

    private List<MapDocument.Area> areas(String operation, MapFilter filter) {
        var readable = readable(operation, filter).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), Function.identity()));
        return counts.casesByRegion(operation, filter.from(), filter.to(), filter.category()).stream()
                .map(count -> area(count, readable.get(Objects.requireNonNull(count.region()))))
                .sorted(Comparator.comparing(MapDocument.Area::region))
                .toList();
    }

    /** By region how many cases the reader may open, and of how many of them the place is known. */
    private List<Tuple> readable(String operation, MapFilter filter) {
        var told = filter.category() == null;
        var where = where(told ? TOLD : READABLE, operation, filter).and(OF_CATEGORY, "category", filter.category());
        var numbers = told ? "sum(r.cases), sum(r.placed)" : "count(*), count(coalesce(r.lat, c.lat))";
        List<?> rows = query(where.all("select r.region, " + numbers, " group by r.region"), where.parameters())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static MapDocument.Area area(RecordCount count, @Nullable Tuple readable) {
        return new MapDocument.Area(
                Objects.requireNonNull(count.region()),
                count.confirmed(),
                count.provisional(),
                readable == null ? 0 : readable.get(1, Number.class).longValue(),
                readable == null ? 0 : readable.get(2, Number.class).longValue());
    }

    private static MapDocument.Spot spot(Tuple t) {
        var cases = t.get(1, Number.class).longValue();
        return new MapDocument.Spot(
                round(t.get(2, Double.class)),
                round(t.get(3, Double.class)),
                cases,
                t.get(0, String.class),
                cases == 1 ? t.get(4, String.class) : null,
                cases == 1 ? t.get(5, String.class) : null);
    }

    /** To about ten centimetres. */
    private static BigDecimal round(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP);
    }

    private static Conditions where(String fromWhere, String operation, MapFilter filter) {
        return new Conditions(fromWhere)
                .and("r.operation = :operation", "operation", operation)
                .and("r.day >= :from", "from", filter.from())
                .and("r.day <= :to", "to", filter.to());
    }

    private Query query(String sql, Map<String, Object> parameters) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return Readable.byParticipant(signedIn.officer(), query);
    }
}
