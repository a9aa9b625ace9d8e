package org.jointops.rest;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number in JSON that a draft keeps as the text that a person would type. */
public class NumberText implements JsonbAdapter<@Nullable String, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal adaptToJson(@Nullable String text) {
        return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
    }

    @Override
    public @Nullable String adaptFromJson(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
