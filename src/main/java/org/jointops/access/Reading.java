package org.jointops.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a token said of a person, and when it was issued. */
public record Reading(Officer officer, Instant at) implements Serializable {

    /** Reads the claims of a verified token; one that does not say when it was issued counts as very old. */
    static Optional<Reading> of(Map<String, Object> claims) {
        var issued = Objects.requireNonNullElse(Officer.instant(claims.get("iat")), Instant.EPOCH);
        return Officer.of(claims).map(officer -> new Reading(officer, issued));
    }

    /** The same reading, of somebody who has just signed in again. */
    Reading authenticatedAt(Instant login) {
        return new Reading(officer.authenticatedAt(login), at);
    }
}
