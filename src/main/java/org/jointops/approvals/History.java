package org.jointops.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jointops.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** What was done to each record, by whom and when. Written in the transaction of the step itself and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class History {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    public void note(
            Subject subject, String action, Status status, @Nullable String reason, List<Step.Detail> details) {
        var officer = signedIn.officer();
        entityManager
                .createNativeQuery("""
                        insert into step (kind, number, at, actor, actor_name, organisation, action, status, reason, details)
                        values (:kind, :number, :at, :actor, :name, :organisation, :action, :status,
                                cast(:reason as text), cast(:details as text))
                        """)
                .setParameter("kind", subject.kind().code())
                .setParameter("number", subject.number())
                .setParameter("at", clock.instant())
                .setParameter("actor", officer.userName())
                .setParameter("name", officer.name())
                .setParameter("organisation", officer.organisation().code())
                .setParameter("action", action)
                .setParameter("status", status.code())
                .setParameter("reason", reason)
                .setParameter("details", details.isEmpty() ? null : write(details))
                .executeUpdate();
    }

    /** What was done to a record, first step first. The caller has made sure that it may be read. */
    public List<Step> of(Subject subject) {
        return entityManager
                .createNativeQuery("""
                        select at, actor, actor_name, organisation, action, status, reason, details
                        from step where kind = :kind and number = :number order by id
                        """, Tuple.class)
                .setParameter("kind", subject.kind().code())
                .setParameter("number", subject.number())
                .getResultStream()
                .map(row -> step((Tuple) row))
                .toList();
    }

    private static Step step(Tuple row) {
        return new Step(
                row.get(0, Instant.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                details(row.get(7, String.class)));
    }

    /** The shape of a detail in the column. */
    public static class DetailLine {
        public @Nullable String field;
        public @Nullable String before;
        public @Nullable String after;
        public @Nullable String text;
    }

    private static String write(List<Step.Detail> details) {
        return JSON.toJson(details.stream().map(History::line).toArray(DetailLine[]::new));
    }

    /** The details as the column keeps them. */
    public static List<Step.Detail> details(@Nullable String json) {
        return json == null
                ? List.of()
                : List.of(JSON.fromJson(json, DetailLine[].class)).stream()
                        .map(d -> new Step.Detail(d.field, d.before, d.after, d.text))
                        .toList();
    }

    private static DetailLine line(Step.Detail detail) {
        var line = new DetailLine();
        line.field = detail.field();
        line.before = detail.before();
        line.after = detail.after();
        line.text = detail.text();
        return line;
    }
}
