package org.jointops.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes a document to be worked on further: real styles and headings, tables whose heads repeat, every text with its
 * language.
 */
class WordWriter implements Format.Writer {

    /** A twentieth of a point. */
    static final int TWIPS = 20;

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 850;
    private static final int TOP = 1_134;

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        StampedZip.write(report.heading().drawnUp(), file -> fill(report, file), "", entry -> entry, out);
    }

    private static void fill(Report report, OutputStream out) throws IOException {
        var tables = IntStream.range(0, report.tables().size())
                .mapToObj(index -> new WordTable(report, index))
                .toList();
        var lying = tables.stream().anyMatch(WordTable::lies);
        try (var document = new XWPFDocument()) {
            addStyles(document, report.heading().language());
            addProperties(document, report.heading());
            setUpPage(document, lying);
            addMargins(document, report, lying);
            new WordBody(document, report, tables).write();
            document.write(out);
        }
    }

    /** The language as Word names it, with a country. */
    static String language(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ru" -> "ru-RU";
            case "kk" -> "kk-KZ";
            default -> "en-GB";
        };
    }

    private static void addStyles(XWPFDocument document, Locale language) throws IOException {
        try (var in = WordWriter.class.getResourceAsStream("word-styles.xml")) {
            if (in == null) {
                throw new IllegalStateException("word-styles.xml is missing");
            }
            var styles = document.createStyles();
            styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
            styles.setSpellingLanguage(language(language));
        } catch (XmlException e) {
            throw new IllegalStateException("word-styles.xml cannot be read", e);
        }
    }

    private static void addProperties(XWPFDocument document, Heading heading) {
        var properties = document.getProperties().getCoreProperties();
        var drawnUp = Optional.of(Date.from(heading.drawnUp()));
        properties.setTitle(heading.title());
        properties.setCreator(heading.author());
        properties.setLastModifiedByUser(heading.author());
        properties.getUnderlyingProperties().setCreatedProperty(drawnUp);
        properties.getUnderlyingProperties().setModifiedProperty(drawnUp);
        properties.getUnderlyingProperties().setLanguageProperty(language(heading.language()));
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication(heading.author());
    }

    private static void setUpPage(XWPFDocument document, boolean lying) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(lying ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(lying ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(lying ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setHeader(BigInteger.valueOf(TOP / 2));
        margins.setFooter(BigInteger.valueOf(TOP / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void addMargins(XWPFDocument document, Report report, boolean lying) {
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Note");
        for (var marking : markings(report)) {
            var run = header.createRun();
            run.setBold(true);
            run.setColor("8A3B00");
            run.setText(marking + "   ");
        }
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle(lying ? "FooterLying" : "Footer");
        footer.createRun().setText(report.heading().title());
        footer.createRun().addTab();
        addPageNumber(footer, report.heading().words());
    }

    private static List<String> markings(Report report) {
        return report.voices().stream()
                .flatMap(voice -> voice.heading().markings().stream())
                .toList();
    }

    /** The words of the language around the two fields. */
    private static void addPageNumber(XWPFParagraph paragraph, Words words) {
        var text = words.page("\uE000", "\uE001");
        var from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uE000' || text.charAt(i) == '\uE001') {
                paragraph.createRun().setText(text.substring(from, i));
                addField(paragraph, text.charAt(i) == '\uE000' ? "PAGE" : "NUMPAGES");
                from = i + 1;
            }
        }
        paragraph.createRun().setText(text.substring(from));
    }

    private static void addField(XWPFParagraph paragraph, String name) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(name);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
