package org.jointops.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, and not longer than it has to. */
public final class Eventually {

    private static final long BREATH = 200;

    private Eventually() {}

    /** Whether it becomes so in time. */
    public static boolean within(Duration longest, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(longest);
        CountDownLatch nothing = new CountDownLatch(1);
        try {
            while (!condition.getAsBoolean()) {
                if (Instant.now().isAfter(deadline) || nothing.await(BREATH, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
