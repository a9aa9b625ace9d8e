package org.jointops.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointops.reporting.render.Format;
import org.jointops.reporting.render.Report;
import org.jointops.shared.Messages;

/** Makes the files of an edition, all from the figures that were drawn up. */
@ApplicationScoped
class EditionPress {

    @Inject
    private EditionDocuments documents;

    @Inject
    private SealKey key;

    byte[] print(Edition edition, Variant variant, boolean draft) {
        return write(variant, EditionReport.of(edition, documents.differences(edition), variant, draft));
    }

    /** Every file of a sealed edition, by name. */
    Map<String, byte[]> printAll(Edition edition) {
        List<Difference> differences = documents.differences(edition);
        var files = new LinkedHashMap<String, byte[]>();
        for (var variant : Variant.all()) {
            files.put(
                    variant.fileName(edition.operation(), edition.number()),
                    signed(edition, variant, write(variant, EditionReport.of(edition, differences, variant, false))));
        }
        return files;
    }

    /** PDF files carry the product's own signature too. */
    private byte[] signed(Edition edition, Variant variant, byte[] file) {
        var at = edition.seals().get(edition.seals().size() - 1).at();
        var reason = Messages.in(variant.languages().get(0)).text("editions.signed");
        return variant.format() == Format.PDF ? key.signPdf(file, at, reason) : file;
    }

    private static byte[] write(Variant variant, Report report) {
        var bytes = new ByteArrayOutputStream();
        try {
            variant.format().write(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
