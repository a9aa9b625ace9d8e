package org.jointops.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jointops.shared.Messages;
import org.jspecify.annotations.Nullable;

/** The texts of all rooms in the reader's language, for pages: {@code #{t['cases.save']}}. */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Override
    public String get(@Nullable Object key) {
        return messages().text(String.valueOf(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    /** Texts are looked up, never listed. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** A text with an argument. */
    public String of(String key, Object arg) {
        return messages().text(key, arg);
    }

    public String of(String key, Object first, Object second) {
        return messages().text(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return messages().text(key, first, second, third);
    }

    /** A text about this many things. */
    public String count(String key, long number) {
        return messages().count(key, number);
    }

    private Messages messages() {
        return Messages.in(language.getLocale());
    }
}
