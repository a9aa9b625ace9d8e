package org.jointops.returns;

import java.time.LocalDate;
import org.jointops.approvals.Status;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Which returns a list shows. What is null does not narrow it. */
public record ReturnFilter(
        @Nullable String operation,
        @Nullable Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String unit,
        @Nullable String author) {

    /** The texts of a filter, as they stand in an address. */
    public static class Draft {
        public @Nullable String operation;
        public @Nullable String status;
        public @Nullable String from;
        public @Nullable String to;
        public @Nullable String unit;
        public @Nullable String author;

        public ReturnFilter read() {
            var violations = new Violations();
            var input = new Input(violations);
            var filter = new ReturnFilter(
                    input.optional("operation", operation, Input.SHORT).orElse(null),
                    Input.isBlank(status)
                            ? null
                            : input.oneOf("status", status, Status::of).orElse(null),
                    input.day("from", from).orElse(null),
                    input.day("to", to).orElse(null),
                    input.optional("unit", unit, Input.SHORT).orElse(null),
                    input.optional("author", author, Input.SHORT).orElse(null));
            violations.throwIfAny();
            return filter;
        }
    }
}
