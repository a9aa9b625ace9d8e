package org.jointops.reporting.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointops.drawings.Picture;

/** The printed form of a report, as a page of HTML that a style sheet lays out on paper. */
class PrintedReport {

    /** A piece that goes on has no title of its own, so that its first page is like all others. */
    private static final String CONTINUED = """
            @page :first {
                margin-top: 25mm;
                @top-left { content: element(marking); }
                @top-right { content: element(title); }
            }
            """;

    private final Report report;
    private final Heading heading;
    private final List<Report> voices;
    private final List<PrintedTable> tables;
    private final boolean whole;
    private final boolean begins;
    private final Html html = new Html();
    private final List<Picture> pictures = new ArrayList<>();
    private int table;

    PrintedReport(Report report) {
        this(
                report,
                IntStream.range(0, report.tables().size())
                        .mapToObj(index -> new PrintedTable(report, index))
                        .toList(),
                true,
                true);
    }

    private PrintedReport(Report report, List<PrintedTable> tables, boolean whole, boolean begins) {
        this.report = report;
        this.heading = report.heading();
        this.voices = report.voices();
        this.tables = tables;
        this.whole = whole;
        this.begins = begins;
    }

    /** This as the beginning of a longer document, how long nobody knows yet. */
    PrintedReport inPieces() {
        return new PrintedReport(report, tables, false, true);
    }

    /** The next piece of the document that begins with this, its tables laid out alike. */
    PrintedReport goingOnWith(Report piece) {
        var likeThese = IntStream.range(0, tables.size())
                .mapToObj(index -> new PrintedTable(piece, index, tables.get(index)))
                .toList();
        return new PrintedReport(piece, likeThese, false, false);
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
        if (begins) {
            addHeading();
        }
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
                .raw(Html.escaped(
                                whole
                                        ? heading.words().page("\uE000", "\uE001")
                                        : heading.words().page("\uE000"))
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
        html.open("div", "class", "heading");
        sideBySide((voice, first) -> {
            var h = voice.heading();
            if (!h.parties().isEmpty()) {
                html.element("p", "parties", String.join(" · ", h.parties()));
            }
            html.element(first ? "h1" : "p", first ? "title" : "title h1", h.title());
            h.markings().forEach(marking -> html.element("p", "marking", marking));
            h.facts().forEach(this::addFact);
        });
        html.close("div");
    }

    private void addFact(Heading.Fact fact) {
        html.open("p", "class", "fact")
                .element("span", "name", fact.name())
                .text(" ")
                .element("span", "value", fact.value())
                .close("p");
    }

    private void addPart(int index) {
        var part = report.parts().get(index);
        if (part instanceof Table) {
            addTable(tables.get(table++), index);
        } else if (part instanceof Part.Illustration) {
            html.open("div", "class", "part illustration");
            addCaption(index);
            addPictures(index);
            html.close("div");
        } else if (part instanceof Part.Text) {
            html.open("div", "class", "part");
            addCaption(index);
            addText(index);
            html.close("div");
        } else {
            html.open("div", "class", "part");
            addCaption(index);
            sideBySide((voice, first) ->
                    ((Part.Facts) voice.parts().get(index)).facts().forEach(this::addFact));
            html.close("div");
        }
    }

    private void addTable(PrintedTable printed, int index) {
        var page = printed.lies() == lies() ? "part" : printed.lies() ? "part lying" : "part upright";
        html.open("div", "class", voices.size() > 1 ? page + " named-twice" : page);
        addCaption(index);
        printed.addTo(html);
        html.close("div");
    }

    private void addCaption(int index) {
        if (report.parts().get(index).caption().isEmpty()) {
            return;
        }
        sideBySide((voice, first) -> {
            html.element(first ? "h2" : "p", first ? "caption" : "caption h2", voice.captionOf(index));
        });
    }

    /** One below the other in two languages, since words in a picture take their room; once where both are alike. */
    private void addPictures(int index) {
        voices.stream()
                .map(voice -> (Part.Illustration) voice.parts().get(index))
                .filter(distinct(Part.Illustration::picture))
                .forEach(this::addPicture);
    }

    private void addPicture(Part.Illustration illustration) {
        var picture = illustration.picture();
        html.open(
                        "object",
                        "data",
                        String.valueOf(pictures.size()),
                        "alt",
                        illustration.alternative(),
                        "style",
                        "width:" + picture.width() + "pt;height:" + picture.height() + "pt")
                .close("object");
        pictures.add(picture);
    }

    /** The pictures of its HTML, each under its number. */
    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    private static <T> Predicate<T> distinct(Function<T, Object> by) {
        var seen = new HashSet<>();
        return each -> seen.add(by.apply(each));
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
        html.element("p", "signed", both(PrintedReport::signed, " / "));
        for (int i = 0; i < report.signatories().size(); i++) {
            var signatory = i;
            html.open("div", "class", "signature").open("div", "class", "said");
            signed("party", signatory, Report.Signatory::party);
            signed("role", signatory, Report.Signatory::role);
            signed("role", signatory, Report.Signatory::name);
            signed("role", signatory, Report.Signatory::when);
            html.close("div").element("p", "line", "");
            html.element("p", "under", both(h -> h.words().signature(), " / ")).close("div");
        }
        html.close("div");
    }

    /** What is signed, so that the names do not stand on a page of which nobody knows to what it belongs. */
    private static String signed(Heading heading) {
        var facts = heading.facts().stream()
                .filter(fact -> !fact.code().isEmpty() && !fact.value().isEmpty())
                .map(fact -> fact.name() + ": " + fact.value());
        return heading.title() + ". " + facts.collect(Collectors.joining("; "));
    }

    /** In each language, once where they say the same. */
    private void signed(String style, int signatory, Function<Report.Signatory, String> text) {
        voices.stream()
                .map(voice -> text.apply(voice.signatories().get(signatory)))
                .filter(said -> !said.isEmpty())
                .distinct()
                .forEach(said -> html.element("p", style, said));
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
