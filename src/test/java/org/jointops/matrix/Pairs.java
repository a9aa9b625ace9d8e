package org.jointops.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Chooses few of many such that every pair of values that occurs together in any of them does so in one of those chosen.
 * Most mistakes come of two things meeting; what it leaves out are repetitions.
 */
final class Pairs {

    /** How many pairs one must add to be chosen, in one pass after the other: the rich ones come first. */
    private static final int[] PASSES = {40, 20, 10, 5, 2, 1};

    /** More than there are different values. */
    private static final int VALUES = 1_000;

    private Pairs() {}

    /** The choice is the same for the same list. */
    static <T> List<T> cover(List<T> all, Function<T, List<String>> values) {
        var numbers = new HashMap<String, Integer>();
        var left = new ArrayList<>(all);
        Collections.shuffle(left, new Random(4));
        var pairs = left.stream().map(one -> pairs(values.apply(one), numbers)).toList();
        var covered = new BitSet();
        var chosen = new ArrayList<T>();
        for (var enough : PASSES) {
            for (int i = 0; i < left.size(); i++) {
                if (adds(pairs.get(i), covered) >= enough) {
                    chosen.add(left.get(i));
                    for (var pair : pairs.get(i)) {
                        covered.set(pair);
                    }
                }
            }
        }
        return chosen;
    }

    private static int adds(int[] pairs, BitSet covered) {
        var added = 0;
        for (var pair : pairs) {
            added += covered.get(pair) ? 0 : 1;
        }
        return added;
    }

    private static int[] pairs(List<String> values, Map<String, Integer> numbers) {
        var pairs = new int[values.size() * (values.size() - 1) / 2];
        var next = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                pairs[next++] = number(i, values, numbers) * VALUES + number(j, values, numbers);
            }
        }
        return pairs;
    }

    /** A value counts as itself at its place only. */
    private static int number(int place, List<String> values, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(place + " " + values.get(place), value -> numbers.size());
    }
}
