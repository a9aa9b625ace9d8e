package org.jointops.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next what to ask for to get the following page; null on the last one
 * @param total how many there are, counted up to {@link #COUNTED}
 */
public record Slice<T>(List<T> items, @Nullable String next, long total) {

    /** Beyond this many rows a list says "at least", since counting on would cost more than it tells. */
    public static final int COUNTED = 10_000;

    public boolean totalIsExact() {
        return total <= COUNTED;
    }

    public <R> Slice<R> map(Function<T, R> shape) {
        return new Slice<>(items.stream().map(shape).toList(), next, total);
    }
}
