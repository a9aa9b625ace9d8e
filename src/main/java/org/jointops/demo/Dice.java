package org.jointops.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance that repeats itself for the same seed. */
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** The chance of one position among many; positions have nothing in common with their neighbours. */
    static Dice of(long seed, int position) {
        var mixed = new SplittableRandom(seed).nextLong() ^ new SplittableRandom(position).nextLong();
        return new Dice(new SplittableRandom(mixed));
    }

    boolean happensIn(int perCent) {
        return random.nextInt(100) < perCent;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of several, the heavier the more often. */
    <T> T weighed(List<T> choices, ToIntFunction<T> weight) {
        var left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (var choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights changed");
    }

    /** An amount of which small ones are common and large ones rare, as seizures are. */
    BigDecimal amount(BigDecimal least, BigDecimal most, int decimals) {
        var low = Math.log(least.doubleValue());
        var high = Math.log(most.doubleValue());
        var drawn = BigDecimal.valueOf(Math.exp(low + random.nextDouble() * (high - low)));
        return drawn.setScale(decimals, RoundingMode.HALF_UP).max(least).min(most);
    }

    /** Fills a pattern: {@code 9} becomes a digit, {@code ?} one of the given letters, all else stays. */
    String fill(String pattern, String letters) {
        var text = new StringBuilder();
        for (var sign : pattern.toCharArray()) {
            switch (sign) {
                case '9' -> text.append(random.nextInt(10));
                case '?' -> text.append(letters.charAt(random.nextInt(letters.length())));
                default -> text.append(sign);
            }
        }
        return text.toString();
    }

    /** All of them in another order. */
    <T> List<T> shuffled(List<T> all) {
        var list = new ArrayList<>(all);
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
        return list;
    }
}
