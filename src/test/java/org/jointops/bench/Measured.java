package org.jointops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jointops.stack.Answer;

/** One thing that people do, timed with and without protection. */
final class Measured {

    private static final int FOR_NOTHING = 12;

    private final String name;
    private final double limit;
    private final Supplier<Answer> call;
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();

    Measured(String name, double limit, Supplier<Answer> call) {
        this.name = name;
        this.limit = limit;
        this.call = call;
    }

    /**
     * Calls for nothing first, since every connection of the pool holds statements that were prepared for the other way,
     * and then in earnest.
     */
    void round(boolean isProtected, int times) {
        for (var i = 0; i < FOR_NOTHING; i++) {
            once();
        }
        for (var i = 0; i < times; i++) {
            (isProtected ? with : without).add(once());
        }
    }

    boolean isWithin() {
        return ratio() <= limit;
    }

    double ratio() {
        return median(with) / median(without);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.1f |%s",
                name,
                median(without),
                median(with),
                ratio(),
                limit,
                isWithin() ? "" : " exceeded");
    }

    private double once() {
        var begin = System.nanoTime();
        var answer = call.get();
        var took = (System.nanoTime() - begin) / 1e6;
        if (answer.status() >= 300) {
            throw new IllegalStateException(name + ": " + answer);
        }
        return took;
    }

    static double median(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
