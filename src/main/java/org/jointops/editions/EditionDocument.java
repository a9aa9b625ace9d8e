package org.jointops.editions;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** An edition as the API shows it: its figures, its seals, what differs from the one before, and its files once sealed. */
@JsonbPropertyOrder({
    "operation",
    "number",
    "state",
    "cutOff",
    "drawnAt",
    "drawnBy",
    "drawnFor",
    "sealedAt",
    "seals",
    "communique",
    "communiqueEdited",
    "rows",
    "changes",
    "files",
    "version"
})
public record EditionDocument(
        String operation,
        int number,
        String state,
        Instant cutOff,
        Instant drawnAt,
        String drawnBy,
        String drawnFor,
        @Nullable Instant sealedAt,
        List<SealLine> seals,
        Map<String, String> communique,
        boolean communiqueEdited,
        List<FigureLine> rows,
        List<ChangeLine> changes,
        List<FileLine> files,
        int version) {

    /** A country's seal. */
    @JsonbPropertyOrder({"country", "organisation", "name", "at"})
    public record SealLine(String country, String organisation, String name, Instant at) {

        static SealLine of(Seal seal) {
            return new SealLine(seal.country(), seal.organisation().code(), seal.name(), seal.at());
        }
    }

    /** One indicator's figures; the labels are those that it had at the drawing. */
    @JsonbPropertyOrder({"indicator", "labels", "side", "partOf", "confirmed", "late", "sources", "groups"})
    public record FigureLine(
            String indicator,
            Map<String, String> labels,
            String side,
            @Nullable String partOf,
            QuantityDraft confirmed,
            QuantityDraft late,
            long sources,
            List<GroupLine> groups) {}

    /** One group's part of an indicator's figures. */
    @JsonbPropertyOrder({"by", "key", "labels", "confirmed", "late", "sources"})
    public record GroupLine(
            String by,
            String key,
            Map<String, String> labels,
            QuantityDraft confirmed,
            QuantityDraft late,
            long sources) {}

    /** What became of an indicator since the edition before, and how many records made the difference. */
    @JsonbPropertyOrder({"indicator", "before", "after", "difference", "reasons"})
    public record ChangeLine(
            String indicator,
            @Nullable QuantityDraft before,
            @Nullable QuantityDraft after,
            String difference,
            List<ReasonLine> reasons) {}

    /** How many records made a difference, and how: approved, voided, corrected or set aside since. */
    @JsonbPropertyOrder({"reason", "records"})
    public record ReasonLine(String reason, long records) {}

    /** A file of a sealed edition. */
    @JsonbPropertyOrder({"name", "sha256", "size"})
    public record FileLine(String name, String sha256, long size) {}
}
