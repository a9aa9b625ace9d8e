package org.jointops.reporting.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document for print and signature: tagged for screen readers (PDF/UA) and fit for archives (PDF/A-2a), with
 * its typeface inside. It is laid out in memory; a long table piece by piece, so that its length does not matter.
 * Nothing of it is put by in files, which a power cut would leave behind.
 */
class PdfWriter implements Format.Writer {

    private static final String TYPEFACE = "Noto Sans";

    static {
        // It tells of every step of every document
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        var pieces = new Pieces(report);
        var first = new PrintedReport(pieces.next());
        if (!pieces.hasNext()) {
            write(first, report.heading(), out);
            return;
        }
        var joined = new JoinedPdf(out);
        join(joined, first.inPieces(), report.heading(), pieces);
        while (pieces.hasNext()) {
            join(joined, first.goingOnWith(pieces.next()), report.heading(), pieces);
        }
        joined.finish();
    }

    private static void write(PrintedReport report, Heading heading, OutputStream out) throws IOException {
        try (var document = empty(heading);
                var renderer = laidOut(report, heading, 1, true, document)) {
            renderer.createPDFWithoutClosing();
            stamp(document, heading.drawnUp());
            document.save(out);
        }
    }

    /** Rows on a page that others would follow go back to the pieces, so that no page in the middle is short. */
    private static void join(JoinedPdf joined, PrintedReport piece, Heading heading, Pieces pieces) throws IOException {
        // Whole typefaces are the same in every piece, so that the document needs them once
        try (var document = empty(heading);
                var renderer = laidOut(piece, heading, joined.pageCount() + 1, false, document)) {
            var rest = pieces.hasNext() ? LastPage.rows(renderer) : 0;
            renderer.createPDFWithoutClosing();
            stamp(document, heading.drawnUp());
            if (rest > 0) {
                pieces.takeBack(rest);
                LastPage.remove(document);
            }
            joined.add(document);
        }
    }

    private static PDDocument empty(Heading heading) {
        var document = new PDDocument();
        // The file's identity follows from its content and this number, not from the running clock
        document.setDocumentId(heading.drawnUp().toEpochMilli());
        return document;
    }

    /** @param reduced whether only those letters go along that are used */
    private static PdfBoxRenderer laidOut(
            PrintedReport report, Heading heading, int page, boolean reduced, PDDocument document) {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(report.html(), null)
                .useObjectDrawerFactory(new PrintedPictures(report.pictures()))
                .withProducer(heading.author())
                .useInitialPageNumber(page)
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(() -> font("Regular"), TYPEFACE, 400, FontStyle.NORMAL, reduced)
                .useFont(() -> font("Bold"), TYPEFACE, 700, FontStyle.NORMAL, reduced)
                // Nothing in a report may make the server fetch anything
                .useExternalResourceAccessControl(
                        (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        var renderer = builder.buildPdfRenderer();
        renderer.layout();
        return renderer;
    }

    private static void stamp(PDDocument document, Instant drawnUp) throws IOException {
        var calendar = GregorianCalendar.from(drawnUp.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        var metadata = document.getDocumentCatalog().getMetadata();
        var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + drawnUp.truncatedTo(ChronoUnit.SECONDS));
        metadata.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable InputStream font(String weight) {
        return PdfWriter.class.getResourceAsStream("fonts/NotoSans-" + weight + ".ttf");
    }
}
