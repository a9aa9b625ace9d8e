package org.jointops.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jointops.shared.Dimension;
import org.jointops.shared.Messages;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Unit;

/** What fields of every room offer to choose from, in the reader's language. */
@Named
@RequestScoped
public class Choices {

    /** The zones of the border, from west to east, and the two capitals'. */
    private static final List<String> ZONES = List.of(
            "Europe/Moscow",
            "Europe/Astrakhan",
            "Europe/Volgograd",
            "Europe/Saratov",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Novosibirsk",
            "Asia/Barnaul",
            "Asia/Atyrau",
            "Asia/Oral",
            "Asia/Aqtobe",
            "Asia/Qostanay",
            "Asia/Almaty");

    private static final Set<String> OF_PEOPLE_AND_DEEDS =
            Set.of(Unit.CRIMES.code(), Unit.PERSONS.code(), Unit.GROUPS.code());

    private static final List<String> CURRENCIES = List.of(
            "RUB", "KZT", "USD", "EUR", "CNY", "KGS", "UZS", "TJS", "TMT", "BYN", "AZN", "GEL", "AMD", "MNT", "TRY",
            "AED", "INR", "GBP", "CHF", "JPY", "KRW", "UAH");

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** The units of things that can be seized, under their dimensions. */
    public List<Option> getUnits() {
        return getAllUnits().stream()
                .filter(option -> !OF_PEOPLE_AND_DEEDS.contains(option.value()))
                .toList();
    }

    /** Every unit but money, under its dimension. */
    public List<Option> getAllUnits() {
        return Stream.of(Dimension.MASS, Dimension.VOLUME, Dimension.COUNT, Dimension.LENGTH)
                .map(this::units)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The currencies met with at the border. Others, when they came through the API, are shown as they are. */
    public List<Option> getMoney() {
        return CURRENCIES.stream().map(this::currency).toList();
    }

    /** The units of one dimension, by its code. */
    public List<Option> unitsOf(String dimension) {
        return Dimension.of(dimension)
                .map(d -> d == Dimension.MONEY ? getMoney() : units(d))
                .orElseGet(this::getUnits);
    }

    public List<Option> getQualifiers() {
        return Stream.of(Qualifier.values())
                .map(qualifier -> new Option(qualifier.code(), messages().text("web.qualifier." + qualifier.code())))
                .toList();
    }

    public List<Option> getZones() {
        var formats = Formats.in(language.getLocale(), clock);
        return ZONES.stream()
                .map(zone -> new Option(
                        zone,
                        messages().text("web.zone." + zone) + " (" + formats.offset(clock.instant(), ZoneId.of(zone))
                                + ")"))
                .toList();
    }

    private List<Option> units(Dimension dimension) {
        var group = messages().text("web.dimension." + dimension.code());
        return Unit.of(dimension).stream()
                .map(unit -> new Option(unit.code(), messages().text("web.unit." + unit.code()), group))
                .toList();
    }

    private Option currency(String code) {
        var name = Currency.getInstance(code).getDisplayName(language.getLocale());
        return new Option(code, code + " – " + name);
    }

    private Messages messages() {
        return Messages.in(language.getLocale());
    }
}
