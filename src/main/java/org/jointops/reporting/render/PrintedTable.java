package org.jointops.reporting.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table as HTML. In two languages the lines of figures are named on the left in the first and on the right in the
 * second; other texts stand one above the other, once where they are alike.
 */
class PrintedTable {

    private final Report report;
    private final List<Table> tables;
    private final Table table;
    private final List<List<Row>> rows = new ArrayList<>();
    private final PrintedLayout layout;

    PrintedTable(Report report, int index) {
        this(report, index, null);
    }

    /** @param like the table whose widths this one takes; null for its own */
    PrintedTable(Report report, int index, @Nullable PrintedTable like) {
        this.report = report;
        this.tables = report.table(index);
        this.table = tables.get(0);
        Table.together(tables).forEach(rows::add);
        this.layout = like == null ? PrintedLayout.of(tables, rows) : like.layout;
    }

    boolean lies() {
        return layout.lying();
    }

    void addTo(Html html) {
        layout.bands().forEach(band -> addBand(html, band));
        for (var voice : tables) {
            voice.notes().forEach(note -> html.element("p", "note", note));
        }
    }

    private void addBand(Html html, PrintedLayout.Band band) {
        html.open(
                        "table",
                        "class",
                        hasLabelOnTheRight() ? "two" : "one",
                        "style",
                        "width:" + layout.width(tables, band) + "pt")
                .raw("<thead><tr>");
        for (int i = 0; i < table.texts().size(); i++) {
            var index = i;
            var names = i == 0 && hasLabelOnTheRight()
                    ? List.of(table.columns().get(0).header())
                    : texts(tables, voice -> voice.columns().get(index).header());
            header(html, "text", names, i == 0 ? layout.label() : layout.text());
        }
        if (!table.isList()) {
            header(
                    html,
                    "unit",
                    texts(report.voices(), voice -> voice.heading().words().unit()),
                    PrintedLayout.UNIT);
        }
        band.columns()
                .forEach(index -> header(
                        html,
                        table.columns().get(index).light() ? "amount light" : "amount",
                        texts(tables, voice -> voice.columns().get(index).header()),
                        layout.amount()));
        if (hasLabelOnTheRight()) {
            header(html, "other", List.of(tables.get(1).columns().get(0).header()), layout.label());
        }
        html.raw("</tr></thead><tbody>");
        rows.forEach(row -> addRow(html, row, band));
        html.raw("</tbody></table>");
    }

    private void addRow(Html html, List<Row> voices, PrintedLayout.Band band) {
        if (voices.get(0) instanceof Row.Section) {
            addSection(html, voices, band);
        } else {
            var lines = voices.stream().map(Row.Line.class::cast).toList();
            addLine(html, lines, band);
        }
    }

    private void header(Html html, String style, List<String> names, int width) {
        html.open(
                "th", "scope", "col", "class", style, "style", "width:" + (width - PrintedLayout.CELL_PADDING) + "pt");
        stack(html, names);
        html.close("th");
    }

    private void addSection(Html html, List<Row> voices, PrintedLayout.Band band) {
        var columns = band.size() + table.texts().size() + (table.isList() ? 0 : voices.size());
        html.open("tr", "class", "section").open("th", "scope", "rowgroup", "colspan", String.valueOf(columns));
        html.text(String.join(" / ", texts(voices, row -> ((Row.Section) row).heading())));
        html.raw("</th></tr>");
    }

    private void addLine(Html html, List<Row.Line> lines, PrintedLayout.Band band) {
        html.open("tr");
        for (int i = 0; i < table.texts().size(); i++) {
            var index = i;
            if (i == 0 && table.isList()) {
                html.open("th", "scope", "row", "class", "label");
                stack(html, texts(lines, line -> line.cells().get(0).text()));
                lines.forEach(line -> line.notes().forEach(note -> html.element("div", "note", note)));
                html.close("th");
            } else if (i == 0) {
                addLabel(html, "th", lines.get(0), tables.get(0));
            } else {
                addCell(
                        html,
                        "text",
                        texts(lines, line -> line.cells().get(index).text()));
            }
        }
        if (!table.isList()) {
            addCell(html, "unit", texts(lines, Row.Line::unitLabel));
        }
        band.columns()
                .forEach(index -> addCell(
                        html,
                        table.columns().get(index).light() ? "amount light" : "amount",
                        texts(lines, line -> line.cells().get(index).text())));
        if (hasLabelOnTheRight()) {
            addLabel(html, "td", lines.get(1), tables.get(1));
        }
        html.close("tr");
    }

    private void addLabel(Html html, String tag, Row.Line line, Table voice) {
        var style = "padding-left:" + ((tag.equals("th") ? 3 : 10) + 12 * line.indent()) + "pt";
        if (tag.equals("th")) {
            html.open("th", "scope", "row", "class", "label", "style", style);
        } else {
            html.open("td", "class", "label", "style", style, "lang", language(voice));
        }
        html.text(line.cells().get(0).text());
        line.notes().forEach(note -> html.element("div", "note", note));
        html.close(tag);
    }

    private String language(Table voice) {
        var locale = report.voices().get(tables.indexOf(voice)).heading().language();
        return locale.equals(Locale.ROOT) ? "en" : locale.toLanguageTag();
    }

    private static void addCell(Html html, String style, List<String> texts) {
        html.open("td", "class", style);
        stack(html, texts);
        html.close("td");
    }

    private static void stack(Html html, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            html.raw(i == 0 ? "" : "<br/>").text(texts.get(i));
        }
    }

    private static <T> List<String> texts(List<T> voices, Function<T, String> text) {
        return voices.stream().map(text).distinct().toList();
    }

    private boolean hasLabelOnTheRight() {
        return tables.size() > 1 && !table.isList();
    }
}
