package org.jointops.audit;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the trail as it is read. All but its place in the chain is what its body says. */
@JsonbPropertyOrder({
    "chain",
    "seq",
    "at",
    "actor",
    "name",
    "roles",
    "country",
    "organisation",
    "address",
    "channel",
    "action",
    "kind",
    "subject",
    "owner",
    "operation",
    "persons",
    "reason",
    "changes",
    "hash"
})
public class TrailRow {
    /** The country whose trail it is. */
    public String chain = "";
    /** Its number in the chain, from 1. */
    public long seq;

    public Instant at = Instant.EPOCH;
    public String actor = "";
    public String name = "";
    public List<String> roles = List.of();
    public String country = "";
    public @Nullable String organisation;
    public String address = "";
    /** {@code page}, {@code api} or {@code system}. */
    public String channel = "";

    public String action = "";
    public String kind = "";
    public String subject = "";
    public @Nullable String owner;
    public @Nullable String operation;
    public List<String> persons = List.of();
    public @Nullable String reason;
    public List<Changed> changes = List.of();
    public String hash = "";

    /** What was said of a field or done to it. */
    public static class Changed {
        public @Nullable String field;
        public @Nullable String before;
        public @Nullable String after;
        public @Nullable String text;
    }
}
