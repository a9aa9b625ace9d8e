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

    /** One look at the cases: those within the box by the cell in which they lie, the others by their region alone. */
    private static final String CELLS = """
            with cells as (
                select p.region, case when p.inside then floor(p.lon / :width) end as x,
                       case when p.inside then floor(p.lat / :height) end as y, count(*) as cases, count(p.lat) as placed,
                       sum(p.lat) as lat, sum(p.lon) as lon, min(p.number) as number, min(p.category) as category
                from (select q.*, q.lon between :west and :east and q.lat between :south and :north as inside
                      from (select r.region, r.number, r.category, cast(coalesce(r.lat, c.lat) as float8) as lat,
                                   cast(coalesce(r.lon, c.lon) as float8) as lon
            """;

    private static final String BY_REGION_AND_CELL = """
            ) q) p
                group by 1, 2, 3)
            select true as whole, region, sum(cases) as cases, sum(placed), null, null, null, null from cells group by region
            union all
            (select false, min(region), sum(cases), null, sum(lat) / sum(cases), sum(lon) / sum(cases), min(number), min(category)
             from cells where x is not null
             group by x, y
             order by 3 desc
             limit
            """ + MOST + ")";

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
        var rows = rows(known, filter);
        return new MapDocument(
                known,
                clock.instant(),
                areas(known, filter, rows),
                rows.stream().filter(row -> !isWhole(row)).map(CaseMap::spot).toList());
    }

    private List<Tuple> rows(String operation, MapFilter filter) {
        var where = readable(operation, filter);
        List<?> rows = query(where.all(CELLS, BY_REGION_AND_CELL), where.parameters())
                .setParameter("west", filter.side(0))
                .setParameter("south", filter.side(1))
                .setParameter("east", filter.side(2))
                .setParameter("north", filter.side(3))
                .setParameter("width", filter.width())
                .setParameter("height", filter.height())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    /** Whether a row is of a whole region, not of a cell. */
    private static boolean isWhole(Tuple row) {
        return row.get(0, Boolean.class);
    }

    private List<MapDocument.Area> areas(String operation, MapFilter filter, List<Tuple> rows) {
        var readable = rows.stream()
                .filter(CaseMap::isWhole)
                .collect(Collectors.toMap(row -> row.get(1, String.class), Function.identity()));
        return counts.casesByRegion(operation, filter.from(), filter.to(), filter.category()).stream()
                .map(count -> area(count, readable.get(Objects.requireNonNull(count.region()))))
                .sorted(Comparator.comparing(MapDocument.Area::region))
                .toList();
    }

    private static MapDocument.Area area(RecordCount count, @Nullable Tuple readable) {
        return new MapDocument.Area(
                Objects.requireNonNull(count.region()),
                count.confirmed(),
                count.provisional(),
                readable == null ? 0 : readable.get(2, Number.class).longValue(),
                readable == null ? 0 : readable.get(3, Number.class).longValue());
    }

    private static MapDocument.Spot spot(Tuple t) {
        var cases = t.get(2, Number.class).longValue();
        return new MapDocument.Spot(
                round(t.get(4, Double.class)),
                round(t.get(5, Double.class)),
                cases,
                t.get(1, String.class),
                cases == 1 ? t.get(6, String.class) : null,
                cases == 1 ? t.get(7, String.class) : null);
    }

    /** To about ten centimetres. */
    private static BigDecimal round(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP);
    }

    private static Conditions readable(String operation, MapFilter filter) {
        return new Conditions(READABLE)
                .and("r.operation = :operation", "operation", operation)
                .and("r.day >= :from", "from", filter.from())
                .and("r.day <= :to", "to", filter.to())
                .and(OF_CATEGORY, "category", filter.category());
    }

    private Query query(String sql, Map<String, Object> parameters) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return Readable.byParticipant(signedIn.officer(), query);
    }
}
