package org.jointops.shared;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal amount with its unit and how exactly it is known. It is kept as it was weighed, counted or paid;
 * {@link #in} shows it in another unit of the same dimension. Adding unlike units, litres to kilograms or roubles to
 * tenge, is refused.
 *
 * <p>An amount has at most 15 digits before the point and 6 after it and is not negative. Sums may be longer.
 */
@Embeddable
public record Quantity(BigDecimal amount, Unit unit, Qualifier qualifier) {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int DIGITS_BEFORE_THE_POINT = 15;
    private static final int DIGITS_AFTER_THE_POINT = 6;

    public Quantity {
        Objects.requireNonNull(amount);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(qualifier);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount is not negative: " + amount);
        }
    }

    public static Quantity exactly(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), Unit.the(unit), Qualifier.EXACT);
    }

    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit, Qualifier.EXACT);
    }

    /**
     * Reads what a person or another system wrote.
     *
     * @return nothing if it can't be read; why is then noted at the fields {@code amount}, {@code unit} and
     *     {@code qualifier} below the given violations' path
     */
    public static Optional<Quantity> read(QuantityDraft draft, Violations violations) {
        var amount = readAmount(draft.amount, violations.at("amount"));
        var unit = readUnit(draft.unit, violations.at("unit"));
        var qualifier = readQualifier(draft.qualifier, violations.at("qualifier"));
        return amount.flatMap(a -> unit.flatMap(u -> qualifier.map(q -> new Quantity(a, u, q))));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.in(unit).amount), unit, qualifier.with(other.qualifier));
    }

    /** The same quantity in another unit of its dimension. */
    public Quantity in(Unit target) {
        if (!unit.isLike(target)) {
            throw Problem.conflict("unlike-units", unit.code(), target.code());
        }
        return new Quantity(target.fromBase(unit.toBase(amount)), target, qualifier);
    }

    /** The amount as a plain decimal without needless zeros, such as {@code 128.9}. */
    public String plainAmount() {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> readAmount(@Nullable String text, Violations at) {
        if (text == null || text.isBlank()) {
            return at.refuse("required");
        }
        var trimmed = text.strip();
        if (!PLAIN_DECIMAL.matcher(trimmed).matches()) {
            return at.refuse("not-a-decimal");
        }
        if (trimmed.startsWith("-")) {
            return at.refuse("negative");
        }
        var point = trimmed.indexOf('.');
        var before = (point < 0 ? trimmed : trimmed.substring(0, point)).replaceFirst("^0+(?=\\d)", "");
        var after = point < 0 ? "" : trimmed.substring(point + 1);
        if (before.length() > DIGITS_BEFORE_THE_POINT || after.length() > DIGITS_AFTER_THE_POINT) {
            return at.refuse("too-many-digits", DIGITS_BEFORE_THE_POINT, DIGITS_AFTER_THE_POINT);
        }
        return Optional.of(new BigDecimal(trimmed));
    }

    private static Optional<Unit> readUnit(@Nullable String text, Violations at) {
        if (text == null || text.isBlank()) {
            return at.refuse("required");
        }
        var unit = Unit.of(text.strip());
        return unit.isPresent() ? unit : at.refuse("unknown-unit", text);
    }

    private static Optional<Qualifier> readQualifier(@Nullable String text, Violations at) {
        if (text == null || text.isBlank()) {
            return Optional.of(Qualifier.EXACT);
        }
        var qualifier = Qualifier.of(text.strip());
        return qualifier.isPresent() ? qualifier : at.refuse("unknown-qualifier", text);
    }
}
