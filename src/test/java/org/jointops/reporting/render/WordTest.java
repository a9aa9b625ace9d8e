package org.jointops.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class WordTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void writesTheFiguresAsPublished() throws Exception {
        assertThat(rows(document(Sheets.granitsa())))
                .contains(
                        List.of("Crimes disclosed", "crimes", "5,672", "0"),
                        List.of("ExplosivesLeft out: 12.5 l, which is not a mass.", "kg", "128.9", "0"),
                        List.of("Ammunition", "pcs", "over 13,000", "0"),
                        List.of("Officers", "persons", "about 812", "0"));
    }

    @Test
    void namesLinesInTwoLanguagesLeftAndRight() throws Exception {
        assertThat(rows(document(Sheets.sideBySide())))
                .contains(
                        List.of("Раскрыто преступлений", "crimes", "5 672", "0", "Ашылған қылмыстар"),
                        List.of("Боеприпасы", "pcs", "свыше 13 00013 000-нан астам", "0", "Оқ-дәрілер"));
    }

    @Test
    void repeatsTheHeadsOfTables() throws Exception {
        var document = document(Sheets.joint(Locale.forLanguageTag("ru")));

        assertThat(elements(document, "tblHeader")).hasSize(3);
    }

    @Test
    void saysOfEveryTextInWhichLanguageItIs() throws Exception {
        var document = document(Sheets.sideBySide());

        for (var run : elements(document, "r")) {
            if (run.getElementsByTagNameNS(WORD, "t").getLength() > 0) {
                assertThat(run.getElementsByTagNameNS(WORD, "lang").getLength())
                        .as(run.getTextContent())
                        .isEqualTo(1);
            }
        }
        assertThat(elements(document, "lang"))
                .extracting(language -> language.getAttributeNS(WORD, "val"))
                .contains("ru-RU", "kk-KZ");
    }

    @Test
    void carriesTitleAuthorAndDate() throws Exception {
        assertThat(entry(Sheets.granitsa(), "docProps/core.xml"))
                .contains("Joint operation “Granitsa”: results", "Joint Operations", "2026-02-09T06:30:00Z")
                .doesNotContain("POI");
    }

    @Test
    void marksEveryPage() throws Exception {
        assertThat(entry(Sheets.lines(3), "word/header1.xml")).contains("Training data: all cases are invented");
    }

    @Test
    void laysAWideTableLying() throws Exception {
        assertThat(elements(document(PdfTest.wide(8)), "pgSz").get(0).getAttributeNS(WORD, "orient"))
                .isEqualTo("landscape");
    }

    @Test
    void tellsWhoeverDoesNotSeeAPictureWhatItShows() throws Exception {
        var both =
                Sheets.illustrated(Locale.forLanguageTag("ru")).beside(Sheets.illustrated(Locale.forLanguageTag("kk")));

        var drawings = document(both)
                .getElementsByTagNameNS(
                        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "docPr");
        assertThat(elements(drawings))
                .extracting(drawing -> drawing.getAttribute("descr"))
                .containsExactly("По странам. 5 000", "Елдер бойынша. 5 000", "По странам, 672", "Елдер бойынша, 672");
        assertThat(Sheets.written(Format.DOCX, both)).isEqualTo(Sheets.written(Format.DOCX, both));
    }

    @Test
    void keepsHostileTextAsText() throws Exception {
        var hostile = "<w:t>& \"quotes\" \u0000\u0007]]>";

        assertThat(rows(document(Sheets.labelled(hostile))))
                .anyMatch(row -> row.get(0).equals("<w:t>& \"quotes\" ]]>"));
    }

    @Test
    void givesTheSameBytesForTheSameReport() throws IOException {
        assertThat(Sheets.written(Format.DOCX, Sheets.sideBySide()))
                .isEqualTo(Sheets.written(Format.DOCX, Sheets.sideBySide()));
    }

    private static List<List<String>> rows(Document document) {
        return elements(document, "tr").stream()
                .map(row -> elements(row.getElementsByTagNameNS(WORD, "tc")).stream()
                        .map(Element::getTextContent)
                        .toList())
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagNameNS(WORD, name));
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document document(Report report) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        entry(report, "word/document.xml").getBytes("UTF-8")));
    }

    private static String entry(Report report, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Sheets.written(Format.DOCX, report)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), "UTF-8");
                }
            }
        }
        throw new AssertionError("No " + name);
    }
}
