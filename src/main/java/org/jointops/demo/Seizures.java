package org.jointops.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.demo.Scenario.Haul;
import org.jointops.shared.Dimension;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/** Invents what is seized: amounts in the units that officers choose, and values in the currency of their country. */
final class Seizures {

    private static final BigDecimal TENGE_FOR_A_ROUBLE = new BigDecimal("6.2");
    private static final BigDecimal ROUND = new BigDecimal("100");
    private static final Set<String> CARS = Set.of("stolen-cars", "cars", "vehicles", "lorries");
    private static final Set<String> NUMBERED_WEAPONS = Set.of("smoothbore-firearms", "handguns");
    private static final String PLATE_LETTERS_IN_RUSSIA = "АВЕКМНОРСТУХ";
    private static final String PLATE_LETTERS_IN_KAZAKHSTAN = "ABCDEFKLMNOPRSTUVXYZ";
    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private Seizures() {}

    /** What a case of this kind seizes, and now and then something of a like case besides. */
    static List<ConfiscationDraft> invent(Dice dice, Scenario scenario, List<Scenario> all, Post post) {
        var hauls = new ArrayList<Haul>();
        scenario.haul().ifPresent(hauls::add);
        if (!hauls.isEmpty() && dice.happensIn(15)) {
            another(dice, scenario, all).ifPresent(hauls::add);
        }
        var seized = new ArrayList<ConfiscationDraft>();
        for (var haul : hauls) {
            seized.add(invent(dice, haul, post, seized.size() + 1));
        }
        return seized;
    }

    private static Optional<Haul> another(Dice dice, Scenario scenario, List<Scenario> all) {
        var like = all.stream()
                .filter(s -> s != scenario && s.incident().equals(scenario.incident()))
                .flatMap(s -> s.haul().stream())
                .toList();
        return like.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(like));
    }

    private static ConfiscationDraft invent(Dice dice, Haul haul, Post post, int position) {
        var draft = new ConfiscationDraft();
        draft.category = haul.thing();
        var amount = dice.amount(haul.least(), haul.most(), haul.decimals());
        draft.quantity = quantity(dice, haul, amount);
        draft.value = value(dice, haul, amount, draft.quantity, post);
        draft.exhibit = dice.fill("9999/26-", "") + position;
        if (CARS.contains(haul.thing())) {
            draft.vin = dice.fill("?????99???9999999", VIN_LETTERS);
            draft.plate = plate(dice);
        }
        if (NUMBERED_WEAPONS.contains(haul.thing())) {
            draft.serialNumber = dice.fill("?? 999999", PLATE_LETTERS_IN_RUSSIA);
        }
        return draft;
    }

    private static QuantityDraft quantity(Dice dice, Haul haul, BigDecimal amount) {
        var first = Unit.the(haul.units().get(0));
        var chosen = Unit.the(dice.oneOf(haul.units()));
        var shown = first.isLike(chosen) ? chosen.fromBase(first.toBase(amount)) : amount;
        if (shown.scale() > 6) {
            shown = shown.setScale(6, RoundingMode.HALF_UP);
        }
        return new QuantityDraft(shown.stripTrailingZeros().toPlainString(), chosen.code(), qualifier(dice, chosen));
    }

    /** What is weighed or poured is often known only roughly, what is counted hardly ever. */
    private static String qualifier(Dice dice, Unit unit) {
        var rough = unit.dimension() == Dimension.MASS || unit.dimension() == Dimension.VOLUME ? 14 : 4;
        if (!dice.happensIn(rough)) {
            return "exact";
        }
        return dice.happensIn(60) ? "about" : "at-least";
    }

    private static @Nullable QuantityDraft value(
            Dice dice, Haul haul, BigDecimal amount, QuantityDraft quantity, Post post) {
        if (haul.thing().equals("cash")) {
            return quantity;
        }
        if (haul.price().isEmpty() || dice.happensIn(20)) {
            return null;
        }
        var roubles = amount.multiply(haul.price().get());
        var worth = post.isRussian() ? roubles : roubles.multiply(TENGE_FOR_A_ROUBLE);
        var rounded = worth.divide(ROUND, 0, RoundingMode.UP).multiply(ROUND);
        return new QuantityDraft(rounded.toPlainString(), post.isRussian() ? "RUB" : "KZT", "about");
    }

    private static String plate(Dice dice) {
        return dice.happensIn(55)
                ? dice.fill("?999??", PLATE_LETTERS_IN_RUSSIA) + dice.oneOf(List.of("56", "64", "74", "55", "22", "30"))
                : dice.fill("999???", PLATE_LETTERS_IN_KAZAKHSTAN) + dice.oneOf(List.of("07", "04", "10", "15", "14"));
    }
}
