package org.jointops.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jointops.access.Role;

/** What the application knows of accounts, beyond what logins and tokens said when they were issued. */
@ApplicationScoped
class AccountStates {

    @Inject
    private EntityManager entityManager;

    Optional<AccountState> find(String userName) {
        return entityManager
                .createNativeQuery("""
                        select name, roles, country, service, unit, enabled, as_of, ended_at
                        from account_state where user_name = :userName
                        """, Tuple.class)
                .setParameter("userName", userName)
                .getResultStream()
                .map(row -> state((Tuple) row))
                .findAny();
    }

    /** Lets one change of an account at a time be under way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String userName) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:userName, 11))")
                .setParameter("userName", userName)
                .getSingleResult();
    }

    /** Keeps how an account is, in the transaction of the change that made it so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(Person person, Instant asOf) {
        keep(person.userName(), AccountState.of(person, asOf));
    }

    /** Keeps what was read of an account; nobody is waited for who changes it at the same time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void read(String userName, AccountState state) {
        keep(userName, state);
    }

    /** Logins and tokens issued up to now are no longer accepted. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Person person, Instant now) {
        changed(person, now);
        entityManager
                .createNativeQuery("update account_state set ended_at = :now where user_name = :userName")
                .setParameter("now", now)
                .setParameter("userName", person.userName())
                .executeUpdate();
    }

    private void keep(String userName, AccountState state) {
        entityManager
                .createNativeQuery("""
                        insert into account_state (user_name, name, roles, country, service, unit, enabled, as_of)
                        values (:userName, :name, :roles, cast(:country as text), cast(:service as text),
                                cast(:unit as text), :enabled, :asOf)
                        on conflict (user_name) do update
                        set name = excluded.name, roles = excluded.roles, country = excluded.country,
                            service = excluded.service, unit = excluded.unit, enabled = excluded.enabled,
                            as_of = excluded.as_of
                        where account_state.as_of <= excluded.as_of
                        """)
                .setParameter("userName", userName)
                .setParameter("name", state.name())
                .setParameter("roles", String.join(" ", Person.codes(state.roles())))
                .setParameter("country", state.country())
                .setParameter("service", state.service())
                .setParameter("unit", state.unit())
                .setParameter("enabled", state.enabled())
                .setParameter("asOf", state.asOf())
                .executeUpdate();
    }

    private static AccountState state(Tuple row) {
        return new AccountState(
                row.get("name", String.class),
                roles(row.get("roles", String.class)),
                row.get("country", String.class),
                row.get("service", String.class),
                row.get("unit", String.class),
                row.get("enabled", Boolean.class),
                row.get("as_of", Instant.class),
                row.get("ended_at", Instant.class));
    }

    private static Set<Role> roles(String codes) {
        var roles = EnumSet.noneOf(Role.class);
        for (var code : codes.split(" ")) {
            Role.of(code).ifPresent(roles::add);
        }
        return roles;
    }
}
