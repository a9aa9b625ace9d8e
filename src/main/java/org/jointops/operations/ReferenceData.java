package org.jointops.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jointops.shared.Organisation;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Puts the shipped reference data into the database, again whenever they change. Rows that are there already keep what
 * liaison officers and administrators made of them; regions follow the shipped file.
 */
public class ReferenceData implements JavaMigration {

    private static final String FOLDER = "data/";
    private static final List<String> FILES = List.of(
            "regions.csv",
            "units.csv",
            "checkpoints.csv",
            "catalogue-offences.csv",
            "catalogue-incidents.csv",
            "catalogue-things.csv");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setNullString("")
            .get();

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "Reference data";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        FILES.forEach(file -> checksum.update(bytes(file)));
        Unit.all().forEach(unit -> checksum.update(unit.code().getBytes(UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        units(connection);
        load(connection, "units.csv", """
                insert into organisation (code, country, service) values (?, ?, ?) on conflict do nothing
                """, row -> organisation(row.get("organisation")));
        load(
                connection,
                "regions.csv",
                """
                insert into region (code, country, name_en, name_ru, name_kk, valid_from, valid_to, zone)
                values (?, ?, ?, ?, ?, ?::date, ?::date, ?)
                on conflict (code) do update set name_en = excluded.name_en, name_ru = excluded.name_ru,
                    name_kk = excluded.name_kk, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    zone = excluded.zone
                """,
                columns("code", "country", "name_en", "name_ru", "name_kk", "valid_from", "valid_to", "zone"));
        load(
                connection,
                "units.csv",
                """
                insert into unit (code, organisation, region, name_en, name_ru, name_kk, zone)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                columns("code", "organisation", "region", "name_en", "name_ru", "name_kk", "zone"));
        load(
                connection,
                "checkpoints.csv",
                """
                insert into checkpoint (code, country, region, kind, name_en, name_ru, name_kk, facing, lat, lon, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric, ?) on conflict do nothing
                """,
                columns(
                        "code", "country", "region", "kind", "name_en", "name_ru", "name_kk", "facing", "lat", "lon",
                        "source"));
        for (var kind : Catalogues.Kind.values()) {
            catalogue(connection, kind);
        }
    }

    private static void catalogue(Connection connection, Catalogues.Kind kind) throws SQLException {
        load(connection, "catalogue-" + kind.code() + ".csv", """
                insert into catalogue_entry (kind, code, parent, dimension, label_en, label_ru, label_kk, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?::date, ?::date) on conflict do nothing
                """, row -> new @Nullable String[] {
            kind.code(),
            row.get("code"),
            row.get("parent"),
            row.isMapped("dimension") ? row.get("dimension") : null,
            row.get("label_en"),
            row.get("label_ru"),
            row.get("label_kk"),
            row.get("from"),
            row.get("to")
        });
    }

    private static void units(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into measure_unit (code, dimension, factor) values (?, ?, ?) on conflict do nothing")) {
            for (var unit : Unit.all()) {
                statement.setString(1, unit.code());
                statement.setString(2, unit.dimension().code());
                statement.setBigDecimal(3, unit.toBase(BigDecimal.ONE));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private interface Columns {
        @Nullable
        String[] of(CSVRecord row);
    }

    private static Columns columns(String... names) {
        return row -> Arrays.stream(names).map(row::get).toArray(String[]::new);
    }

    private static @Nullable String[] organisation(String code) {
        var organisation = Organisation.the(code);
        return new @Nullable String[] {code, organisation.country(), organisation.service()};
    }

    private static void load(Connection connection, String file, String sql, Columns columns) throws SQLException {
        try (var reader = new InputStreamReader(open(file), UTF_8);
                var rows = FORMAT.parse(reader);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                var values = columns.of(row);
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (var stream = open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        var stream = ReferenceData.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The shipped file " + file + " is missing");
        }
        return stream;
    }
}
