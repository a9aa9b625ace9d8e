package org.jointops.approvals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How this room's words stand in a column: by their code. */
final class Columns {

    private Columns() {}

    @Converter(autoApply = true)
    public static class StatusColumn implements AttributeConverter<@Nullable Status, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Status status) {
            return status == null ? null : status.code();
        }

        @Override
        public @Nullable Status convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Status.of(code).orElseThrow();
        }
    }

    @Converter(autoApply = true)
    public static class SharingColumn implements AttributeConverter<@Nullable Sharing, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Sharing sharing) {
            return sharing == null ? null : sharing.code();
        }

        @Override
        public @Nullable Sharing convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Sharing.of(code).orElseThrow();
        }
    }

    @Converter(autoApply = true)
    public static class HandlingColumn implements AttributeConverter<@Nullable Handling, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Handling handling) {
            return handling == null ? null : handling.code();
        }

        @Override
        public @Nullable Handling convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Handling.of(code).orElseThrow();
        }
    }
}
