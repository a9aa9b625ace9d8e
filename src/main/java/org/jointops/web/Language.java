package org.jointops.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a person reads: the one asked for with {@code ?lang}, else the one asked for last, else the
 * browser's.
 */
@Named
@RequestScoped
public class Language {

    static final String PARAMETER = "lang";

    /** One language to change to, called by its own name. */
    record Choice(String code, String name, String address, boolean chosen) {}

    @Inject
    private HttpServletRequest request;

    private @Nullable Locale locale;

    public Locale getLocale() {
        var known = locale;
        return known != null ? known : (locale = of(request));
    }

    public String getCode() {
        return getLocale().getLanguage();
    }

    public List<Choice> getChoices() {
        var address = new Address(request);
        return Messages.LANGUAGES.stream()
                .map(language -> new Choice(
                        language.getLanguage(),
                        Messages.in(language).text("web.language.name"),
                        address.with(PARAMETER, language.getLanguage()),
                        language.equals(getLocale())))
                .toList();
    }

    static Optional<Locale> asked(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(PARAMETER + "="))
                .flatMap(pair -> spoken(pair.substring(PARAMETER.length() + 1)))
                .findFirst();
    }

    private static Locale of(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElseGet(() -> Messages.spoken(request.getLocale()));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PARAMETER))
                .map(Cookie::getValue)
                .flatMap(Language::spoken)
                .findFirst();
    }

    private static Stream<Locale> spoken(String code) {
        return Messages.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(code));
    }
}
