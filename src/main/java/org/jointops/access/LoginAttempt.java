package org.jointops.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One walk to Keycloak's login page and back.
 *
 * @param state comes back with the browser, so that only who was sent can come back
 * @param nonce comes back in the token, so that no earlier token will do
 * @param verifier proves that who redeems the code is who asked for it (PKCE)
 * @param page the path to which it leads back
 */
record LoginAttempt(String state, String nonce, String verifier, String page, Instant begun) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();

    static LoginAttempt begin(String page, Instant now) {
        return new LoginAttempt(secret(), secret(), secret(), page, now);
    }

    boolean isAnsweredBy(@Nullable String state) {
        return state != null && MessageDigest.isEqual(this.state.getBytes(US_ASCII), state.getBytes(US_ASCII));
    }

    /** The verifier as it may be shown before the code is there. */
    String challenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
