package org.jointops.shared;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text in the three languages of the product. */
@Embeddable
public record Labels(String en, String ru, String kk) {

    /** The text in a reader's language, English for any other language. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ru" -> ru;
            case "kk" -> kk;
            default -> en;
        };
    }

    public Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("en", en);
        map.put("ru", ru);
        map.put("kk", kk);
        return map;
    }

    /** Reads labels by language; a language left out takes the English text, and English must be there. */
    public static Labels read(@Nullable Map<String, String> texts, Violations violations) {
        var given = texts == null ? Map.<String, String>of() : texts;
        var input = new Input(violations);
        var en = input.text("en", given.get("en"), Input.SHORT).orElse("");
        var ru = input.optional("ru", given.get("ru"), Input.SHORT).orElse(en);
        var kk = input.optional("kk", given.get("kk"), Input.SHORT).orElse(en);
        return new Labels(en, ru, kk);
    }
}
