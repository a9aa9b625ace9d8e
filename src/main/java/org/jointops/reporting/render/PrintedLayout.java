package org.jointops.reporting.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table is fitted to paper: upright or lying, and, when its columns are too many even so, in bands of columns, one
 * table after the other, each with the labels of the lines. Widths are in points and the same in every band.
 *
 * @param label the width of each column that names the lines, of which there is one for each language
 * @param text the width of each further column of texts
 * @param amount the width of each column of amounts
 */
record PrintedLayout(boolean lying, List<Band> bands, int label, int text, int amount) {

    /** The width of an A4 page between its margins. */
    private static final int UPRIGHT = 510;

    private static final int LYING = 757;
    private static final int NARROWEST_LABEL = 160;
    private static final int NARROWEST_OF_TWO_LABELS = 125;
    private static final int WIDEST_AMOUNT = 90;
    private static final int TEXT = 72;
    private static final int WIDEST_TEXT = 120;
    private static final double LETTER = 5.3;
    private static final int PADDING = 14;

    static final int UNIT = 75;

    /** What the style sheet adds left and right to the width of a cell. */
    static final int CELL_PADDING = 6;

    /** The amount columns, by their positions in the table, that stand in one table; the end is not part of it. */
    record Band(int from, int to) {
        IntStream columns() {
            return IntStream.range(from, to);
        }

        int size() {
            return to - from;
        }
    }

    /** @param tables the table in each language */
    static PrintedLayout of(List<Table> tables, List<List<Row>> rows) {
        var table = tables.get(0);
        return table.isList() ? ofList(table) : ofFigures(tables, rows);
    }

    /** Columns of a list share the width alike. */
    private static PrintedLayout ofList(Table table) {
        var columns = table.columns().size();
        var lying = columns > 6;
        var text = (lying ? LYING : UPRIGHT) / columns;
        return new PrintedLayout(lying, List.of(new Band(columns, columns)), text, text, 0);
    }

    private static PrintedLayout ofFigures(List<Table> tables, List<List<Row>> rows) {
        var table = tables.get(0);
        var languages = tables.size();
        var texts = table.texts().size();
        var text = languages == 1 ? TEXT : textOfTwo(tables, rows);
        var beside = text * (texts - 1) + UNIT;
        var labels = languages == 1 ? NARROWEST_LABEL : languages * NARROWEST_OF_TWO_LABELS;
        var narrowest = IntStream.range(texts, table.columns().size())
                .map(column -> width(tables, rows, column))
                .max()
                .orElse(WIDEST_AMOUNT);
        var amounts = table.amounts().size();
        var lying = labels + beside + amounts * narrowest > UPRIGHT;
        var room = (lying ? LYING : UPRIGHT) - beside;
        var bands = bands(texts, amounts, Math.max(1, (room - labels) / narrowest));
        var fullest = Math.max(1, bands.stream().mapToInt(Band::size).max().orElse(1));
        var amount = Math.max(narrowest, Math.min(WIDEST_AMOUNT, (room - labels) / fullest));
        return new PrintedLayout(lying, bands, (room - fullest * amount) / languages, text, amount);
    }

    int width(List<Table> tables, Band band) {
        var table = tables.get(0);
        var further = text * (table.texts().size() - 1);
        return table.isList() ? label + further : tables.size() * label + further + UNIT + band.size() * amount;
    }

    /** As few as can be, and each about as full as the others. */
    private static List<Band> bands(int texts, int amounts, int atMost) {
        var many = Math.max(1, (amounts + atMost - 1) / atMost);
        return IntStream.range(0, many)
                .mapToObj(band -> new Band(texts + amounts * band / many, texts + amounts * (band + 1) / many))
                .toList();
    }

    /** Texts in two languages stand one above the other: where they are long they get more room, and fewer lines. */
    private static int textOfTwo(List<Table> tables, List<List<Row>> rows) {
        var longest = rows.stream()
                .flatMap(List::stream)
                .filter(Row.Line.class::isInstance)
                .flatMap(row -> ((Row.Line) row)
                        .cells().subList(1, tables.get(0).texts().size()).stream())
                .mapToInt(cell -> cell.text().length())
                .max()
                .orElse(0);
        return Math.max(TEXT, Math.min(WIDEST_TEXT, (int) (longest * LETTER)));
    }

    /** The room that the longest word of a column takes; a grouped number is one word. */
    private static int width(List<Table> tables, List<List<Row>> rows, int column) {
        var texts = Stream.concat(
                tables.stream().map(table -> table.columns().get(column).header()),
                rows.stream()
                        .flatMap(List::stream)
                        .filter(Row.Line.class::isInstance)
                        .map(row -> ((Row.Line) row).cells().get(column))
                        .filter(Cell.Amount.class::isInstance)
                        .map(cell -> ((Cell.Amount) cell).text()));
        var longest = texts.flatMap(text -> Stream.of(text.split("[ -]")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return (int) (longest * LETTER) + PADDING;
    }
}
