package org.jointops.reporting.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The printed form of a report, as a page of HTML that a style sheet lays out on paper. */
class PrintedReport {

    private final Report report;
    private final Heading heading;
    private final List<Report> voices;
    private final List<PrintedTable> tables;
    private final Html html = new Html();
    private int table;

    PrintedReport(Report report) {
        this.report = report;
        this.heading = report.heading();
        this.voices = report.voices();
        this.tables = IntStream.range(0, report.tables().size())
                .mapToObj(index -> new PrintedTable(report, index))
                .toList();
    }

    String html() {
        html.open("html", "lang", tag(heading.language())).raw("<head>");
        html.open("title").text(heading.title()).close("title");
        html.open("meta", "name", "author", "content", heading.author()).close("meta");
        html.open("meta", "name", "subject", "content", subject()).close("meta");
        html.open("style")
                .raw(style())
                .raw(lies() ? "@page { size: A4 landscape; }" : "")
                .close("style");
        html.raw("</head>").open("body");
        addMargins();
        addHeading();
        for (int part = 0; part < report.parts().size(); part++) {
            addPart(part);
        }
        addSignatures();
        return html.raw("</body></html>").toString();
    }

    private boolean lies() {
        return !tables.isEmpty() && tables.get(0).lies();
    }

    private String subject() {
        return String.join(
                "; ", heading.facts().stream().map(Heading.Fact::value).toList());
    }

    private void addMargins() {
        html.element("div", "running-title", both(Heading::title, " / "));
        html.element("div", "running-marking", both(h -> String.join(" · ", h.markings()), " / "));
        html.element("div", "running-author", heading.author());
        html.open("div", "class", "running-page")
                .raw(Html.escaped(heading.words().page("\uE000", "\uE001"))
                        .replace("\uE000", "<span class=\"page\"></span>")
                        .replace("\uE001", "<span class=\"pages\"></span>"))
                .close("div");
    }

    private String both(Function<Heading, String> text, String between) {
        return String.join(
                between,
                voices.stream()
                        .map(voice -> text.apply(voice.heading()))
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList());
    }

    private void addHeading() {
        sideBySide((voice, first) -> {
            var h = voice.heading();
            if (!h.parties().isEmpty()) {
                html.element("p", "parties", String.join(" · ", h.parties()));
            }
            html.element(first ? "h1" : "p", first ? "title" : "title h1", h.title());
            h.markings().forEach(marking -> html.element("p", "marking", marking));
            h.facts().forEach(this::addFact);
        });
    }

    private void addFact(Heading.Fact fact) {
        html.open("p", "class", "fact")
                .element("span", "name", fact.name())
                .text(" ")
                .text(fact.value())
                .close("p");
    }

    private void addPart(int index) {
        var part = report.parts().get(index);
        if (part instanceof Table) {
            addTable(tables.get(table++), index);
        } else if (part instanceof Part.Text) {
            html.open("div", "class", "part");
            addCaption(index, "");
            addText(index);
            html.close("div");
        } else {
            html.open("div", "class", "part");
            addCaption(index, "");
            sideBySide((voice, first) ->
                    ((Part.Facts) voice.parts().get(index)).facts().forEach(this::addFact));
            html.close("div");
        }
    }

    private void addTable(PrintedTable printed, int index) {
        var page = printed.lies() == lies() ? "part" : printed.lies() ? "part lying" : "part upright";
        html.open("div", "class", page);
        addCaption(index, tables.size() > 1 ? String.valueOf(table) : "");
        printed.addTo(html);
        html.close("div");
    }

    private void addCaption(int index, String number) {
        if (report.parts().get(index).caption().isEmpty()) {
            return;
        }
        sideBySide((voice, first) -> {
            var caption = voice.parts().get(index).caption();
            var text = number.isEmpty() ? caption : voice.heading().words().table(number, caption);
            html.element(first ? "h2" : "p", first ? "caption" : "caption h2", text);
        });
    }

    /** Paragraph by paragraph, so that what belongs together stays beside each other over many pages. */
    private void addText(int index) {
        var longest = voices.stream()
                .mapToInt(voice ->
                        ((Part.Text) voice.parts().get(index)).paragraphs().size())
                .max()
                .orElse(0);
        for (int i = 0; i < longest; i++) {
            var paragraph = i;
            sideBySide((voice, first) -> {
                var paragraphs = ((Part.Text) voice.parts().get(index)).paragraphs();
                if (paragraph < paragraphs.size()) {
                    addParagraph(paragraphs.get(paragraph));
                }
            });
        }
    }

    private void addParagraph(String paragraph) {
        html.open("p", "class", "text");
        var lines = paragraph.split("\\R");
        for (int line = 0; line < lines.length; line++) {
            html.raw(line == 0 ? "" : "<br/>").text(lines[line]);
        }
        html.close("p");
    }

    private void addSignatures() {
        if (report.signatories().isEmpty()) {
            return;
        }
        html.open("div", "class", "signatures");
        for (int i = 0; i < report.signatories().size(); i++) {
            html.open("div", "class", "signature");
            for (var voice : voices) {
                addSignatory(voice.signatories().get(i), voice);
            }
            var words = heading.words();
            html.element("p", "line", "")
                    .element("p", "under", words.signature() + ", " + words.date())
                    .close("div");
        }
        html.close("div");
    }

    private void addSignatory(Report.Signatory signatory, Report voice) {
        html.open("div", "lang", tag(voice.heading().language()));
        html.element("p", "party", signatory.party());
        for (var text : List.of(signatory.role(), signatory.name(), signatory.when())) {
            if (!text.isEmpty()) {
                html.element("p", "role", text);
            }
        }
        html.close("div");
    }

    /** One language over the whole width, two in two columns. */
    private void sideBySide(BiConsumer<Report, Boolean> addition) {
        if (voices.size() == 1) {
            addition.accept(report, true);
            return;
        }
        html.open("div", "class", "pair");
        for (var voice : voices) {
            html.open("div", "class", "voice", "lang", tag(voice.heading().language()));
            addition.accept(voice, voice == report);
            html.close("div");
        }
        html.open("div", "class", "end").close("div").close("div");
    }

    private static String tag(Locale language) {
        return language.toLanguageTag();
    }

    private static String style() {
        try (var in = PrintedReport.class.getResourceAsStream("print.css")) {
            if (in == null) {
                throw new IllegalStateException("print.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
