package org.jointops.access;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jointops.platform.BusinessClock;
import org.jointops.platform.Seal;
import org.jointops.shared.Organisation;
import org.postgresql.PGConnection;

/**
 * Tells the database, inside the door's transaction and for it alone, who is calling; row-level security shows nothing
 * to a transaction that was not told. The other lock beside {@link AllowedInterceptor}.
 */
@Allowed({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
class CallerInterceptor {

    private static final String TOLD = CallerInterceptor.class.getName();

    @Inject
    private SignedIn signedIn;

    @Inject
    private BusinessClock clock;

    @Inject
    private EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        var officer = signedIn.officer();
        if (!officer.equals(transaction.getResource(TOLD))) {
            entityManager
                    .createNativeQuery("select set_config('jointops.caller', :caller, true)")
                    .setParameter("caller", sealed(officer))
                    .getSingleResult();
            transaction.putResource(TOLD, officer);
        }
        return call.proceed();
    }

    /** In the order in which the function {@code caller()} takes the lines apart. */
    private String sealed(Officer officer) {
        return Seal.on(
                String.valueOf(backend()),
                String.valueOf(clock.actually().getEpochSecond()),
                officer.userName(),
                officer.findOrganisation().map(Organisation::code).orElse(""),
                officer.country(),
                officer.roles().stream().map(Role::code).collect(Collectors.joining(",")));
    }

    private int backend() {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(
                        connection -> connection.unwrap(PGConnection.class).getBackendPID());
    }
}
