package org.jointops.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jointops.shared.Dimension;
import org.jointops.shared.Messages;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Figures, days and times as a reader of one language expects them, the same on pages and in exports. Amounts are never
 * rounded.
 */
public final class Formats {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Locale locale;
    private final Messages messages;
    private final Clock clock;

    private Formats(Locale locale, Clock clock) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.clock = clock;
    }

    /** @param clock by which relative times are told */
    public static Formats in(Locale locale, Clock clock) {
        return new Formats(Messages.spoken(locale), clock);
    }

    /** A decimal, all its digits grouped: {@code 13,000.5} or {@code 13 000,5}. */
    public String number(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        var format = new DecimalFormat("#,##0", symbols());
        format.setMaximumFractionDigits(Math.max(plain.scale(), 0));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(plain);
    }

    public String count(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** The amount with its qualifier, without its unit: "over 13,000". */
    public String amount(Quantity quantity) {
        return qualified(quantity, "");
    }

    /** The amount with its qualifier and unit: "over 45,000,000 RUB". */
    public String quantity(Quantity quantity) {
        return qualified(quantity, NO_BREAK_SPACE + unitAfter(quantity));
    }

    /** The unit as the heading of a column or a cell beside the amount. */
    public String unit(Unit unit) {
        return unit.dimension() == Dimension.MONEY ? unit.code() : messages.text("web.unit." + unit.code());
    }

    /** A day as lists and tables show it: {@code 8 Feb 2026} or {@code 08.02.2026}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(shortPattern());
    }

    /** A day whose year is known: {@code 8 Feb} or {@code 08.02}. */
    public String dayAndMonth(LocalDate day) {
        return day(day).replaceFirst("[ .]\\d{4}$", "");
    }

    /** A day written out, as in the head of a document. */
    public String longDay(@Nullable LocalDate day) {
        return day == null ? "" : day.format(longPattern());
    }

    public String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + NO_BREAK_SPACE + "– " + day(to);
    }

    /** A day and time on the clock in the zone where it was observed, with the zone's offset from UTC. */
    public String moment(@Nullable Instant instant, @Nullable Object zone) {
        if (instant == null) {
            return "";
        }
        var observed = instant.atZone(zone(zone));
        return day(observed.toLocalDate()) + ", " + observed.format(DateTimeFormatter.ofPattern("HH:mm", locale))
                + NO_BREAK_SPACE + offset(instant, observed.getZone());
    }

    /** How long ago, or how soon; the day, if it is more than a week. */
    public String relative(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var span = Duration.between(instant, clock.instant());
        var direction = span.isNegative() ? "web.soon." : "web.ago.";
        var length = span.abs();
        if (length.toMinutes() < 1) {
            return messages.text("web.now");
        }
        if (length.toHours() < 1) {
            return messages.text(direction + "minutes", length.toMinutes());
        }
        if (length.toDays() < 1) {
            return messages.text(direction + "hours", length.toHours());
        }
        return length.toDays() <= 7
                ? messages.text(direction + "days", length.toDays())
                : day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    String offset(Instant instant, ZoneId zone) {
        var seconds = zone.getRules().getOffset(instant).getTotalSeconds();
        var minutes = Math.abs(seconds) / 60;
        var sign = seconds < 0 ? "−" : "+";
        return "UTC" + sign + minutes / 60 + (minutes % 60 == 0 ? "" : ":" + minutes % 60);
    }

    private String qualified(Quantity quantity, String unit) {
        var number = number(quantity.amount());
        return switch (quantity.qualifier()) {
            case EXACT -> number + unit;
            case ABOUT -> messages.text("web.about", number) + unit;
            case AT_LEAST -> messages.text("web.over", withCase(number, quantity.amount())) + unit;
        };
    }

    /** Kazakh says "more than" with the number in the ablative. */
    private String withCase(String number, BigDecimal amount) {
        return locale.getLanguage().equals("kk") ? number + "-" + KazakhNumber.ablative(amount) : number;
    }

    /** The unit as it is said after this amount: in Russian "21 crime" is singular, and "over" asks for the genitive. */
    public String unitAfter(Quantity quantity) {
        var unit = quantity.unit();
        if (!messages.has("web.unit." + unit.code() + ".many")) {
            return unit(unit);
        }
        var form = messages.form(quantity.amount());
        return messages.text(
                "web.unit." + unit.code() + "." + (quantity.qualifier() == Qualifier.EXACT ? form : genitive(form)));
    }

    /** In Russian the genitive singular is the form after two, the genitive plural the one after five. */
    private String genitive(String form) {
        return !locale.getLanguage().equals("ru") ? form : form.equals("one") ? "few" : "many";
    }

    /** Russian and Kazakh papers write a day in figures; in English those would be read in two ways. */
    private DateTimeFormatter shortPattern() {
        return locale.equals(Locale.ENGLISH)
                ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)
                : DateTimeFormatter.ofPattern("dd.MM.uuuu", locale);
    }

    private DateTimeFormatter longPattern() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale);
    }

    private DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (!locale.equals(Locale.ENGLISH)) {
            symbols.setGroupingSeparator(NO_BREAK_SPACE);
            symbols.setDecimalSeparator(',');
        } else {
            symbols.setGroupingSeparator(',');
            symbols.setDecimalSeparator('.');
        }
        return symbols;
    }

    private static ZoneId zone(@Nullable Object zone) {
        return zone instanceof ZoneId id
                ? id
                : zone == null || zone.toString().isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone.toString());
    }
}
