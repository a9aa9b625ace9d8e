package org.jointops.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * A unit that reports, and where it stands.
 *
 * @param checkpoints the road checkpoints of its region
 */
record Post(
        String unit,
        String country,
        String service,
        String region,
        String regionInRussian,
        String regionInKazakh,
        ZoneId zone,
        List<Checkpoint> checkpoints) {

    record Checkpoint(String code, String nameInRussian, String nameInKazakh) {}

    static List<Post> all() {
        return Table.rows("operations/data/units.csv").stream().map(Post::of).toList();
    }

    String organisation() {
        return country + "/" + service;
    }

    boolean isRussian() {
        return country.equals("RU");
    }

    /** The demo account that records for this unit. */
    String officer() {
        var officer = "%s-%s-officer".formatted(country.toLowerCase(Locale.ROOT), service);
        return unit.equals("RU-BORDER-CHE-1") ? officer + "2" : officer;
    }

    private static Post of(CSVRecord row) {
        var organisation = row.get("organisation").split("/");
        var region = row.get("region");
        return new Post(
                row.get("code"),
                organisation[0],
                organisation[1],
                region,
                afterComma(row.get("name_ru")),
                afterComma(row.get("name_kk")),
                ZoneId.of(row.get("zone")),
                checkpointsIn(region));
    }

    /** Units are named as "Customs post, Omsk Region". */
    private static String afterComma(String name) {
        return name.substring(name.indexOf(", ") + 2);
    }

    private static List<Checkpoint> checkpointsIn(String region) {
        return Table.rows("operations/data/checkpoints.csv").stream()
                .filter(row ->
                        row.get("region").equals(region) && row.get("kind").equals("road"))
                .map(row -> new Checkpoint(row.get("code"), row.get("name_ru"), row.get("name_kk")))
                .toList();
    }
}
