package org.jointops.editions;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition in a list. */
@JsonbPropertyOrder({"operation", "number", "state", "cutOff", "drawnAt", "sealedAt", "seals"})
public record EditionRow(
        String operation,
        int number,
        String state,
        Instant cutOff,
        Instant drawnAt,
        @Nullable Instant sealedAt,
        List<EditionDocument.SealLine> seals) {

    static EditionRow of(Edition edition) {
        return new EditionRow(
                edition.operation(),
                edition.number(),
                edition.state(),
                edition.cutOff(),
                edition.drawnAt(),
                edition.sealedAt(),
                edition.seals().stream().map(EditionDocument.SealLine::of).toList());
    }
}
