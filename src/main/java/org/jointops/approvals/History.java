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
import java.util.function.Predicate;
import org.jointops.access.SignedIn;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
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

    @Inject
    private Trail trail;

    /** Notes a step whose details are for everybody who may read the record, but for comments on what was returned. */
    public void note(
            Subject subject, String action, Status status, @Nullable String reason, List<Step.Detail> details) {
        note(subject, action, status, reason, details, detail -> action.equals("returned"));
    }

    /**
     * @param personal which of the details are for those alone who see the record's personal data; to others a step then
     *     says the field and no more
     */
    public void note(
            Subject subject,
            String action,
            Status status,
            @Nullable String reason,
            List<Step.Detail> details,
            Predicate<Step.Detail> personal) {
        var officer = signedIn.officer();
        var shown = details.stream()
                .map(d -> personal.test(d) ? Step.Detail.comment(d.field(), null) : d)
                .toList();
        var step = (Number) entityManager
                .createNativeQuery("""
                        insert into step (kind, number, at, actor, actor_name, organisation, action, status, reason, details)
                        values (:kind, :number, :at, :actor, :name, :organisation, :action, :status,
                                cast(:reason as text), cast(:details as text))
                        returning id
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
                .setParameter("details", write(shown))
                .getSingleResult();
        if (details.stream().anyMatch(personal)) {
            entityManager
                    .createNativeQuery("insert into step_personal (step, details) values (:step, :details)")
                    .setParameter("step", step)
                    .setParameter("details", write(details))
                    .executeUpdate();
        }
        trail.note(Entry.of(action, subject.kind().code(), subject.number())
                .because(reason)
                .changing(changes(shown)));
    }

    /** What was said or changed, as the trail keeps it. */
    public static List<Entry.Change> changes(List<Step.Detail> details) {
        return details.stream()
                .map(d -> new Entry.Change(d.field(), d.before(), d.after(), d.text()))
                .toList();
    }

    /**
     * What was done to a record, first step first. The caller has made sure that it may be read.
     *
     * @param masked whether personal data are hidden from the reader
     */
    public List<Step> of(Subject subject, boolean masked) {
        return entityManager
                .createNativeQuery("""
                        select s.at, s.actor, s.actor_name, s.organisation, s.action, s.status, s.reason,
                               coalesce(p.details, s.details)
                        from step s left join step_personal p on p.step = s.id and not :masked
                        where s.kind = :kind and s.number = :number order by s.id
                        """, Tuple.class)
                .setParameter("masked", masked)
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

    private static @Nullable String write(List<Step.Detail> details) {
        return details.isEmpty()
                ? null
                : JSON.toJson(details.stream().map(History::line).toArray(DetailLine[]::new));
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
