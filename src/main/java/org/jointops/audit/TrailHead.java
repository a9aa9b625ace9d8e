package org.jointops.audit;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of a country's trail. Kept outside, on paper for one, it proves later that the trail up to it is still
 * the one it was.
 *
 * @param seq 0 while there is no entry
 * @param at null while there is no entry
 */
@JsonbPropertyOrder({"chain", "seq", "at", "hash"})
public record TrailHead(String chain, long seq, @Nullable Instant at, String hash) {

    /** What stands before the first entry. */
    static final String NOTHING = "0".repeat(64);
}
