package org.jointops.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Stream;
import org.jointops.shared.Problem;

/** Stands before the transaction begins, so that a refused call touches nothing. */
@Allowed({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AllowedInterceptor {

    @Inject
    private SignedIn signedIn;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var officer = signedIn.officer();
        var allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null || Stream.of(allowed.value()).noneMatch(officer::may)) {
            throw allowed != null && allowed.hides() ? Problem.hidden() : Problem.forbidden("not-allowed");
        }
        return call.proceed();
    }
}
