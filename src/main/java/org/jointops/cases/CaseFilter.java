package org.jointops.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jointops.approvals.Status;
import org.jointops.shared.Input;
import org.jointops.shared.Organisation;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows. What is null does not narrow it.
 *
 * @param from the first reporting day
 * @param to the last reporting day
 * @param category of the incident, an offence or a seized thing, descendants included
 * @param text in the number, the summary, the place, the marks of things, the names of persons
 * @param indicator the code of an indicator of the operation: only cases that it counts
 */
public record CaseFilter(
        @Nullable String operation,
        @Nullable Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String region,
        @Nullable Organisation organisation,
        @Nullable String category,
        @Nullable String text,
        @Nullable String indicator,
        @Nullable String author) {

    /** What narrows the list, each by its name in an address. */
    Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        give(given, "operation", operation);
        give(given, "status", status == null ? null : status.code());
        give(given, "from", from);
        give(given, "to", to);
        give(given, "region", region);
        give(given, "organisation", organisation == null ? null : organisation.code());
        give(given, "category", category);
        give(given, "q", text);
        give(given, "indicator", indicator);
        give(given, "author", author);
        return given;
    }

    private static void give(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /** The texts of a filter, as they stand in an address. An indicator is one of an operation, which has to be named. */
    public static class Draft {
        public @Nullable String operation;
        public @Nullable String status;
        public @Nullable String from;
        public @Nullable String to;
        public @Nullable String region;
        public @Nullable String organisation;
        public @Nullable String category;
        public @Nullable String q;
        public @Nullable String indicator;
        public @Nullable String author;

        /** @param parameter gives the text of a parameter of the address */
        static Draft of(UnaryOperator<@Nullable String> parameter) {
            var draft = new Draft();
            draft.operation = parameter.apply("operation");
            draft.status = parameter.apply("status");
            draft.from = parameter.apply("from");
            draft.to = parameter.apply("to");
            draft.region = parameter.apply("region");
            draft.organisation = parameter.apply("organisation");
            draft.category = parameter.apply("category");
            draft.q = parameter.apply("q");
            draft.indicator = parameter.apply("indicator");
            draft.author = parameter.apply("author");
            return draft;
        }

        public CaseFilter read() {
            var violations = new Violations();
            var input = new Input(violations);
            var filter = new CaseFilter(
                    input.optional("operation", operation, Input.SHORT).orElse(null),
                    Input.isBlank(status)
                            ? null
                            : input.oneOf("status", status, Status::of).orElse(null),
                    input.day("from", from).orElse(null),
                    input.day("to", to).orElse(null),
                    input.optional("region", region, Input.SHORT).orElse(null),
                    Input.isBlank(organisation)
                            ? null
                            : input.oneOf("organisation", organisation, Organisation::of)
                                    .orElse(null),
                    input.optional("category", category, Input.SHORT).orElse(null),
                    input.optional("q", q, Input.SHORT).orElse(null),
                    input.optional("indicator", indicator, Input.SHORT).orElse(null),
                    input.optional("author", author, Input.SHORT).orElse(null));
            if (filter.indicator() != null && filter.operation() == null) {
                violations.at("operation").refuse("required");
            }
            violations.throwIfAny();
            return filter;
        }
    }
}
