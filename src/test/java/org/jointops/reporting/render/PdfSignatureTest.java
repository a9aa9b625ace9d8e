package org.jointops.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jointops.stack.SealKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfSignatureTest {

    private static final Instant SEALED = Instant.parse("2026-02-10T09:00:00Z");

    @TempDir
    private static Path directory;

    private static SigningKey key;

    @BeforeAll
    static void makeAKey() {
        var store = directory.resolve("seal.p12");
        SealKeys.make(store, "not a secret");
        key = SigningKey.read(store, "not a secret", SealKeys.ALIAS);
    }

    @Test
    void provesWhoSignedTheWholeFileAndWhen() throws IOException {
        var signature = PdfSignature.read(signed()).orElseThrow();

        assertThat(signature.isValid()).isTrue();
        assertThat(signature.at()).isEqualTo(SEALED);
        assertThat(signature.signer()).isEqualTo(key.certificate());
    }

    @Test
    void findsEveryFlippedByteOfASample() throws IOException {
        var signed = signed();
        for (int position = 0; position < signed.length; position += 4001) {
            var changed = signed.clone();
            changed[position] ^= 1;

            assertThat(PdfSignature.read(changed).filter(PdfSignature::isValid))
                    .as("byte %d flipped", position)
                    .isEmpty();
        }
    }

    @Test
    void findsWhatWasAddedAfterwards() throws IOException {
        var signed = signed();
        var longer = Arrays.copyOf(signed, signed.length + 20);
        Arrays.fill(longer, signed.length, longer.length, (byte) ' ');

        var added = PdfSignature.read(longer).orElseThrow();
        assertThat(added.isSound()).isTrue();
        assertThat(added.coversWholeFile()).isFalse();

        try (var document = Loader.loadPDF(signed)) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);

            assertThat(PdfSignature.read(out.toByteArray()).orElseThrow().isValid())
                    .isFalse();
        }
    }

    @Test
    void findsNoneWhereThereIsNone() throws IOException {
        assertThat(PdfSignature.read(Sheets.written(Format.PDF, Sheets.granitsa())))
                .isEmpty();
        assertThat(PdfSignature.read("no document".getBytes())).isEmpty();
    }

    @Test
    void leavesWhatWasSignedAsItWas() throws IOException {
        var unsigned = Sheets.written(Format.PDF, Sheets.granitsa());

        assertThat(signed()).startsWith(unsigned);
    }

    @Test
    void signsTheSameWithTheSameBytes() throws IOException {
        assertThat(signed()).isEqualTo(signed());
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void keepsTheDocumentFitForArchivesAndScreenReaders(PDFAFlavour standard) throws IOException, VeraPDFException {
        assertThat(PdfTest.complaints(standard, signed())).isEmpty();
    }

    @Test
    void asksForTheRightPasswordAndKey() {
        var store = directory.resolve("seal.p12");

        assertThatThrownBy(() -> SigningKey.read(store, "a guess", SealKeys.ALIAS))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> SigningKey.read(store, "not a secret", "other"))
                .hasMessageContaining("holds no key other");
    }

    private static byte[] signed() throws IOException {
        return PdfSignature.sign(Sheets.written(Format.PDF, Sheets.granitsa()), key, SEALED, "Sealed joint report");
    }
}
