package org.jointops.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the tags make of a field's path, such as {@code confiscations[0].quantity.amount}. */
public final class Paths {

    private Paths() {}

    /**
     * The id of the field's input. Rows are left out of it: Faces tells them apart itself, and asks for the id before it
     * knows the row.
     */
    public static String id(@Nullable String path) {
        var id = text(path).replaceAll("\\[[^]]*]", "").replaceAll("[^A-Za-z0-9_]+", "-");
        return id.isEmpty() || !Character.isLetter(id.charAt(0)) ? "f" + id : id;
    }

    /** The id of the element around the input, to which an error links. */
    public static String anchor(@Nullable String path) {
        return "at-" + text(path).replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("-$", "");
    }

    /** The word of an enum constant: {@code AT_LEAST} is {@code at-least}; other words are left as they are. */
    public static String word(@Nullable Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value == null ? "" : value.toString();
    }

    private static String text(@Nullable String path) {
        return path == null ? "" : path;
    }
}
