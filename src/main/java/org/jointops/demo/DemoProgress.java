package org.jointops.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** How far the loading of a part of the demonstration has come, kept in the same transaction as what was loaded. */
@ApplicationScoped
class DemoProgress {

    @Inject
    private EntityManager entityManager;

    int of(String part) {
        var rows = entityManager
                .createNativeQuery("select loaded from demo_load where operation = :part")
                .setParameter("part", part)
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).intValue();
    }

    void is(String part, int loaded) {
        entityManager
                .createNativeQuery("""
                        insert into demo_load (operation, loaded) values (:part, :loaded)
                        on conflict (operation) do update set loaded = excluded.loaded
                        """)
                .setParameter("part", part)
                .setParameter("loaded", loaded)
                .executeUpdate();
    }
}
