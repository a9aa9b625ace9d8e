package org.jointops.reporting.render;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table in a document, laid out as in print: lines of figures are named on the left, and in two languages on the right. */
class WordTable {

    private static final int TEXT_WIDTH = 510;
    private static final int INDENT = 200;

    private final List<Table> tables;
    private final Table table;
    private final List<Locale> languages;
    private final List<Words> words;
    private final List<List<Row>> rows = new ArrayList<>();
    private final PrintedLayout layout;

    WordTable(Report report, int index) {
        tables = report.table(index);
        table = tables.get(0);
        languages = report.voices().stream()
                .map(voice -> voice.heading().language())
                .toList();
        words = report.voices().stream().map(voice -> voice.heading().words()).toList();
        Table.together(tables).forEach(rows::add);
        layout = PrintedLayout.of(tables, rows);
    }

    /** An empty row of columns without lines between them. */
    static XWPFTable beside(XWPFDocument document, int columns) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < columns; i++) {
            widths.add(TEXT_WIDTH / columns);
        }
        return table(document, "Beside", widths);
    }

    boolean lies() {
        return layout.lying();
    }

    void addTo(XWPFDocument document) {
        for (var band : layout.bands()) {
            if (band.from() > layout.bands().get(0).from()) {
                document.createParagraph().setStyle("Gap");
            }
            addBand(document, band);
        }
        for (int voice = 0; voice < tables.size(); voice++) {
            for (var note : tables.get(voice).notes()) {
                WordBody.put(document.createParagraph(), "Note", note, languages.get(voice));
            }
        }
    }

    private static XWPFTable table(XWPFDocument document, String style, List<Integer> widths) {
        var made = document.createTable(1, widths.size());
        var properties = made.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        made.setStyleID(style);
        var grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * WordWriter.TWIPS)));
        made.setWidth(widths.stream().mapToInt(Integer::intValue).sum() * WordWriter.TWIPS);
        setWidths(made.getRow(0), widths);
        return made;
    }

    private static void setWidths(XWPFTableRow row, List<Integer> widths) {
        for (int i = 0; i < widths.size(); i++) {
            row.getCell(i).setWidth(String.valueOf(widths.get(i) * WordWriter.TWIPS));
        }
    }

    private void addBand(XWPFDocument document, PrintedLayout.Band band) {
        var widths = widths(band);
        var made = table(document, "Figures", widths);
        fillHead(made.getRow(0), band);
        made.getRow(0).setRepeatHeader(true);
        made.getRow(0).setCantSplitRow(true);
        for (var voices : rows) {
            var row = made.createRow();
            row.setCantSplitRow(true);
            if (voices.get(0) instanceof Row.Section) {
                fillSection(row, voices, widths.size());
            } else {
                setWidths(row, widths);
                fillLine(row, voices.stream().map(Row.Line.class::cast).toList(), band);
            }
        }
    }

    private List<Integer> widths(PrintedLayout.Band band) {
        var widths = new ArrayList<Integer>();
        widths.add(layout.label());
        for (int i = 1; i < table.texts().size(); i++) {
            widths.add(layout.text());
        }
        if (!table.isList()) {
            widths.add(PrintedLayout.UNIT);
        }
        band.columns().forEach(column -> widths.add(layout.amount()));
        if (hasLabelOnTheRight()) {
            widths.add(layout.label());
        }
        return widths;
    }

    private void fillHead(XWPFTableRow row, PrintedLayout.Band band) {
        fill(
                row,
                band,
                "Head",
                texts(words, Words::unit),
                (voice, column) -> tables.get(voice).columns().get(column).header());
    }

    private void fillSection(XWPFTableRow row, List<Row> voices, int columns) {
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        var properties = row.getCell(0).getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        var headings = texts(voices, voice -> ((Row.Section) voice).heading());
        WordBody.put(row.getCell(0).getParagraphArray(0), "Section", String.join(" / ", headings), languages.get(0));
    }

    private void fillLine(XWPFTableRow row, List<Row.Line> lines, PrintedLayout.Band band) {
        fill(
                row,
                band,
                "Cell",
                texts(lines, Row.Line::unitLabel),
                (voice, column) -> lines.get(voice).cells().get(column).text());
        finishLabel(row, 0, lines.get(0), languages.get(0));
        if (hasLabelOnTheRight()) {
            finishLabel(row, row.getTableCells().size() - 1, lines.get(1), languages.get(1));
        }
    }

    /** What a cell says in one of the languages. */
    private interface Said {
        String in(int voice, int column);
    }

    /** The cells of a row, from the left to the right. */
    private void fill(XWPFTableRow row, PrintedLayout.Band band, String style, List<String> unit, Said said) {
        var cell = 0;
        for (int column = 0; column < table.texts().size(); column++) {
            var alone = column == 0 && hasLabelOnTheRight();
            fill(row, cell++, style, alone ? List.of(said.in(0, 0)) : stacked(said, column));
        }
        if (!table.isList()) {
            fill(row, cell++, style, unit);
        }
        for (int column = band.from(); column < band.to(); column++) {
            fill(row, cell++, style.equals("Head") ? "NumberHead" : "Number", stacked(said, column));
        }
        if (hasLabelOnTheRight()) {
            WordBody.put(row.getCell(cell).getParagraphArray(0), style, said.in(1, 0), languages.get(1));
        }
    }

    private List<String> stacked(Said said, int column) {
        return IntStream.range(0, tables.size())
                .mapToObj(voice -> said.in(voice, column))
                .distinct()
                .toList();
    }

    private static void finishLabel(XWPFTableRow row, int cell, Row.Line line, Locale language) {
        var first = row.getCell(cell).getParagraphArray(0);
        indent(first, line);
        for (var note : line.notes()) {
            var paragraph = row.getCell(cell).addParagraph();
            WordBody.put(paragraph, "Note", note, language);
            indent(paragraph, line);
        }
    }

    private static void indent(XWPFParagraph paragraph, Row.Line line) {
        if (line.indent() > 0) {
            paragraph.setIndentationLeft(line.indent() * INDENT);
        }
    }

    /** One text, or one in each language above the other. */
    private void fill(XWPFTableRow row, int cell, String style, List<String> texts) {
        var into = row.getCell(cell);
        for (int i = 0; i < texts.size(); i++) {
            var paragraph = i == 0 ? into.getParagraphArray(0) : into.addParagraph();
            WordBody.put(paragraph, style, texts.get(i), languages.get(i));
        }
    }

    private static <T> List<String> texts(List<T> voices, Function<T, String> text) {
        return voices.stream().map(text).distinct().toList();
    }

    private boolean hasLabelOnTheRight() {
        return tables.size() > 1 && !table.isList();
    }
}
