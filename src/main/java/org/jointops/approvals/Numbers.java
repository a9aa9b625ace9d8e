package org.jointops.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.jointops.shared.Organisation;

/** Gives records their numbers, without gaps, by operation and organisation: {@code TRN-2026-01-RU-BORDER-000123}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Numbers {

    @Inject
    private EntityManager entityManager;

    public String next(Subject.Kind kind, String operation, Organisation organisation) {
        var last = (Number) entityManager
                .createNativeQuery("""
                        insert into number_series (operation, organisation, kind, last)
                        values (:operation, :organisation, :kind, 1)
                        on conflict (operation, organisation, kind) do update set last = number_series.last + 1
                        returning last
                        """)
                .setParameter("operation", operation)
                .setParameter("organisation", organisation.code())
                .setParameter("kind", kind.code())
                .getSingleResult();
        return String.format(
                Locale.ROOT,
                "%s-%s-%s%06d",
                operation,
                organisation.inNumbers(),
                kind == Subject.Kind.RETURN ? "R" : "",
                last.intValue());
    }
}
