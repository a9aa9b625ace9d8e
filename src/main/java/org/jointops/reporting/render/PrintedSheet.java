package org.jointops.reporting.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The printed form of a sheet, as a page of HTML that a style sheet lays out on paper. */
class PrintedSheet {

    private final ResultSheet sheet;
    private final Words words;
    private final List<Row> rows = new ArrayList<>();
    private final PrintedLayout layout;
    private final StringBuilder html = new StringBuilder();

    PrintedSheet(ResultSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.heading().words();
        sheet.rows().forEach(row -> rows.add(row instanceof Row.Line line ? sheet.checked(line) : row));
        this.layout = PrintedLayout.of(sheet, rows);
    }

    String html() {
        var heading = sheet.heading();
        html.append("<html lang=\"")
                .append(escaped(heading.language().toLanguageTag()))
                .append("\"><head><title>")
                .append(escaped(heading.title()))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(heading.author()))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escaped(subject()))
                .append("\"/><style>")
                .append(style())
                .append(layout.lying() ? "@page { size: A4 landscape; }" : "")
                .append("</style></head><body>");
        addMargins();
        addHeading();
        layout.bands().forEach(this::addTable);
        addNotes();
        return html.append("</body></html>").toString();
    }

    private String subject() {
        return String.join(
                "; ", sheet.heading().facts().stream().map(Heading.Fact::value).toList());
    }

    private void addMargins() {
        element("div", "running-title", sheet.heading().title());
        element("div", "running-marking", String.join(" · ", sheet.heading().markings()));
        element("div", "running-author", sheet.heading().author());
        html.append("<div class=\"running-page\">")
                .append(escaped(words.page("\uE000", "\uE001"))
                        .replace("\uE000", "<span class=\"page\"></span>")
                        .replace("\uE001", "<span class=\"pages\"></span>"))
                .append("</div>");
    }

    private void addHeading() {
        element("h1", "title", sheet.heading().title());
        sheet.heading().markings().forEach(marking -> element("p", "marking", marking));
        for (var fact : sheet.heading().facts()) {
            html.append("<p class=\"fact\"><span class=\"name\">")
                    .append(escaped(fact.name()))
                    .append("</span> ")
                    .append(escaped(fact.value()))
                    .append("</p>");
        }
    }

    private void addTable(PrintedLayout.Band band) {
        html.append("<table style=\"width:").append(layout.width(sheet, band)).append("pt\"><thead><tr>");
        for (int i = 0; i < sheet.texts().size(); i++) {
            header("text", sheet.texts().get(i), i == 0 ? layout.label() : PrintedLayout.TEXT);
        }
        header("unit", Column.text("unit", words.unit()), PrintedLayout.UNIT);
        band.columns().forEach(index -> header("amount", sheet.columns().get(index), layout.amount()));
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            if (row instanceof Row.Section section) {
                addSection(section, band.size() + sheet.texts().size() + 1);
            } else if (row instanceof Row.Line line) {
                addLine(line, band);
            }
        }
        html.append("</tbody></table>");
    }

    private void header(String kind, Column column, int width) {
        html.append("<th scope=\"col\" class=\"")
                .append(column.light() ? kind + " light" : kind)
                .append("\" style=\"width:")
                .append(width - PrintedLayout.CELL_PADDING)
                .append("pt\">")
                .append(escaped(column.header()))
                .append("</th>");
    }

    private void addSection(Row.Section section, int width) {
        html.append("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"")
                .append(width)
                .append("\">")
                .append(escaped(section.heading()))
                .append("</th></tr>");
    }

    private void addLine(Row.Line line, PrintedLayout.Band band) {
        html.append("<tr>");
        for (int i = 0; i < sheet.texts().size(); i++) {
            var text = line.cells().get(i) instanceof Cell.Text cell ? cell.text() : "";
            if (i == 0) {
                addLabel(line, text);
            } else {
                element("td", "text", text);
            }
        }
        element("td", "unit", line.unitLabel());
        band.columns().forEach(index -> {
            var text = line.cells().get(index) instanceof Cell.Amount amount ? amount.text() : "";
            element("td", sheet.columns().get(index).light() ? "amount light" : "amount", text);
        });
        html.append("</tr>");
    }

    private void addLabel(Row.Line line, String label) {
        html.append("<th scope=\"row\" class=\"label\" style=\"padding-left:")
                .append(3 + 12 * line.indent())
                .append("pt\">")
                .append(escaped(label));
        line.notes().forEach(note -> element("div", "note", note));
        html.append("</th>");
    }

    private void addNotes() {
        sheet.notes().forEach(note -> element("p", "note", note));
    }

    private void element(String name, String style, String text) {
        html.append('<')
                .append(name)
                .append(" class=\"")
                .append(style)
                .append("\">")
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().filter(PrintedSheet::printable).forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    /** XML knows no control characters, and no halves of a letter. */
    private static boolean printable(int letter) {
        return letter >= ' ' && !(letter >= 0xD800 && letter <= 0xDFFF) && (letter & 0xFFFE) != 0xFFFE;
    }

    private static String style() {
        try (var in = PrintedSheet.class.getResourceAsStream("print.css")) {
            if (in == null) {
                throw new IllegalStateException("print.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
