package org.jointops.operations;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How this room's words stand in a column: by their code. */
final class Columns {

    private Columns() {}

    @Converter(autoApply = true)
    public static class SideColumn implements AttributeConverter<@Nullable Side, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Side side) {
            return side == null ? null : side.code();
        }

        @Override
        public @Nullable Side convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Side.of(code).orElseThrow();
        }
    }

    @Converter(autoApply = true)
    public static class MeasureColumn implements AttributeConverter<@Nullable Measure, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Measure measure) {
            return measure == null ? null : measure.code();
        }

        @Override
        public @Nullable Measure convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Measure.of(code).orElseThrow();
        }
    }
}
