package org.jointops.approvals;

import jakarta.persistence.Query;
import org.jointops.access.Officer;
import org.jointops.access.Permission;
import org.jointops.access.Role;

/**
 * {@link Life#isReadableBy} as a condition in SQL, for lists: on a table {@code r} that embeds a life.
 */
public final class Readable {

    /**
     * For records in which no other organisation is named. PostgreSQL checks the same rule a second time, and would take
     * the two for independent and the rows for few: it does not look into what {@code coalesce} holds.
     */
    public static final String CONDITION = """
            coalesce(r.organisation = :readerOrganisation
              and (:readerSupervises
                   or (:readerRecords and r.author = :reader)
                   or (:readerReads and coalesce(r.voided_from, r.status) = 'approved'))
             or :readerReads and coalesce(r.voided_from, r.status) = 'approved'
              and (r.sharing = 'joint'
                   or r.sharing = 'own-country' and split_part(r.organisation, '/', 1) = :readerCountry)
              and r.operation in (select t.operation from operation_organisation t
                                  where t.organisation = :readerOrganisation), false)
            """;

    /** For records that embed a {@link Participation}. */
    public static final String WITH_PARTICIPANTS = "coalesce(" + CONDITION + """
             or :readerReads and coalesce(r.voided_from, r.status) = 'approved'
              and :readerOrganisation = any (r.confirmed)
             or :readerAnswers and r.status = 'submitted' and :readerOrganisation = any (r.participants), false)
            """;

    /**
     * {@link #WITH_PARTICIPANTS} for cases that are told by number alone, on the table {@code case_tally} as {@code r}: each
     * case stands under exactly one of a reader's labels.
     */
    public static final String BY_LABEL = """
            r.readers = any (array(
                select 'all of ' || :readerOrganisation where :readerReads
                union all select 'confirmed by ' || :readerOrganisation where :readerReads
                union all select 'supervisors of ' || :readerOrganisation where :readerSupervises
                union all select 'asked of ' || :readerOrganisation where :readerAnswers
                union all select 'written by ' || :reader || ' in ' || :readerOrganisation
                          where :readerRecords and not :readerSupervises
                union all select l.label
                          from operation_organisation t
                          cross join lateral (values ('all in ' || t.operation),
                                                     (:readerCountry || ' in ' || t.operation)) l (label)
                          where :readerReads and t.organisation = :readerOrganisation))
            """;

    private Readable() {}

    /** Says who reads, to a query with {@link #CONDITION}. */
    public static <Q extends Query> Q by(Officer officer, Q query) {
        query.setParameter("readerOrganisation", officer.organisation().code());
        query.setParameter("readerCountry", officer.country());
        query.setParameter("readerSupervises", officer.is(Role.SUPERVISOR));
        query.setParameter("readerRecords", officer.is(Role.FIELD_OFFICER) || officer.is(Role.LIAISON));
        query.setParameter("readerReads", officer.may(Permission.READ_RECORDS));
        query.setParameter("reader", officer.userName());
        return query;
    }

    /** The same, to a query with {@link #WITH_PARTICIPANTS}. */
    public static <Q extends Query> Q byParticipant(Officer officer, Q query) {
        by(officer, query).setParameter("readerAnswers", officer.may(Permission.CONFIRM));
        return query;
    }
}
