package org.jointops.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jointops.approvals.Approving;
import org.jointops.approvals.Subject;
import org.jointops.shared.Problem;

/**
 * A summary return and cases of the same unit, day and indicator do not both count: the second to be approved is refused,
 * or knowingly takes the place of the first. Nothing is thrown away; which of them stands is noted.
 */
@ApplicationScoped
class CountingOnce {

    @Inject
    private EntityManager entityManager;

    void check(@Observes Approving approving) {
        var subject = approving.subject();
        var kind = subject.kind().code();
        List<?> counted = entityManager
                .createNativeQuery("select indicator from counted_already(:kind, :number)", String.class)
                .setParameter("kind", kind)
                .setParameter("number", subject.number())
                .getResultList();
        if (!counted.isEmpty() && !approving.replace()) {
            throw Problem.conflict(
                    "counted-twice",
                    String.join(", ", counted.stream().map(String::valueOf).toList()));
        }
        if (!counted.isEmpty()) {
            settle(subject, kind);
        }
    }

    private void settle(Subject subject, String kind) {
        entityManager
                .createNativeQuery("""
                        insert into standing (operation, unit, day, indicator, stands)
                        select operation, unit, day, indicator, :kind || 's' from counted_already(:kind, :number)
                        on conflict (operation, unit, day, indicator) do update set stands = excluded.stands
                        """)
                .setParameter("kind", kind)
                .setParameter("number", subject.number())
                .executeUpdate();
    }
}
