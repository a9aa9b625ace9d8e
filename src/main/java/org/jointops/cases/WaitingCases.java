package org.jointops.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jointops.access.SignedIn;
import org.jointops.approvals.History;
import org.jointops.approvals.Readable;
import org.jointops.approvals.Status;
import org.jointops.shared.Slice;

/** Finds the cases that wait for somebody: for a supervisor's decision, or for their author. */
@ApplicationScoped
class WaitingCases {

    private static final int SHOWN = 200;

    /** The fields without which no detention is approved, as {@code detentions} has them. */
    private static final String MISSING = """
            , (select string_agg(distinct m.field, ' ') from detention d
               cross join lateral (values
                   ('reason', d.reason is null),
                   ('arrestedAt', d.arrested_at is null),
                   ('custody.place', d.custody_place is null),
                   ('custody.deliveredAt', d.delivered_at is null),
                   ('custody.officers', cardinality(d.officers) = 0),
                   ('custody.rightsExplainedAt', d.rights_explained_at is null),
                   ('custody.rightsLanguage', coalesce(d.rights_language, '') = '')) m (field, missing)
               where d.incident = r.number and m.missing)
            """;

    private static final String SUBMITTED =
            ListingCases.ROW + ", r.submitted_at, r.author = :reader or r.last_editor = :reader"
                    + MISSING + " from incident r where " + Readable.WITH_PARTICIPANTS
                    + " and r.organisation = :organisation and r.status = 'submitted'"
                    + " order by r.submitted_at, r.number limit :shown";

    private static final String RETURNED = ListingCases.ROW + ", s.at, s.actor_name, s.details from incident r"
            + " join lateral (select t.at, t.actor_name, coalesce(p.details, t.details) as details"
            + " from step t left join step_personal p on p.step = t.id where t.kind = 'case' and t.number = r.number"
            + " and t.action = 'returned' order by t.id desc limit 1) s on true"
            + " where " + Readable.WITH_PARTICIPANTS + " and r.author = :reader and r.status = 'returned'"
            + " order by s.at, r.number limit " + SHOWN;

    /** That somebody has not answered follows from the next line, and leads to the index of those cases. */
    private static final String ASKED = ListingCases.ROW + " from incident r where " + Readable.WITH_PARTICIPANTS
            + " and r.status in ('submitted', 'approved') and not r.participants <@ (r.confirmed || r.refused)"
            + " and :organisation = any (r.participants)"
            + " and :organisation <> all (r.confirmed || r.refused)"
            + " order by r.submitted_at, r.number limit " + SHOWN;

    @Inject
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ListingCases listing;

    /** Those that wait longest, and how many wait in all. */
    Slice<WaitingCase> cases(int shown) {
        var organisation = signedIn.officer().organisation().code();
        var query = query(SUBMITTED).setParameter("organisation", organisation).setParameter("shown", shown);
        var rows = rows(query).map(WaitingCases::waiting).toList();
        return new Slice<>(rows, null, rows.size() < shown ? rows.size() : submitted(organisation));
    }

    private long submitted(String organisation) {
        var filter = new CaseFilter.Draft();
        filter.status = Status.SUBMITTED.code();
        filter.organisation = organisation;
        return listing.told(filter.read());
    }

    List<ReturnedCase> returned() {
        return rows(query(RETURNED)).map(WaitingCases::returned).toList();
    }

    List<CaseRow> asked() {
        var query = query(ASKED)
                .setParameter("organisation", signedIn.officer().organisation().code());
        return rows(query).map(ListingCases::row).toList();
    }

    private Query query(String sql) {
        return Readable.byParticipant(signedIn.officer(), entityManager.createNativeQuery(sql, Tuple.class));
    }

    private static Stream<Tuple> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
    }

    private static WaitingCase waiting(Tuple row) {
        var missing = row.get(ListingCases.ROW_LENGTH + 2, String.class);
        return new WaitingCase(
                ListingCases.row(row),
                row.get(ListingCases.ROW_LENGTH, Instant.class),
                missing == null ? List.of() : List.of(missing.split(" ")),
                row.get(ListingCases.ROW_LENGTH + 1, Boolean.class));
    }

    private static ReturnedCase returned(Tuple row) {
        return new ReturnedCase(
                ListingCases.row(row),
                row.get(ListingCases.ROW_LENGTH, Instant.class),
                row.get(ListingCases.ROW_LENGTH + 1, String.class),
                History.details(row.get(ListingCases.ROW_LENGTH + 2, String.class)));
    }
}
