package org.jointops.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time by which the product works: UTC, to the microsecond, which is what PostgreSQL keeps. While invented data are
 * loaded it can be set, for the loading thread alone, to when a thing would have happened.
 */
@ApplicationScoped
public class BusinessClock extends Clock {

    private final ThreadLocal<@Nullable Instant> pretended = new ThreadLocal<>();

    /** Does something as if it happened at another time. */
    public void pretending(Instant instant, Runnable work) {
        pretended.set(instant);
        try {
            work.run();
        } finally {
            pretended.remove();
        }
    }

    @Override
    public Instant instant() {
        var instant = pretended.get();
        return (instant != null ? instant : actually()).truncatedTo(ChronoUnit.MICROS);
    }

    /** What time it is, whatever is pretended. */
    public Instant actually() {
        return Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
