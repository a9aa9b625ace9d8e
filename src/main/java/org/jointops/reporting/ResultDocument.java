package org.jointops.reporting;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** A result table as the API shows it, in the caller's language. */
@JsonbPropertyOrder({"operation", "asOf", "rows", "hits"})
public record ResultDocument(
        String operation,
        Instant asOf,
        List<Line> rows,
        @JsonbNillable(false) @Nullable List<Hit> hits) {

    /** One indicator's figures. */
    @JsonbPropertyOrder({
        "indicator",
        "label",
        "side",
        "partOf",
        "confirmed",
        "provisional",
        "late",
        "sources",
        "leftOut",
        "groups"
    })
    public record Line(
            String indicator,
            String label,
            String side,
            @Nullable String partOf,
            QuantityDraft confirmed,
            QuantityDraft provisional,
            QuantityDraft late,
            long sources,
            @JsonbNillable(false) @Nullable List<QuantityDraft> leftOut,
            @JsonbNillable(false) @Nullable List<Group> groups) {}

    /** One group's part of an indicator's figures. */
    @JsonbPropertyOrder({"key", "label", "confirmed", "provisional", "late", "sources", "groups"})
    public record Group(
            String key,
            String label,
            QuantityDraft confirmed,
            QuantityDraft provisional,
            QuantityDraft late,
            long sources,
            @JsonbNillable(false) @Nullable List<Group> groups) {}

    /**
     * A result per 1,000 checks.
     *
     * @param checks the indicator of the checks
     * @param perThousand null where no checks were reported
     */
    @JsonbPropertyOrder({"indicator", "checks", "perThousand", "groups"})
    public record Hit(
            String indicator,
            String checks,
            @Nullable QuantityDraft perThousand,
            @JsonbNillable(false) @Nullable List<HitGroup> groups) {}

    /** A result per 1,000 checks in one group. */
    @JsonbPropertyOrder({"key", "label", "perThousand"})
    public record HitGroup(
            String key, String label, @Nullable QuantityDraft perThousand) {}

    static ResultDocument of(ResultTable table, Locale language) {
        var hits = Hits.of(table);
        return new ResultDocument(
                table.operation().code(),
                table.asOf(),
                table.rows().stream().map(row -> line(table, row, language)).toList(),
                hits.isAny()
                        ? hits.lines().stream()
                                .map(line -> hit(hits, line, language))
                                .toList()
                        : null);
    }

    private static Hit hit(Hits hits, Hits.Line line, Locale language) {
        var groups = hits.groups().stream()
                .map(group ->
                        new HitGroup(group.key(), group.label().in(language), quantityOrNot(line.in(group.key()))))
                .toList();
        return new Hit(
                line.found().code(),
                line.checks().code(),
                quantityOrNot(line.total()),
                groups.isEmpty() ? null : groups);
    }

    private static @Nullable QuantityDraft quantityOrNot(Optional<Quantity> quantity) {
        return quantity.map(ResultDocument::quantity).orElse(null);
    }

    private static Line line(ResultTable table, ResultTable.Row row, Locale language) {
        var indicator = row.indicator();
        var leftOut = row.leftOut().stream().map(ResultDocument::quantity).toList();
        return new Line(
                indicator.code(),
                indicator.labels().in(language),
                indicator.side().code(),
                indicator.partOf(),
                quantity(row.total().confirmed()),
                quantity(row.total().provisional()),
                quantity(row.total().late()),
                row.total().sources(),
                leftOut.isEmpty() ? null : leftOut,
                table.by() == null ? null : groups(row.parts(), table.question().across() != null, language));
    }

    private static List<Group> groups(List<ResultTable.Part> parts, boolean isCrossed, Locale language) {
        return parts.stream().map(part -> group(part, isCrossed, language)).toList();
    }

    private static Group group(ResultTable.Part part, boolean isCrossed, Locale language) {
        var figures = part.figures();
        return new Group(
                part.group().key(),
                part.group().label().in(language),
                quantity(figures.confirmed()),
                quantity(figures.provisional()),
                quantity(figures.late()),
                figures.sources(),
                isCrossed ? groups(part.parts(), false, language) : null);
    }

    private static QuantityDraft quantity(Quantity quantity) {
        return new QuantityDraft(
                quantity.plainAmount(),
                quantity.unit().code(),
                quantity.qualifier().code());
    }
}
