package org.jointops.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The three languages of the product, and which of them a caller reads best. */
public final class Languages {

    public static final List<Locale> OFFERED =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private Languages() {}

    /** The language that was asked for by its code, which has to be one of those offered; else another. */
    public static Locale asked(@Nullable String code, Supplier<Locale> otherwise) {
        if (code == null || code.isBlank()) {
            return otherwise.get();
        }
        return OFFERED.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findAny()
                .orElseThrow(() -> Problem.invalid("lang", "unknown", code));
    }

    /** The one that was asked for by its code; else the one that the caller reads best. */
    public static Locale asked(@Nullable String code, HttpHeaders headers) {
        return asked(code, () -> best(headers.getAcceptableLanguages()));
    }

    /** The first acceptable language that is offered, else English. */
    public static Locale best(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .flatMap(wanted -> OFFERED.stream().filter(l -> l.getLanguage().equals(wanted)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
