package org.jointops.editions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The files of editions: the bytes that were sealed, or a draft of them before; and to which edition a file belongs. */
@UseCase
public class EditionFiles {

    /** A file to be taken away. */
    record Taken(String name, String mediaType, Locale language, String sha256, byte[] bytes) {}

    @Inject
    private Operations operations;

    @Inject
    private StoredEditions stored;

    @Inject
    private EditionPress press;

    @Inject
    private Trail trail;

    @Allowed(Permission.READ_RESULTS)
    public Taken take(String code, int number, Variant variant) {
        var operation = operations.get(code);
        var edition = stored.find(code, number).orElseThrow(Problem::hidden);
        var name = variant.fileName(code, number);
        var bytes = edition.isSealed() ? stored.bytes(edition, name) : press.print(edition, variant, true);
        trail.note(Editions.entry("exported", edition, operation)
                .changing(List.of(
                        Entry.Change.of("format", null, variant.format().extension()),
                        Entry.Change.of("lang", null, variant.lang()),
                        Entry.Change.of("public", null, String.valueOf(variant.open())))));
        return new Taken(
                edition.isSealed() ? name : "draft-" + name,
                variant.format().mediaType(),
                variant.languages().get(0),
                Digest.of(bytes),
                bytes);
    }

    /** The document by which every file of a sealed edition can be checked without the product. */
    @Allowed(Permission.READ_RESULTS)
    public Taken seal(String code, int number) {
        var operation = operations.get(code);
        var edition = stored.find(code, number).filter(Edition::isSealed).orElseThrow(Problem::hidden);
        trail.note(Editions.entry("exported", edition, operation)
                .changing(List.of(Entry.Change.of("format", null, "seal.json"))));
        var bytes = SealFile.complete(edition, stored.trail(edition));
        return new Taken(
                code + "-edition-" + number + "-seal.json",
                "application/json",
                Locale.ENGLISH,
                Digest.of(bytes),
                bytes);
    }

    /**
     * To which sealed edition a file belongs. Whoever has the file may ask, whether they take part or not; of a file that
     * nobody sealed, only who reads an edition's files learns that one of that name is another.
     */
    @Allowed(Permission.READ_REFERENCE)
    public VerificationDocument verify(@Nullable String sha256, @Nullable String name) {
        var digest = sha256 == null ? "" : sha256.strip().toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw Problem.invalid("sha256", "not-a-digest");
        }
        return stored.known(digest)
                .map(known -> VerificationDocument.genuine(known, stored.seals(digest)))
                .orElseGet(() -> VerificationDocument.unknown(
                        name == null ? null : stored.named(plain(name)).orElse(null)));
    }

    /** Turns away who may not ask at all, before a file is chosen. */
    @Allowed(Permission.READ_REFERENCE)
    public void requireRole() {
        // the right is all that is asked for
    }

    /** Browsers number what is taken away twice: {@code report (1).pdf}. */
    private static String plain(String name) {
        return name.strip().replaceFirst("\\s*\\(\\d+\\)(?=\\.\\w+$)", "");
    }
}
