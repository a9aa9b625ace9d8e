package org.jointops.reporting;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** A result table as the API shows it, in the caller's language. */
@JsonbPropertyOrder({"operation", "asOf", "rows"})
public record ResultDocument(String operation, Instant asOf, List<Line> rows) {

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

    static ResultDocument of(ResultTable table, Locale language) {
        return new ResultDocument(
                table.operation().code(),
                table.asOf(),
                table.rows().stream().map(row -> line(table, row, language)).toList());
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
