package org.jointops.approvals;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a record.
 *
 * @param action {@code recorded}, {@code edited}, {@code submitted}, {@code returned}, {@code approved}, {@code voided}
 * @param status the state after it
 * @param details comments or changes, each at its field
 */
@JsonbPropertyOrder({"at", "actor", "actorName", "organisation", "action", "status", "reason", "details"})
public record Step(
        Instant at,
        String actor,
        String actorName,
        String organisation,
        String action,
        String status,
        @Nullable String reason,
        List<Detail> details) {

    /**
     * What was said of a field or done to it.
     *
     * @param field a path in the document; null for the whole
     * @param text a comment or the reason of a correction
     */
    public record Detail(
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String text) {

        public static Detail comment(@Nullable String field, @Nullable String text) {
            return new Detail(field, null, null, text);
        }

        /** Whether it says that something became something else. */
        public boolean isChange() {
            return !Objects.equals(before, after);
        }

        public static Detail change(String field, @Nullable String before, @Nullable String after) {
            return new Detail(field, before, after, null);
        }
    }
}
