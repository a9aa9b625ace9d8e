package org.jointops.reporting.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table is fitted to paper: upright or lying, and, when its columns are too many even so, in bands of columns, one
 * table after the other, each with the labels of the lines.
 *
 * @param bands the positions of the amount columns, band by band
 */
record PrintedLayout(boolean landscape, List<List<Integer>> bands) {

    /** The width of an A4 page between its margins, in points. */
    private static final int UPRIGHT = 510;

    private static final int LYING = 757;
    private static final int LABEL = 150;
    private static final int TEXT = 80;
    private static final int UNIT = 60;
    private static final double LETTER = 5.3;
    private static final int PADDING = 14;

    static PrintedLayout of(ResultSheet sheet, List<Row> rows) {
        var fixed = LABEL + TEXT * (sheet.texts().size() - 1) + UNIT;
        var widths = IntStream.range(sheet.texts().size(), sheet.columns().size())
                .mapToObj(column -> width(sheet, rows, column))
                .toList();
        var needed = fixed + widths.stream().mapToInt(Integer::intValue).sum();
        return needed <= UPRIGHT
                ? new PrintedLayout(false, bands(widths, sheet.texts().size(), UPRIGHT - fixed))
                : new PrintedLayout(true, bands(widths, sheet.texts().size(), LYING - fixed));
    }

    private static List<List<Integer>> bands(List<Integer> widths, int first, int room) {
        var bands = new ArrayList<List<Integer>>();
        var band = new ArrayList<Integer>();
        var left = room;
        for (int i = 0; i < widths.size(); i++) {
            if (widths.get(i) > left && !band.isEmpty()) {
                bands.add(List.copyOf(band));
                band.clear();
                left = room;
            }
            band.add(first + i);
            left -= widths.get(i);
        }
        bands.add(List.copyOf(band));
        return bands;
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
