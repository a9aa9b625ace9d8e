package org.jointops.rest;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in JSON that a draft keeps as the text that a person would type. What is no number is kept too, so that it can
 * be refused at its field.
 */
public class NumberText implements JsonbAdapter<@Nullable String, @Nullable JsonValue> {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?");

    @Override
    public @Nullable JsonValue adaptToJson(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var typed = text.strip();
        return NUMBER.matcher(typed).matches() ? Json.createValue(new BigDecimal(typed)) : Json.createValue(typed);
    }

    @Override
    public @Nullable String adaptFromJson(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
