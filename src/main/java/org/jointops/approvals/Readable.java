package org.jointops.approvals;

import jakarta.persistence.Query;
import org.jointops.access.Officer;
import org.jointops.access.Role;

/**
 * {@link Life#isReadableBy} as a condition in SQL, for lists: on a table {@code r} that embeds a life.
 */
public final class Readable {

    public static final String CONDITION = """
            r.organisation = :readerOrganisation
            and (:readerSupervises
                 or (:readerRecords and (r.author = :reader or coalesce(r.voided_from, r.status) = 'approved')))
            """;

    private Readable() {}

    public static <Q extends Query> Q by(Officer officer, Q query) {
        query.setParameter("readerOrganisation", officer.organisation().code());
        query.setParameter("readerSupervises", officer.is(Role.SUPERVISOR));
        query.setParameter("readerRecords", officer.is(Role.FIELD_OFFICER) || officer.is(Role.LIAISON));
        query.setParameter("reader", officer.userName());
        return query;
    }
}
