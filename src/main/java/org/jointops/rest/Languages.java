package org.jointops.rest;

import java.util.List;
import java.util.Locale;

/** The three languages of the product, and which of them a caller reads best. */
public final class Languages {

    public static final List<Locale> OFFERED =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private Languages() {}

    /** The first acceptable language that is offered, else English. */
    public static Locale best(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .flatMap(wanted -> OFFERED.stream().filter(l -> l.getLanguage().equals(wanted)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
