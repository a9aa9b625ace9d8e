package org.jointops.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every room's texts in one language, found by their keys. A text missing in Russian or Kazakh is given in English; a key
 * that exists nowhere is given back as it is, so that it is seen.
 *
 * <p>Texts are patterns of {@link MessageFormat}, in which an apostrophe is written ’ or twice. Texts about a
 * number of things have the forms {@code key.one}, {@code key.few} and {@code key.many}, of which a language gives those
 * it has.
 */
public final class Messages {

    /** The rooms that have a bundle, or may have one. */
    public static final List<String> ROOMS = List.of(
            "shared",
            "platform",
            "web",
            "rest",
            "access",
            "audit",
            "approvals",
            "operations",
            "directory",
            "incidents",
            "confiscations",
            "detentions",
            "cases",
            "returns",
            "reporting",
            "pictures",
            "editions",
            "situations",
            "demo");

    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private static final List<String> FORMS = List.of("one", "few", "many");

    private static final Map<String, Messages> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> texts;

    private Messages(Locale locale) {
        this.locale = locale;
        texts = new HashMap<>();
        ROOMS.forEach(room -> load(room, ""));
        if (!locale.equals(Locale.ENGLISH)) {
            ROOMS.forEach(room -> load(room, "_" + locale.getLanguage()));
        }
    }

    /** The texts in a reader's language, English for any language the product does not speak. */
    public static Messages in(Locale locale) {
        return BY_LANGUAGE.computeIfAbsent(spoken(locale).getLanguage(), l -> new Messages(spoken(locale)));
    }

    public static Locale spoken(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public String text(String key, Object... args) {
        var text = texts.getOrDefault(key, key);
        return isPlain(text) ? text : new MessageFormat(text, locale).format(args);
    }

    /** The text for this many things, the number itself being {@code {0}}. */
    public String count(String key, long number) {
        var form = key + "." + form(BigDecimal.valueOf(number));
        return text(has(form) ? form : key + ".many", number);
    }

    /** What a problem says to a person. */
    public String problem(Problem problem) {
        return sentence("problem." + problem.code(), problem.args());
    }

    /** What is wrong with a field, and what to do. */
    public String violation(Violation violation) {
        return sentence("violation." + violation.code(), violation.args());
    }

    private static boolean isPlain(String text) {
        return text.indexOf('{') < 0 && text.indexOf('\'') < 0;
    }

    private String sentence(String key, List<Object> args) {
        return text(key, args.stream().map(Messages::argument).toArray());
    }

    /** Numbers are grouped by the language's habit; everything else stands as it is. */
    private static Object argument(Object value) {
        return value instanceof Number ? value : value.toString();
    }

    /** Which form of a word follows a number: {@code one}, {@code few} or {@code many}. */
    public String form(BigDecimal number) {
        if (locale.getLanguage().equals("kk")) {
            return "many";
        }
        if (locale.getLanguage().equals("ru")) {
            return russianForm(number);
        }
        return number.compareTo(BigDecimal.ONE) == 0 ? "one" : "many";
    }

    private static String russianForm(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return "few";
        }
        var lastTwo = number.remainder(BigDecimal.valueOf(100)).intValue();
        var last = lastTwo / 10 == 1 ? 0 : lastTwo % 10;
        return last == 1 ? "one" : last >= 2 && last <= 4 ? "few" : "many";
    }

    private void load(String room, String language) {
        try (var stream =
                Messages.class.getResourceAsStream("/org/jointops/" + room + "/messages" + language + ".properties")) {
            if (stream != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, UTF_8));
                properties.stringPropertyNames().forEach(this::forgetForms);
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A language that has one form for a word needs none of the forms that English has. */
    private void forgetForms(String key) {
        FORMS.forEach(form -> texts.remove(key + "." + form));
    }
}
