package org.jointops.access;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointops.platform.Settings;

/** Counts what somebody does more often than people do, on this node. */
@ApplicationScoped
class Limits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Settings.Limits limits;
    private final Map<String, Bucket> searches = latest();
    private final Map<String, Bucket> logins = latest();

    Limits() {
        this(Settings.current().limits());
    }

    Limits(Settings.Limits limits) {
        this.limits = limits;
    }

    /** The seconds after which an account may search again; zero if it may now. */
    long search(Officer officer) {
        return take(searches, officer.userName(), limits.searches());
    }

    /** The seconds after which an address may try to sign in again; zero if it may now. */
    long login(String address) {
        return take(logins, address, limits.logins());
    }

    private static long take(Map<String, Bucket> buckets, String key, int most) {
        var bucket = buckets.computeIfAbsent(key, k -> ofAMinute(most));
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? 0
                : Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private static Bucket ofAMinute(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }

    /** Those who were here last; whoever was forgotten begins anew. */
    private static Map<String, Bucket> latest() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > 10_000;
            }
        });
    }
}
