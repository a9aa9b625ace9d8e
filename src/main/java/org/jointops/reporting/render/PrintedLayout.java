package org.jointops.reporting.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table is fitted to paper: upright or lying, and, when its columns are too many even so, in bands of columns, one
 * table after the other, each with the labels of the lines.
 */
record PrintedLayout(boolean lying, List<Band> bands) {

    /** The width of an A4 page between its margins, in points. */
    private static final int UPRIGHT = 510;

    private static final int LYING = 757;
    private static final int LABEL = 150;
    private static final int TEXT = 80;
    private static final int UNIT = 60;
    private static final double LETTER = 5.3;
    private static final int PADDING = 14;

    /** The amount columns, by their positions in the sheet, that stand in one table; the end is not part of it. */
    record Band(int from, int to) {
        IntStream columns() {
            return IntStream.range(from, to);
        }
    }

    static PrintedLayout of(ResultSheet sheet, List<Row> rows) {
        var texts = sheet.texts().size();
        var fixed = LABEL + TEXT * (texts - 1) + UNIT;
        var widest = IntStream.range(texts, sheet.columns().size())
                .map(column -> width(sheet, rows, column))
                .max()
                .orElse(1);
        var amounts = sheet.amounts().size();
        return fixed + amounts * widest <= UPRIGHT
                ? new PrintedLayout(false, List.of(new Band(texts, texts + amounts)))
                : new PrintedLayout(true, bands(texts, amounts, Math.max(1, (LYING - fixed) / widest)));
    }

    /** Bands of nearly equal size, as few as fit. */
    private static List<Band> bands(int texts, int amounts, int atMost) {
        var count = Math.max(1, (amounts + atMost - 1) / atMost);
        return IntStream.range(0, count)
                .mapToObj(i -> new Band(texts + amounts * i / count, texts + amounts * (i + 1) / count))
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
