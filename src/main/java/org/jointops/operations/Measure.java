package org.jointops.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.shared.Dimension;
import org.jointops.shared.Unit;

/** What of the cases an indicator counts. */
public enum Measure {
    OFFENCES(Catalogues.Kind.OFFENCES),
    DETAINED_PERSONS(Catalogues.Kind.OFFENCES),
    WANTED_PERSONS(Catalogues.Kind.OFFENCES),
    GROUPS(Catalogues.Kind.OFFENCES),
    CONFISCATED_QUANTITY(Catalogues.Kind.THINGS),
    CONFISCATED_VALUE(Catalogues.Kind.THINGS),
    /** Nothing of the cases: summary returns alone fill it. */
    REPORTED(Catalogues.Kind.THINGS);

    private final Catalogues.Kind catalogue;

    Measure(Catalogues.Kind catalogue) {
        this.catalogue = catalogue;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Measure> of(String code) {
        return Stream.of(values())
                .filter(measure -> measure.code().equals(code))
                .findAny();
    }

    /** The catalogue whose codes the indicator's categories are. */
    Catalogues.Kind catalogue() {
        return catalogue;
    }

    /** Whether an indicator of this measure can be shown in a unit: persons are counted, values are money. */
    boolean fits(Unit unit) {
        return switch (this) {
            case OFFENCES, DETAINED_PERSONS, WANTED_PERSONS, GROUPS -> unit.dimension() == Dimension.COUNT;
            case CONFISCATED_VALUE -> unit.dimension() == Dimension.MONEY;
            case CONFISCATED_QUANTITY, REPORTED -> true;
        };
    }
}
