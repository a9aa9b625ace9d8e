package org.jointops.reporting;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jointops.shared.Input;
import org.jointops.shared.Organisation;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which records a figure is made of. What is null does not narrow it.
 *
 * @param country ISO 3166-1 alpha-2; joint incidents of any of its organisations are in it
 * @param organisation joint incidents that it confirmed are in it
 * @param from the first reporting day
 * @param to the last reporting day
 * @param category of an offence, a reason of detention or a seized thing, descendants included
 */
public record FigureFilter(
        @Nullable String country,
        @Nullable Organisation organisation,
        @Nullable String unit,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String category) {

    /** All records of the operation. */
    public static final FigureFilter NONE = new FigureFilter(null, null, null, null, null, null, null);

    /** The filter as a value in SQL. */
    static final String SQL = """
            row(cast(:country as text), cast(:organisation as text), cast(:unit as text), cast(:region as text),
                cast(:firstDay as date), cast(:lastDay as date), cast(:category as text))::figure_filter
            """;

    /** The texts of a filter, as they stand in an address. */
    public static class Draft {
        public @Nullable String country;
        public @Nullable String organisation;
        public @Nullable String unit;
        public @Nullable String region;
        public @Nullable String from;
        public @Nullable String to;
        public @Nullable String category;

        /** The parameters of an address. */
        public static Draft read(Function<String, @Nullable String> parameters) {
            var draft = new Draft();
            draft.country = parameters.apply("country");
            draft.organisation = parameters.apply("organisation");
            draft.unit = parameters.apply("unit");
            draft.region = parameters.apply("region");
            draft.from = parameters.apply("from");
            draft.to = parameters.apply("to");
            draft.category = parameters.apply("category");
            return draft;
        }

        FigureFilter read(Violations violations) {
            var input = new Input(violations);
            return new FigureFilter(
                    input.optional("country", country, Input.SHORT).orElse(null),
                    Input.isBlank(organisation)
                            ? null
                            : input.oneOf("organisation", organisation, Organisation::of)
                                    .orElse(null),
                    input.optional("unit", unit, Input.SHORT).orElse(null),
                    input.optional("region", region, Input.SHORT).orElse(null),
                    input.day("from", from).orElse(null),
                    input.day("to", to).orElse(null),
                    input.optional("category", category, Input.SHORT).orElse(null));
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** As parameters of an address, those alone that narrow. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "country", country);
        put(parameters, "organisation", organisation == null ? null : organisation.code());
        put(parameters, "unit", unit);
        put(parameters, "region", region);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "category", category);
        return parameters;
    }

    void bind(Query query) {
        query.setParameter("country", country)
                .setParameter("organisation", organisation == null ? null : organisation.code())
                .setParameter("unit", unit)
                .setParameter("region", region)
                .setParameter("firstDay", from)
                .setParameter("lastDay", to)
                .setParameter("category", category);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
