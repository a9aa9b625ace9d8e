package org.jointops.drawings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointops.drawings.Mark.Anchor;
import org.jointops.drawings.Mark.At;

/** Figures as columns and as bars, as wide as the text of a page. */
public final class Charts {

    static final int WIDTH = 510;

    private static final int HEIGHT = 180;
    private static final int ROW = 17;
    private static final int FOOT = 16;
    private static final int HEAD = 12;
    private static final int GAP = 6;
    private static final int WIDEST_NAME = 230;
    private static final double SIZE = 8;
    private static final double SMALL = 7;
    private static final Typeface TYPEFACE = Typeface.of(false);

    private Charts() {}

    /**
     * Upright, from left to right, over a scale.
     *
     * @param number how a number is written on the scale
     */
    public static Picture columns(String title, List<Bar> bars, Function<BigDecimal, String> number) {
        var scale = scale(Bar.most(bars));
        var top = scale.get(scale.size() - 1);
        var left = scale.stream()
                        .mapToDouble(step -> TYPEFACE.width(number.apply(step), SMALL))
                        .max()
                        .orElse(0)
                + GAP;
        var floor = (double) HEIGHT - FOOT;
        var marks = new ArrayList<Mark>();
        for (var step : scale) {
            var y = floor - Bar.length(step, top, floor - HEAD);
            marks.add(new Mark.Line(new At(left, y), new At(WIDTH, y), step.signum() == 0 ? Ink.AXIS : Ink.GRID));
            marks.add(words(left - 4, y + 2.5, Anchor.END, SMALL, number.apply(step)));
        }
        var wide = (WIDTH - left) / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            addColumn(marks, bars.get(i), left + i * wide, wide, floor, top);
        }
        addFeet(marks, bars, left, wide);
        return new Picture(title, WIDTH, HEIGHT, marks);
    }

    private static void addColumn(List<Mark> marks, Bar bar, double x, double wide, double floor, BigDecimal top) {
        var sure = Bar.length(bar.sure(), top, floor - HEAD);
        var open = Bar.length(bar.open(), top, floor - HEAD);
        marks.add(new Mark.Box(x + wide * 0.15, floor - sure, wide * 0.7, sure, Ink.SURE));
        if (open > 0) {
            marks.add(new Mark.Box(x + wide * 0.15, floor - sure - open, wide * 0.7, open, Ink.OPEN));
        }
        if (sure > 0 && TYPEFACE.width(bar.words(), SMALL) <= wide) {
            marks.add(words(x + wide / 2, floor - sure - open - 2.5, Anchor.MIDDLE, SMALL, bar.words()));
        }
    }

    /** As many labels as there is room for. */
    private static void addFeet(List<Mark> marks, List<Bar> bars, double left, double wide) {
        var widest = bars.stream()
                .mapToDouble(bar -> TYPEFACE.width(bar.label(), SMALL))
                .max()
                .orElse(0);
        var every = Math.max(1, (int) Math.ceil((widest + GAP) / wide));
        for (int i = 0; i < bars.size(); i += every) {
            var middle = Math.min(left + (i + 0.5) * wide, WIDTH - widest / 2);
            marks.add(words(
                    middle, HEIGHT - 4.0, Anchor.MIDDLE, SMALL, bars.get(i).label()));
        }
    }

    /** Lying, one below the other. */
    public static Picture bars(String title, List<Bar> bars) {
        var names = Math.min(WIDEST_NAME, widest(bars, Bar::label)) + GAP;
        var room = WIDTH - names - widest(bars, Bar::words) - GAP;
        var most = Bar.most(bars);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var y = i * (double) ROW + 2;
            var sure = Bar.length(bar.sure(), most, room);
            var open = Bar.length(bar.open(), most, room);
            var label = TYPEFACE.fitted(bar.label(), SIZE, WIDEST_NAME);
            marks.add(words(names - GAP, y + 9.5, Anchor.END, SIZE, label));
            marks.add(new Mark.Box(names, y, sure, ROW - 4.0, Ink.SURE));
            if (open > 0) {
                marks.add(new Mark.Box(names + sure, y, open, ROW - 4.0, Ink.OPEN));
            }
            marks.add(words(names + sure + open + 4, y + 9.5, Anchor.START, SIZE, bar.words()));
        }
        var height = Math.max(1, bars.size()) * ROW + 2;
        marks.add(new Mark.Line(new At(names, 0), new At(names, height), Ink.AXIS));
        return new Picture(title, WIDTH, height, marks);
    }

    private static double widest(List<Bar> bars, Function<Bar, String> text) {
        return bars.stream()
                .mapToDouble(bar -> TYPEFACE.width(text.apply(bar), SIZE))
                .max()
                .orElse(0);
    }

    private static Mark words(double x, double y, Anchor anchor, double size, String text) {
        return new Mark.Words(new At(x, y), anchor, size, false, text);
    }

    /** From zero on in round steps, the last of which reaches the highest. */
    static List<BigDecimal> scale(BigDecimal most) {
        if (most.signum() == 0) {
            return List.of(BigDecimal.ZERO, BigDecimal.ONE);
        }
        var step = step(most);
        var steps = new ArrayList<BigDecimal>();
        steps.add(BigDecimal.ZERO);
        for (var at = step; steps.get(steps.size() - 1).compareTo(most) < 0; at = at.add(step)) {
            steps.add(at);
        }
        return steps;
    }

    /** One, two or five tens, hundreds or tenths, of which at most five are needed; what is counted has no tenths. */
    private static BigDecimal step(BigDecimal most) {
        if (most.compareTo(BigDecimal.valueOf(5)) <= 0
                && most.stripTrailingZeros().scale() <= 0) {
            return BigDecimal.ONE;
        }
        var rough = most.divide(BigDecimal.valueOf(5), MathContext.DECIMAL32);
        var ten = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return Stream.of("1", "2", "5", "10")
                .map(times -> ten.multiply(new BigDecimal(times)))
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElse(rough.setScale(0, RoundingMode.CEILING));
    }
}
