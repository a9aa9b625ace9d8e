package org.jointops.reporting.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jointops.drawings.Picture;

/** What stands on the pages of a document: its heading, its parts, its signatures. */
class WordBody {

    private final XWPFDocument document;
    private final Report report;
    private final List<Report> voices;
    private final List<WordTable> tables;
    private int table;

    WordBody(XWPFDocument document, Report report, List<WordTable> tables) {
        this.document = document;
        this.report = report;
        this.voices = report.voices();
        this.tables = tables;
    }

    void write() {
        sideBySide(this::addHeading);
        for (int part = 0; part < report.parts().size(); part++) {
            addPart(part);
        }
        if (!report.signatories().isEmpty()) {
            addSignatures();
        }
    }

    private void addHeading(Report voice, Supplier<XWPFParagraph> paragraphs) {
        var heading = voice.heading();
        if (!heading.parties().isEmpty()) {
            put(paragraphs.get(), "Parties", String.join(" · ", heading.parties()), heading.language());
        }
        put(paragraphs.get(), "Title", heading.title(), heading.language());
        heading.markings().forEach(marking -> put(paragraphs.get(), "Marking", marking, heading.language()));
        heading.facts().forEach(fact -> addFact(paragraphs.get(), fact, heading.language()));
    }

    private void addPart(int index) {
        var part = report.parts().get(index);
        if (part instanceof Table) {
            addCaption(index);
            tables.get(table++).addTo(document);
            return;
        }
        addCaption(index);
        if (part instanceof Part.Illustration) {
            addPictures(index);
            return;
        }
        sideBySide((voice, paragraphs) -> {
            var language = voice.heading().language();
            if (voice.parts().get(index) instanceof Part.Text text) {
                text.paragraphs().forEach(paragraph -> put(paragraphs.get(), "Text", paragraph, language));
            } else if (voice.parts().get(index) instanceof Part.Facts facts) {
                facts.facts().forEach(fact -> addFact(paragraphs.get(), fact, language));
            }
        });
    }

    /** In two languages in one line, since Word joins tables that touch. */
    private void addCaption(int index) {
        if (report.parts().get(index).caption().isEmpty()) {
            document.createParagraph().setStyle("Gap");
            return;
        }
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading1");
        var said = new ArrayList<String>();
        for (var voice : voices) {
            var text = voice.captionOf(index);
            if (!said.contains(text)) {
                add(
                        paragraph,
                        (said.isEmpty() ? "" : " / ") + text,
                        voice.heading().language());
                said.add(text);
            }
        }
    }

    /** One below the other, once where both languages draw it alike. */
    private void addPictures(int index) {
        var drawn = new HashSet<Picture>();
        for (var voice : voices) {
            var illustration = (Part.Illustration) voice.parts().get(index);
            if (drawn.add(illustration.picture())) {
                WordPicture.add(document, illustration);
            }
        }
    }

    private void addSignatures() {
        document.createParagraph().setStyle("Heading1");
        var signatories = report.signatories();
        var block = WordTable.beside(document, signatories.size());
        block.getRow(0).setCantSplitRow(true);
        for (int i = 0; i < signatories.size(); i++) {
            addSignatory(i, new Filling(block.getRow(0).getCell(i)));
        }
    }

    private void addSignatory(int index, Filling paragraphs) {
        signed("Head", index, Report.Signatory::party, paragraphs);
        signed("Normal", index, Report.Signatory::role, paragraphs);
        signed("Normal", index, Report.Signatory::name, paragraphs);
        signed("Normal", index, Report.Signatory::when, paragraphs);
        paragraphs.get().setStyle("Line");
        var words = voices.stream()
                .map(voice -> voice.heading().words().signature())
                .distinct()
                .collect(Collectors.joining(" / "));
        put(paragraphs.get(), "Note", words, report.heading().language());
    }

    /** In each language, once where they say the same. */
    private void signed(String style, int index, Function<Report.Signatory, String> text, Filling paragraphs) {
        var said = new HashSet<String>();
        for (var voice : voices) {
            var words = text.apply(voice.signatories().get(index));
            if (!words.isEmpty() && said.add(words)) {
                put(paragraphs.get(), style, words, voice.heading().language());
            }
        }
    }

    private static void addFact(XWPFParagraph paragraph, Heading.Fact fact, Locale language) {
        paragraph.setStyle("Fact");
        var name = paragraph.createRun();
        name.setColor("5B6675");
        name.setLang(WordWriter.language(language));
        name.setText(fact.name());
        paragraph.createRun().addTab();
        add(paragraph, fact.value(), language);
    }

    /** One language over the whole width, two in two columns. */
    private void sideBySide(BiConsumer<Report, Supplier<XWPFParagraph>> addition) {
        if (voices.size() == 1) {
            addition.accept(report, document::createParagraph);
            return;
        }
        var columns = WordTable.beside(document, voices.size());
        for (int i = 0; i < voices.size(); i++) {
            addition.accept(voices.get(i), new Filling(columns.getRow(0).getCell(i)));
        }
    }

    static void put(XWPFParagraph paragraph, String style, String text, Locale language) {
        paragraph.setStyle(style);
        add(paragraph, text, language);
    }

    static void add(XWPFParagraph paragraph, String text, Locale language) {
        var lines = text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            var run = paragraph.createRun();
            run.setLang(WordWriter.language(language));
            if (line > 0) {
                run.addBreak();
            }
            run.setText(Html.printable(lines[line]));
        }
    }

    /** The paragraphs of a cell, which has one from the beginning. */
    private static class Filling implements Supplier<XWPFParagraph> {

        private final XWPFTableCell cell;
        private boolean begun;

        Filling(XWPFTableCell cell) {
            this.cell = cell;
        }

        @Override
        public XWPFParagraph get() {
            var paragraph = begun ? cell.addParagraph() : cell.getParagraphArray(0);
            begun = true;
            return paragraph;
        }
    }
}
