package org.jointops.drawings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointops.drawings.Mark.Anchor;
import org.jointops.drawings.Mark.At;

/**
 * Figures of regions on the map of the border: the more, the darker, with the figure written in each region and a number by
 * which it is named under the map. A figure that is not said is hatched.
 */
public final class BorderMap {

    private static final int ROW = 10;

    /** Narrower than the text, so that two of them have room on a page. */
    private static final double WIDTH = 440;

    private static final int COLUMNS = 3;
    private static final double SIZE = 7.5;
    private static final double SMALL = 6;
    private static final double PADDING = 2;

    private final Shapes shapes;
    private final List<Bar> bars;
    private final BigDecimal most;
    private final List<Mark> marks = new ArrayList<>();

    private BorderMap(Shapes shapes, List<Bar> bars) {
        this.shapes = shapes;
        this.bars = bars.stream().filter(bar -> shapes.has(bar.key())).toList();
        this.most = Bar.most(this.bars);
    }

    /**
     * @param regions ISO 3166-2 codes of those that are drawn; empty for all along the border
     * @param on the day whose regions they are
     */
    public static Picture of(String title, List<String> regions, LocalDate on, List<Bar> bars) {
        var shapes = Shapes.of(regions, on, (Charts.WIDTH - WIDTH) / 2, WIDTH);
        return new BorderMap(shapes, bars).draw(title);
    }

    private Picture draw(String title) {
        shapes.codes().forEach(code -> marks.add(shapes.region(code, look(code))));
        marks.add(shapes.border(Ink.BORDER));
        for (int i = 0; i < bars.size(); i++) {
            addLabel(String.valueOf(i + 1), bars.get(i));
        }
        var rows = (bars.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < bars.size(); i++) {
            addName(i, rows);
        }
        return new Picture(title, Charts.WIDTH, shapes.height() + rows * ROW + 4, marks);
    }

    private Mark.Look look(String code) {
        return bars.stream()
                .filter(bar -> bar.key().equals(code))
                .findAny()
                .map(bar -> bar.said() ? Ink.shade(Bar.length(bar.sure(), most, 1)) : Ink.unsaid())
                .orElseGet(() -> Ink.shade(0));
    }

    /** On a ground on which it can be read whatever the region's shade. */
    private void addLabel(String number, Bar bar) {
        var middle = shapes.middle(bar.key());
        var words = bar.said() ? bar.words() : "";
        var first = Typeface.of(true).width(number, SMALL);
        var second = words.isEmpty() ? 0 : Typeface.of(false).width(words, SIZE) + PADDING;
        var wide = first + second + 2 * PADDING;
        var x = Math.max(0, Math.min(middle.x() - wide / 2, Charts.WIDTH - wide));
        marks.add(new Mark.Box(x, middle.y() - 5, wide, 10, Ink.LABEL));
        marks.add(new Mark.Words(
                new At(x + PADDING, middle.y() + (words.isEmpty() ? 2 : 0)), Anchor.START, SMALL, true, number));
        if (!words.isEmpty()) {
            marks.add(new Mark.Words(
                    new At(x + 2 * PADDING + first, middle.y() + 2.7), Anchor.START, SIZE, false, words));
        }
    }

    /** Column by column, each entry with its figure. */
    private void addName(int place, int rows) {
        var bar = bars.get(place);
        var wide = (double) Charts.WIDTH / COLUMNS;
        var x = place / rows * wide;
        var y = shapes.height() + (place % rows + 1.0) * ROW;
        var room = wide - 16 - Typeface.of(false).width(bar.words(), SIZE) - 14;
        marks.add(new Mark.Words(new At(x + 12, y), Anchor.END, SMALL, true, String.valueOf(place + 1)));
        marks.add(new Mark.Words(
                new At(x + 16, y), Anchor.START, SIZE, false, Typeface.of(false).fitted(bar.label(), SIZE, room)));
        marks.add(new Mark.Words(new At(x + wide - 10, y), Anchor.END, SIZE, false, bar.words()));
    }
}
