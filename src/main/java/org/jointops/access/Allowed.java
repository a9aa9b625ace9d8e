package org.jointops.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the caller of a door's method must be allowed to do. Every public method of a door carries it. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** Any one of these suffices. */
    @Nonbinding
    Permission[] value();

    /** Whether to a caller without the right the thing does not even exist: for single records. */
    @Nonbinding
    boolean hides() default false;
}
