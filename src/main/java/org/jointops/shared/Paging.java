package org.jointops.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: its size and the row after which it starts, newest first. Pages are found by that
 * row's place, not by counting rows, so that the thousandth costs what the first does.
 */
public record Paging(int size, @Nullable Place after) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;

    private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\S{1,40}) ([\\w/-]{1,200})");

    /** Where a row stands in a list ordered by time and number, both descending. */
    public record Place(Instant at, String number) {
        String opaque() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + number).getBytes(UTF_8));
        }
    }

    public static Paging first(int size) {
        return new Paging(size, null);
    }

    /** Reads the query parameters {@code size} and {@code after}. */
    public static Paging read(@Nullable String size, @Nullable String after) {
        return new Paging(readSize(size), after == null || after.isBlank() ? null : readPlace(after));
    }

    /** Cuts a page out of rows of which one more than wanted was asked for. */
    public <T> Slice<T> slice(List<T> rows, Function<T, Place> place, long total) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null, total);
        }
        var items = rows.subList(0, size);
        return new Slice<>(items, place.apply(items.get(size - 1)).opaque(), total);
    }

    private static int readSize(@Nullable String size) {
        if (size == null || size.isBlank()) {
            return DEFAULT_SIZE;
        }
        try {
            var wanted = Integer.parseInt(size);
            if (wanted >= 1 && wanted <= LARGEST_SIZE) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            // refused below, as a size out of range is
        }
        throw Problem.invalid("size", "out-of-range", 1, LARGEST_SIZE);
    }

    private static Place readPlace(String after) {
        try {
            var match = PLACE.matcher(new String(Base64.getUrlDecoder().decode(after), UTF_8));
            if (match.matches()) {
                return new Place(Instant.parse(match.group(1)), match.group(2));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // refused below, as any other text that was never given out
        }
        throw Problem.invalid("after", "unknown", after);
    }
}
