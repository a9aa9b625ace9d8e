package org.jointops.reporting.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table is fitted to paper: upright or lying, and, when its columns are too many even so, in bands of columns, one
 * table after the other, each with the labels of the lines. Widths are in points and the same in every band.
 *
 * @param label the width of the column that names the lines
 * @param amount the width of each column of amounts
 */
record PrintedLayout(boolean lying, List<Band> bands, int label, int amount) {

    /** The width of an A4 page between its margins. */
    private static final int UPRIGHT = 510;

    private static final int LYING = 757;
    private static final int NARROWEST_LABEL = 160;
    private static final int WIDEST_AMOUNT = 90;
    private static final double LETTER = 5.3;
    private static final int PADDING = 14;

    static final int TEXT = 85;
    static final int UNIT = 75;

    /** What the style sheet adds left and right to the width of a cell. */
    static final int CELL_PADDING = 6;

    /** The amount columns, by their positions in the sheet, that stand in one table; the end is not part of it. */
    record Band(int from, int to) {
        IntStream columns() {
            return IntStream.range(from, to);
        }

        int size() {
            return to - from;
        }
    }

    static PrintedLayout of(ResultSheet sheet, List<Row> rows) {
        var texts = sheet.texts().size();
        var beside = TEXT * (texts - 1) + UNIT;
        var narrowest = IntStream.range(texts, sheet.columns().size())
                .map(column -> width(sheet, rows, column))
                .max()
                .orElse(WIDEST_AMOUNT);
        var amounts = sheet.amounts().size();
        var lying = NARROWEST_LABEL + beside + amounts * narrowest > UPRIGHT;
        var room = (lying ? LYING : UPRIGHT) - beside;
        var bands = bands(texts, amounts, Math.max(1, (room - NARROWEST_LABEL) / narrowest));
        var fullest = Math.max(1, bands.stream().mapToInt(Band::size).max().orElse(1));
        var amount = Math.max(narrowest, Math.min(WIDEST_AMOUNT, (room - NARROWEST_LABEL) / fullest));
        return new PrintedLayout(lying, bands, room - fullest * amount, amount);
    }

    int width(ResultSheet sheet, Band band) {
        return label + TEXT * (sheet.texts().size() - 1) + UNIT + band.size() * amount;
    }

    private static List<Band> bands(int texts, int amounts, int atMost) {
        var end = texts + amounts;
        return IntStream.iterate(texts, from -> from == texts || from < end, from -> from + atMost)
                .mapToObj(from -> new Band(from, Math.min(end, from + atMost)))
                .toList();
    }

    /** The room that the longest word of a column takes; a grouped number is one word. */
    private static int width(ResultSheet sheet, List<Row> rows, int column) {
        var texts = Stream.concat(
                Stream.of(sheet.columns().get(column).header()),
                rows.stream()
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
