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

    /**
     * The indicators, with unit and day, to which the approved record would add while records of the other kind count
     * for them already, unless it was settled before that the approved record's kind stands.
     */
    private static final String COUNTED_ALREADY = """
            select distinct mine.indicator, mine.unit, cast(mine.day as text)
            from raw_contribution mine
            join raw_contribution theirs on theirs.operation = mine.operation and theirs.indicator = mine.indicator
                 and theirs.unit = mine.unit and theirs.day = mine.day and theirs.kind <> mine.kind
            where mine.kind = :kind and mine.number = :number and mine.fits and theirs.fits
              and not exists (select 1 from standing s where s.operation = mine.operation and s.unit = mine.unit
                              and s.day = mine.day and s.indicator = mine.indicator and s.stands = :stands)
            order by 1
            """;

    @Inject
    private EntityManager entityManager;

    void check(@Observes Approving approving) {
        var subject = approving.subject();
        var stands = subject.kind() == Subject.Kind.CASE ? "cases" : "returns";
        List<?> counted = entityManager
                .createNativeQuery(COUNTED_ALREADY)
                .setParameter("kind", subject.kind() == Subject.Kind.CASE ? "case" : "return")
                .setParameter("number", subject.number())
                .setParameter("stands", stands)
                .getResultList();
        if (!counted.isEmpty() && !approving.replace()) {
            throw Problem.conflict("counted-twice", indicators(counted));
        }
        counted.forEach(row -> settle(subject, (Object[]) row, stands));
    }

    private static String indicators(List<?> counted) {
        return String.join(
                ", ", counted.stream().map(row -> (String) ((Object[]) row)[0]).toList());
    }

    private void settle(Subject subject, Object[] cell, String stands) {
        entityManager
                .createNativeQuery("""
                        insert into standing (operation, unit, day, indicator, stands)
                        select operation, :unit, cast(:day as date), :indicator, :stands
                        from (select operation from incident where number = :number
                              union all select operation from summary_return where number = :number) o
                        on conflict (operation, unit, day, indicator) do update set stands = excluded.stands
                        """)
                .setParameter("unit", cell[1])
                .setParameter("day", cell[2])
                .setParameter("indicator", cell[0])
                .setParameter("stands", stands)
                .setParameter("number", subject.number())
                .executeUpdate();
    }
}
