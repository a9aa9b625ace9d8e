package org.jointops.editions;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param answer {@code genuine}: a file of a sealed edition, unchanged; {@code changed}: named as one, and another;
 *     {@code unknown}: not a file of a sealed edition
 */
@JsonbPropertyOrder({"answer", "operation", "edition", "file", "seals"})
public record VerificationDocument(
        String answer,
        @Nullable String operation,
        @Nullable Integer edition,
        @Nullable String file,
        List<EditionDocument.SealLine> seals) {

    static VerificationDocument genuine(StoredEditions.Known known, List<Seal> seals) {
        return new VerificationDocument(
                "genuine",
                known.operation(),
                known.edition(),
                known.name(),
                seals.stream().map(EditionDocument.SealLine::of).toList());
    }

    static VerificationDocument unknown(StoredEditions.@Nullable Known named) {
        return named == null
                ? new VerificationDocument("unknown", null, null, null, List.of())
                : new VerificationDocument("changed", named.operation(), named.edition(), named.name(), List.of());
    }
}
