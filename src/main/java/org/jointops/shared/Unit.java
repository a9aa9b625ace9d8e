package org.jointops.shared;

import static org.jointops.shared.Dimension.COUNT;
import static org.jointops.shared.Dimension.LENGTH;
import static org.jointops.shared.Dimension.MASS;
import static org.jointops.shared.Dimension.MONEY;
import static org.jointops.shared.Dimension.VOLUME;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit in which something was weighed, counted or paid: the units of the joint report and every currency of ISO 4217.
 *
 * <p>Inside a dimension units differ by a power of ten, so that conversion is exact. Currencies never convert.
 *
 * @param code as written in the API, such as {@code kg} or {@code KZT}
 * @param dimension what it measures
 * @param exponent the power of ten that leads to the dimension's smallest unit: 3 for kilograms over grams
 */
public record Unit(String code, Dimension dimension, int exponent) {

    private static final Map<String, Unit> KNOWN = known();

    public static final Unit CRIMES = the("crimes");
    public static final Unit PERSONS = the("persons");
    public static final Unit GROUPS = the("groups");
    public static final Unit VEHICLES = the("vehicles");

    /** The unit of this code, if there is one; the case of letters matters, as it does in the SI and in ISO 4217. */
    public static Optional<Unit> of(String code) {
        return Optional.ofNullable(KNOWN.get(code));
    }

    /** The unit of a code that is known to exist. */
    public static Unit the(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("No unit " + code));
    }

    /** Every unit, in the order in which a person is offered them: by dimension, currencies last. */
    public static List<Unit> all() {
        return List.copyOf(KNOWN.values());
    }

    public static List<Unit> of(Dimension dimension) {
        return KNOWN.values().stream().filter(u -> u.dimension == dimension).toList();
    }

    /** Whether amounts in the two units may be added: one dimension, and for money one currency. */
    public boolean isLike(Unit other) {
        return dimension == other.dimension && (dimension != MONEY || equals(other));
    }

    /** An amount of this unit in the smallest unit of its dimension. */
    public BigDecimal toBase(BigDecimal amount) {
        return plain(amount.scaleByPowerOfTen(exponent));
    }

    /** An amount of the smallest unit of the dimension in this unit. */
    public BigDecimal fromBase(BigDecimal amount) {
        return plain(amount.scaleByPowerOfTen(-exponent));
    }

    @Override
    public String toString() {
        return code;
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static Map<String, Unit> known() {
        var units = new LinkedHashMap<String, Unit>();
        Stream.concat(
                        Stream.of(
                                new Unit("g", MASS, 0),
                                new Unit("kg", MASS, 3),
                                new Unit("t", MASS, 6),
                                new Unit("ml", VOLUME, 0),
                                new Unit("l", VOLUME, 3),
                                new Unit("kl", VOLUME, 6),
                                new Unit("m", LENGTH, 0),
                                new Unit("km", LENGTH, 3),
                                new Unit("pcs", COUNT, 0),
                                new Unit("head", COUNT, 0),
                                new Unit("vehicles", COUNT, 0),
                                new Unit("plants", COUNT, 0),
                                new Unit("crimes", COUNT, 0),
                                new Unit("persons", COUNT, 0),
                                new Unit("groups", COUNT, 0)),
                        currencies())
                .forEach(unit -> units.put(unit.code, unit));
        return units;
    }

    /** The two parties' currencies and the commonest third ones first, as officers look for them. */
    private static Stream<Unit> currencies() {
        return Stream.concat(
                        Stream.of("RUB", "KZT", "USD", "EUR", "CNY"),
                        Currency.getAvailableCurrencies().stream()
                                .map(Currency::getCurrencyCode)
                                .sorted())
                .map(code -> new Unit(code, MONEY, 0));
    }
}
