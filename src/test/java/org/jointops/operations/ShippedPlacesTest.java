package org.jointops.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ShippedPlacesTest {

    private static final Set<String> SERVICES = Set.of("border", "customs", "interior");

    @Test
    void everyRegionAndUnitKeepsAKnownTimeZone() {
        assertThat(Stream.of("regions", "units").flatMap(t -> ShippedTable.column(file(t), "zone").stream()))
                .allSatisfy(zone -> assertThat(ZoneId.of(zone).getId()).isEqualTo(zone));
    }

    @Test
    void everyServiceOfACountryHasAUnitInEachOfItsRegions() {
        var units = ShippedTable.rows(file("units")).stream()
                .map(row -> row.get("organisation") + " in " + row.get("region"))
                .collect(toSet());

        var wanted = new HashSet<String>();
        for (var region : ShippedTable.rows(file("regions"))) {
            SERVICES.forEach(s -> wanted.add(region.get("country") + "/" + s + " in " + region.get("code")));
        }
        assertThat(units).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theCodeOfAUnitTellsItsOrganisationAndRegion() {
        assertThat(ShippedTable.rows(file("units")))
                .allSatisfy(row -> assertThat(row.get("code"))
                        .startsWith(row.get("organisation").replace('/', '-').toUpperCase(Locale.ROOT) + "-"
                                + row.get("region").substring(3) + "-"));
    }

    @Test
    void theUnitsOfTheDemoAccountsAreThere() {
        assertThat(ShippedTable.column(file("units"), "code"))
                .doesNotHaveDuplicates()
                .contains(
                        "RU-BORDER-ORE-1",
                        "RU-BORDER-CHE-1",
                        "RU-CUSTOMS-ORE-1",
                        "RU-INTERIOR-ORE-1",
                        "KZ-BORDER-27-1",
                        "KZ-CUSTOMS-27-1",
                        "KZ-INTERIOR-27-1");
    }

    @Test
    void everyCheckpointLiesInARegionOfItsCountryAndNamesItsSource() {
        var regions = ShippedTable.column(file("regions"), "code");

        assertThat(ShippedTable.column(file("checkpoints"), "code")).doesNotHaveDuplicates();
        assertThat(ShippedTable.rows(file("checkpoints"))).allSatisfy(row -> {
            assertThat(regions).contains(row.get("region"));
            assertThat(row.get("region")).startsWith(row.get("country") + "-");
            assertThat(row.get("kind")).isIn("road", "rail", "air", "river", "sea");
            assertThat(row.get("source")).isNotBlank();
        });
    }

    @Test
    void aCheckpointThatFacesAnotherIsFacedByIt() {
        var checkpoints = ShippedTable.rows(file("checkpoints"));

        assertThat(checkpoints)
                .filteredOn(row -> !row.get("facing").isEmpty())
                .allSatisfy(row -> assertThat(checkpoints).anyMatch(other -> faceEachOther(row, other)));
    }

    @Test
    void everyPlaceIsNamedInThreeLanguages() {
        assertThat(Stream.of("regions", "units", "checkpoints").flatMap(t -> ShippedTable.rows(file(t)).stream()))
                .allSatisfy(row -> assertThat(
                                Stream.of("name_en", "name_ru", "name_kk").map(row::get))
                        .noneMatch(String::isBlank));
    }

    private static boolean faceEachOther(CSVRecord one, CSVRecord other) {
        return !one.get("country").equals(other.get("country"))
                && one.get("facing").equals(other.get("name_en"))
                && other.get("facing").equals(one.get("name_en"));
    }

    private static String file(String table) {
        return "operations/data/" + table + ".csv";
    }
}
