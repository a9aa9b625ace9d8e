package org.jointops.editions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Putting a country's seal under an edition. With the last country's all files are made and kept in the same transaction:
 * whatever interrupts it leaves the edition open, or sealed with all its files.
 */
@UseCase
public class SealingEditions {

    @Inject
    private Operations operations;

    @Inject
    private StoredEditions stored;

    @Inject
    private EditionPress press;

    @Inject
    private EditionDocuments documents;

    @Inject
    private SealKey key;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    @Inject
    private Trail trail;

    /** Seals it for the caller's country. It needs a login not older than five minutes. */
    @Allowed(Permission.DRAW_UP_EDITIONS)
    public EditionDocument seal(String code, int number, @Nullable Integer version) {
        var operation = operations.get(code);
        var edition = take(code, number, version);
        signedIn.requireFreshLogin();
        edition.seal(signedIn.officer(), clock.instant());
        stored.flush();
        if (countries(operation).stream().allMatch(edition::isSealedBy)) {
            freeze(edition, operation);
        } else {
            trail.note(Editions.entry("sealed", edition, operation));
        }
        return documents.of(edition);
    }

    /** Takes the own country's seal back, as long as another has not sealed. */
    @Allowed(Permission.DRAW_UP_EDITIONS)
    public EditionDocument takeBack(String code, int number, @Nullable Integer version) {
        var operation = operations.get(code);
        var edition = take(code, number, version);
        edition.takeBack(signedIn.officer());
        stored.flush();
        trail.note(Editions.entry("seal-taken-back", edition, operation));
        return documents.of(edition);
    }

    private Edition take(String code, int number, @Nullable Integer version) {
        var edition = stored.take(code, number);
        if (version != null && version != edition.version()) {
            throw Problem.changedMeanwhile(documents.of(edition));
        }
        return edition;
    }

    private void freeze(Edition edition, Operation operation) {
        var files = new ArrayList<EditionDocument.FileLine>();
        press.printAll(edition).forEach((name, bytes) -> {
            var digest = Digest.of(bytes);
            stored.keep(edition, name, digest, bytes);
            files.add(new EditionDocument.FileLine(name, digest, bytes.length));
        });
        var sealedAt = clock.instant();
        var document = SealFile.of(edition, sealedAt, files);
        edition.freeze(sealedAt, document, key.sign(document));
        stored.flush();
        stored.beginLate(edition);
        note(edition, operation, files);
    }

    /** The trail of every country that takes part holds the digest of every file. */
    private void note(Edition edition, Operation operation, List<EditionDocument.FileLine> files) {
        var digests = files.stream()
                .map(file -> Entry.Change.of(file.name(), null, file.sha256()))
                .toList();
        var others = edition.seals().stream()
                .map(Seal::organisation)
                .filter(organisation ->
                        !organisation.country().equals(signedIn.officer().country()))
                .map(Organisation::code)
                .toList();
        for (var owner : others.isEmpty() ? List.of(operation.lead().code()) : others) {
            trail.note(
                    Editions.entry("froze", edition, operation).ofOwner(owner).changing(digests));
        }
    }

    private static List<String> countries(Operation operation) {
        return operation.organisations().stream()
                .map(Organisation::country)
                .distinct()
                .toList();
    }
}
