package org.jointops.operations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one of the tables that the product ships, row by row, by column name. */
public final class ShippedTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private ShippedTable() {}

    /** The rows of a table below {@code org/jointops}, such as {@code operations/data/units.csv}. */
    public static List<CSVRecord> rows(String path) {
        var stream = Objects.requireNonNull(ShippedTable.class.getResourceAsStream("/org/jointops/" + path), path);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One column of a table. */
    public static List<String> column(String path, String column) {
        return rows(path).stream().map(row -> row.get(column)).toList();
    }
}
