package org.jointops.audit;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far a check of a trail has come, and the first place where something is wrong.
 *
 * @param entries how many there were when it began
 * @param checked how many were looked at
 * @param hash of the last one that was looked at
 * @param seq the first bad place, null as long as all is sound
 * @param problem what is wrong there: {@code missing}, {@code broken-link}, {@code altered}, {@code disagrees},
 *     {@code backwards}, or {@code head}
 */
@JsonbPropertyOrder({"chain", "entries", "checked", "hash", "seq", "problem"})
public record TrailCheck(
        String chain,
        long entries,
        long checked,
        String hash,
        @Nullable Long seq,
        @Nullable String problem) implements Serializable {

    boolean isDone() {
        return seq != null || checked >= entries;
    }

    boolean isSound() {
        return seq == null && checked >= entries;
    }

    TrailCheck upTo(long last, String lastHash) {
        return new TrailCheck(chain, entries, last, lastHash, null, null);
    }

    TrailCheck failing(long place, String what) {
        return new TrailCheck(chain, entries, place, hash, place, what);
    }
}
