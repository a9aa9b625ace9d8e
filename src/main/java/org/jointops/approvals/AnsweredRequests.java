package org.jointops.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jointops.access.SignedIn;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request that was sent twice be recorded once. The caller names each request by a key of their own; its repeat
 * within a day leads to the same record, and the same key with another body is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AnsweredRequests {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int LONGEST_KEY = 200;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    /**
     * Records once.
     *
     * @param key the caller's name for the request; without one there is no protection
     * @param body what was sent, in a form that is equal for equal requests
     * @param record records it and returns the number
     * @return the number, of this recording or of the one that came first
     */
    public String once(@Nullable String key, String body, Supplier<String> record) {
        if (key == null || key.isBlank()) {
            return record.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", "too-long", LONGEST_KEY, key.length());
        }
        var caller = signedIn.officer().userName();
        forget(caller);
        return claim(caller, key, digest(body)) ? remember(caller, key, record.get()) : repeat(caller, key, body);
    }

    private void forget(String caller) {
        entityManager
                .createNativeQuery("delete from answered_request where caller = :caller and at < :limit")
                .setParameter("caller", caller)
                .setParameter("limit", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }

    /** Waits for a like request under way to end, then says whether this one is the first. */
    private boolean claim(String caller, String key, String digest) {
        return entityManager
                        .createNativeQuery("""
                                insert into answered_request (caller, key, digest, at)
                                values (:caller, :key, :digest, :at) on conflict do nothing
                                """)
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .setParameter("digest", digest)
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private String remember(String caller, String key, String number) {
        entityManager
                .createNativeQuery("update answered_request set number = :number where caller = :caller and key = :key")
                .setParameter("number", number)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate();
        return number;
    }

    private String repeat(String caller, String key, String body) {
        var first = (Object[]) entityManager
                .createNativeQuery("select digest, number from answered_request where caller = :caller and key = :key")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getSingleResult();
        if (!digest(body).equals(first[0])) {
            throw Problem.invalid("Idempotency-Key", "key-used-for-other-body");
        }
        return (String) first[1];
    }

    private static String digest(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
