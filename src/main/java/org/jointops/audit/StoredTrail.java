package org.jointops.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jointops.platform.Conditions;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** The trail in the database, of which a query sees the caller's country alone. */
@ApplicationScoped
class StoredTrail {

    /** Entries looked at in one go: a second's work, so that a person sees it going on. */
    private static final int AT_ONCE = 20_000;

    private static final int LINES_AT_ONCE = 1_000;

    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String LINE = """
            select '{"chain":' || to_json(chain) || ',"seq":' || seq || ',"at":"' || trail_time(at)
                   || '","actor":' || to_json(actor) || ',"action":' || to_json(action) || ',"kind":' || to_json(kind)
                   || ',"subject":' || to_json(subject) || ',"owner":' || coalesce(to_json(owner)::text, 'null')
                   || ',"operation":' || coalesce(to_json(operation)::text, 'null')
                   || ',"previous":"' || previous || '","hash":"' || hash || '","body":' || body || '}'
            from trail where chain = :chain and seq > :after and seq <= :last order by seq limit :most
            """;

    /** The entries of one go: their number, the last of them, and the first that is not as it should be. */
    private static final String CHECK = """
            with part as (
                select t.*, coalesce(lag(seq) over w, :after) as before_seq, coalesce(lag(hash) over w, :hash) as before_hash,
                       lag(at) over w as before_at
                from trail t where chain = :chain and seq > :after and seq <= :last
                window w as (order by seq) order by seq limit :most),
            judged as (
                select seq, hash, case
                    when seq <> before_seq + 1 then 'missing'
                    when previous <> before_hash then 'broken-link'
                    when hash <> trail_hash(previous, chain, seq, at, body) then 'altered'
                    when (actor, action, kind, subject) <> (body::json ->> 'actor', body::json ->> 'action',
                                                            body::json ->> 'kind', body::json ->> 'subject')
                         or owner is distinct from body::json ->> 'owner'
                         or operation is distinct from body::json ->> 'operation'
                         or persons <> body::jsonb -> 'persons' then 'disagrees'
                    when at < before_at then 'backwards' end as problem
                from part)
            select (select seq from judged order by seq desc limit 1), (select hash from judged order by seq desc limit 1),
                   bad.seq, bad.problem
            from (values (1)) one left join lateral (
                select seq, problem from judged where problem is not null order by seq limit 1) bad on true
            """;

    @Inject
    private EntityManager entityManager;

    Slice<TrailRow> search(String chain, TrailFilter filter, Paging paging) {
        var where = new Conditions(" from trail r where true")
                .and("r.chain = :chain", "chain", chain)
                .and("r.at >= :from", "from", filter.begin())
                .and("r.at < :to", "to", filter.end())
                .and("r.actor = :actor", "actor", filter.actor())
                .and("r.action = :action", "action", filter.action())
                .and("r.kind = :kind", "kind", filter.kind())
                .and("r.subject = :subject", "subject", filter.subject())
                .and("r.persons @> to_jsonb(cast(:person as text))", "person", filter.person())
                .and("position(:text in lower(r.body)) > 0", "text", lower(filter.text()));
        var total = (Number) with(where, entityManager.createNativeQuery(where.counting(Slice.COUNTED)))
                .getSingleResult();
        where.and("r.seq < :after", "after", seq(paging.after()));
        var sql = where.page("select r.chain, r.seq, r.at, r.hash, r.body", "r.seq desc", paging.size());
        List<?> rows =
                with(where, entityManager.createNativeQuery(sql, Tuple.class)).getResultList();
        return paging.slice(
                rows.stream().map(row -> row((Tuple) row)).toList(),
                row -> new Paging.Place(row.at, String.valueOf(row.seq)),
                total.longValue());
    }

    TrailHead head(String chain) {
        List<?> found = entityManager
                .createNativeQuery("select seq, at, hash from trail_head where chain = :chain and seq > 0", Tuple.class)
                .setParameter("chain", chain)
                .getResultList();
        return found.stream()
                .map(row -> (Tuple) row)
                .findAny()
                .map(row -> new TrailHead(
                        chain,
                        row.get(0, Number.class).longValue(),
                        row.get(1, Instant.class),
                        row.get(2, String.class)))
                .orElse(new TrailHead(chain, 0, null, TrailHead.NOTHING));
    }

    TrailCheck checkMore(TrailCheck check) {
        var part = (Tuple) entityManager
                .createNativeQuery(CHECK, Tuple.class)
                .setParameter("chain", check.chain())
                .setParameter("after", check.checked())
                .setParameter("hash", check.hash())
                .setParameter("last", check.entries())
                .setParameter("most", AT_ONCE)
                .getSingleResult();
        var bad = part.get(2, Number.class);
        if (bad != null) {
            return check.failing(bad.longValue(), part.get(3, String.class));
        }
        var last = part.get(0, Number.class);
        if (last == null) {
            return check.entries() == check.checked() ? check : check.failing(check.checked() + 1, "missing");
        }
        return agreeing(check.upTo(last.longValue(), part.get(1, String.class)));
    }

    List<String> lines(String chain, long after, long last) {
        List<?> lines = entityManager
                .createNativeQuery(LINE, String.class)
                .setParameter("chain", chain)
                .setParameter("after", after)
                .setParameter("last", last)
                .setParameter("most", LINES_AT_ONCE)
                .getResultList();
        return lines.stream().map(String.class::cast).toList();
    }

    private TrailCheck agreeing(TrailCheck check) {
        return check.checked() < check.entries() || endsAtHead(check.chain())
                ? check
                : check.failing(check.checked(), "head");
    }

    /** Whether at the end of the chain stands what its head says. */
    boolean endsAtHead(String chain) {
        var ends = (Number) entityManager
                .createNativeQuery("""
                        select count(*) from trail_head h join trail t on t.chain = h.chain and t.seq = h.seq and t.hash = h.hash
                        where h.chain = :chain
                          and not exists (select 1 from trail later where later.chain = h.chain and later.seq > h.seq)
                        """)
                .setParameter("chain", chain)
                .getSingleResult();
        return ends.intValue() == 1;
    }

    private static TrailRow row(Tuple found) {
        var row = JSON.fromJson(found.get(4, String.class), TrailRow.class);
        row.chain = found.get(0, String.class);
        row.seq = found.get(1, Number.class).longValue();
        row.at = found.get(2, Instant.class);
        row.hash = found.get(3, String.class);
        return row;
    }

    private static @Nullable Long seq(Paging.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        if (!place.number().matches("[1-9]\\d{0,17}")) {
            throw Problem.invalid("after", "unknown", place.number());
        }
        return Long.valueOf(place.number());
    }

    private static <Q extends Query> Q with(Conditions where, Q query) {
        where.parameters().forEach(query::setParameter);
        return query;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
