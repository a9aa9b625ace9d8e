package org.jointops.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * The electronic signature of a PDF: PAdES of the level B-B (ETSI EN 319 142-1), in the file and invisible on paper. It
 * proves that the file is as the holder of the key signed it; whether the key is to be trusted follows from its
 * certificate.
 *
 * @param at when it was signed, by the signer's word
 * @param isSound whether the signature fits the bytes that it covers and the certificate that it names
 * @param coversWholeFile whether those bytes are the whole file, so that nothing was added afterwards
 */
public record PdfSignature(X509Certificate signer, Instant at, boolean isSound, boolean coversWholeFile) {

    private static final COSName DETACHED = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM = 16_384;

    public boolean isValid() {
        return isSound && coversWholeFile;
    }

    /** The document with a signature added to its end; what stood before stays as it is, and fit for archives. */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant at, String reason) {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            document.setDocumentId(at.toEpochMilli());
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature(key, at, reason), content -> SignedBytes.sign(content, key), options);
            describe(document, reason);
            var out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The document cannot be signed", e);
        }
    }

    /** The latest signature in a file; nothing if it has none, or is no PDF. */
    public static Optional<PdfSignature> read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream()
                    .max(Comparator.comparingInt(PdfSignature::end))
                    .flatMap(signature -> read(signature, pdf));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PdfSignature> read(PDSignature signature, byte[] pdf) {
        try {
            var contents = signature.getContents(pdf);
            var read = SignedBytes.read(signature.getSignedContent(pdf), contents);
            return read.map(signed -> new PdfSignature(
                    signed.signer(),
                    signature.getSignDate().toInstant(),
                    signed.isSound() && DETACHED.equals(signature.getCOSObject().getCOSName(COSName.SUB_FILTER)),
                    coversAll(signature.getByteRange(), pdf)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static PDSignature signature(SigningKey key, Instant at, String reason) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(DETACHED);
        signature.setName(key.certificate().getSubjectX500Principal().getName());
        signature.setReason(reason);
        signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        return signature;
    }

    /** Says to screen readers what the invisible field is for. */
    private static void describe(PDDocument document, String reason) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        for (var field : form.getFields()) {
            field.setAlternateFieldName(reason);
            field.getWidgets().forEach(widget -> widget.getCOSObject().setNeedToBeUpdated(true));
        }
    }

    private static int end(PDSignature signature) {
        var range = signature.getByteRange();
        return range.length == 4 ? range[2] + range[3] : 0;
    }

    /** From the first byte to the last, but for the signature itself, which is hexadecimal and nothing else. */
    private static boolean coversAll(int[] range, byte[] pdf) {
        if (range.length != 4
                || range[0] != 0
                || range[1] < 0
                || range[2] < range[1]
                || range[2] + range[3] != pdf.length) {
            return false;
        }
        var gap = Arrays.copyOfRange(pdf, range[1], range[2]);
        return gap.length > 2
                && gap[0] == '<'
                && gap[gap.length - 1] == '>'
                && new String(gap, 1, gap.length - 2, StandardCharsets.ISO_8859_1)
                        .chars()
                        .allMatch(sign -> Character.digit(sign, 16) >= 0);
    }
}
