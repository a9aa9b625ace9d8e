package org.jointops.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How the shared words stand in a column: by their code. */
final class Columns {

    private Columns() {}

    @Converter(autoApply = true)
    public static class UnitColumn implements AttributeConverter<@Nullable Unit, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Unit unit) {
            return unit == null ? null : unit.code();
        }

        @Override
        public @Nullable Unit convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Unit.the(code);
        }
    }

    @Converter(autoApply = true)
    public static class QualifierColumn implements AttributeConverter<@Nullable Qualifier, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Qualifier qualifier) {
            return qualifier == null ? null : qualifier.code();
        }

        @Override
        public @Nullable Qualifier convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Qualifier.of(code).orElseThrow();
        }
    }

    @Converter(autoApply = true)
    public static class DimensionColumn implements AttributeConverter<@Nullable Dimension, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Dimension dimension) {
            return dimension == null ? null : dimension.code();
        }

        @Override
        public @Nullable Dimension convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Dimension.of(code).orElseThrow();
        }
    }

    @Converter(autoApply = true)
    public static class OrganisationColumn implements AttributeConverter<@Nullable Organisation, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Organisation organisation) {
            return organisation == null ? null : organisation.code();
        }

        @Override
        public @Nullable Organisation convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Organisation.the(code);
        }
    }

    @Converter(autoApply = true)
    public static class ZoneColumn implements AttributeConverter<@Nullable ZoneId, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ZoneId zone) {
            return zone == null ? null : zone.getId();
        }

        @Override
        public @Nullable ZoneId convertToEntityAttribute(@Nullable String id) {
            return id == null ? null : ZoneId.of(id);
        }
    }
}
