package org.jointops.editions;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the seals stand under: the digests of the figures and of every file, and who sealed. As a file it is one line,
 * whose beginning is signed as it stands: {@code {"seal":…,"signature":"…","trail":[…]}}.
 */
final class SealFile {

    private static final Jsonb JSON = JsonbBuilder.create();

    @JsonbPropertyOrder({"operation", "edition", "cutOff", "sealedAt", "figures", "publicFigures", "seals", "files"})
    public record Content(
            String operation,
            int edition,
            Instant cutOff,
            Instant sealedAt,
            String figures,
            String publicFigures,
            List<EditionDocument.SealLine> seals,
            List<EditionDocument.FileLine> files) {}

    private SealFile() {}

    static String of(Edition edition, Instant sealedAt, List<EditionDocument.FileLine> files) {
        return JSON.toJson(new Content(
                edition.operation(),
                edition.number(),
                edition.cutOff(),
                sealedAt,
                Digest.of(edition.figures()),
                Digest.of(edition.publicFigures()),
                edition.seals().stream().map(EditionDocument.SealLine::of).toList(),
                files));
    }

    /** @param trail where the seal stands in the trails, each as {@code chain:number:hash} */
    static byte[] complete(Edition edition, List<String> trail) {
        var signature = edition.signature() == null ? "null" : JSON.toJson(edition.signature());
        return ("{\"seal\":" + Objects.requireNonNull(edition.sealDocument()) + ",\"signature\":" + signature
                        + ",\"trail\":" + JSON.toJson(trail) + "}\n")
                .getBytes(UTF_8);
    }
}
