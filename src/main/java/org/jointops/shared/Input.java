package org.jointops.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a draft into what they mean, and notes at each field what can't be read. The one place where the
 * shape of input is decided, for pages and for the API alike.
 */
public record Input(Violations violations) {

    /** The longest text of a short field: a name, a number, a place in a few words. */
    public static final int SHORT = 200;
    /** The longest text of a field that is written in sentences. */
    public static final int LONG = 4_000;

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** A text that must be there. */
    public Optional<String> text(String field, @Nullable String value, int longest) {
        return isBlank(value) ? violations.at(field).refuse("required") : optional(field, value, longest);
    }

    /** A text that may be left out. */
    public Optional<String> optional(String field, @Nullable String value, int longest) {
        if (value == null || isBlank(value)) {
            return Optional.empty();
        }
        if (value.length() > longest) {
            return violations.at(field).refuse("too-long", longest, value.length());
        }
        if (keepable(value).isEmpty()) {
            return violations.at(field).refuse("unreadable-character");
        }
        return Optional.of(value.strip());
    }

    /** A text that the database can hold, and can be asked about. */
    public static Optional<String> keepable(String value) {
        return Optional.of(value).filter(text -> text.codePoints().noneMatch(Input::isUnprintable));
    }

    /** A text that stands for one of a known set. */
    public <T> Optional<T> oneOf(String field, @Nullable String value, Function<String, Optional<T>> find) {
        return text(field, value, SHORT).flatMap(text -> {
            var found = find.apply(text);
            return found.isPresent() ? found : violations.at(field).refuse("unknown", text);
        });
    }

    public Optional<LocalDate> day(String field, @Nullable String value) {
        return read(field, value, "not-a-date", LocalDate::parse).flatMap(day -> inReach(field, day, day));
    }

    public Optional<ZoneId> zone(String field, @Nullable String value) {
        return read(field, value, "unknown-zone", text -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new DateTimeException("not an IANA zone name");
            }
            return ZoneId.of(text);
        });
    }

    /** An instant, written with its offset, or as the time on the clock in the given zone. */
    public Optional<Instant> time(String field, @Nullable String value, @Nullable ZoneId zone) {
        return read(field, value, "not-a-time", text -> instant(text, zone))
                .flatMap(time ->
                        inReach(field, time, time.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    /** A slip of the pen leads into other millennia, where no record can lie. */
    private <T> Optional<T> inReach(String field, T value, LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            return violations.at(field).refuse("too-long-ago");
        }
        return day.isAfter(LATEST) ? violations.at(field).refuse("in-future") : Optional.of(value);
    }

    public Optional<Integer> wholeNumber(String field, @Nullable String value, int least, int most) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            var number = Integer.parseInt(value.strip());
            return number >= least && number <= most
                    ? Optional.of(number)
                    : violations.at(field).refuse("out-of-range", least, most);
        } catch (NumberFormatException e) {
            return violations.at(field).refuse("not-a-whole-number");
        }
    }

    public Optional<Quantity> quantity(String field, @Nullable QuantityDraft value) {
        return value == null ? violations.at(field).refuse("required") : Quantity.read(value, violations.at(field));
    }

    /** The rows of a list, none if it was left out; a list longer than anyone types is refused whole. */
    public <T> List<T> rows(String field, @Nullable List<T> value, int most) {
        if (value == null) {
            return List.of();
        }
        if (value.size() > most) {
            violations.at(field).refuse("too-many-rows", most);
            return List.of();
        }
        return value;
    }

    /** Whether nothing that can be seen was typed. */
    public static boolean isBlank(@Nullable String value) {
        return value == null || value.codePoints().allMatch(Input::isInvisible);
    }

    private <T> Optional<T> read(String field, @Nullable String value, String code, Function<String, T> parse) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(value.strip()));
        } catch (DateTimeException e) {
            return violations.at(field).refuse(code);
        }
    }

    private static Instant instant(String text, @Nullable ZoneId zone) {
        if (zone != null && text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?")) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Control characters, and halves of a character, which no text that is kept can hold. */
    private static boolean isUnprintable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t');
    }
}
