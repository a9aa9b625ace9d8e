package org.jointops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jointops.shared.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCataloguesTest {

    @ParameterizedTest
    @ValueSource(strings = {"offences", "incidents", "things"})
    void eachCodeIsShippedOnce(String kind) {
        assertThat(ShippedTable.column(file(kind), "code"))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z][a-z0-9-]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offences", "incidents", "things"})
    void everyParentIsAnEntryAndNoEntryIsItsOwnAncestor(String kind) {
        var parents = new HashMap<String, String>();
        ShippedTable.rows(file(kind)).forEach(row -> parents.put(row.get("code"), row.get("parent")));

        assertThat(parents.keySet()).allSatisfy(code -> assertLeadsToARoot(code, parents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offences", "incidents", "things"})
    void parentsStandAboveTheirChildrenSoThatTheyAreLoadedFirst(String kind) {
        var above = new HashSet<String>(Set.of(""));

        for (var row : ShippedTable.rows(file(kind))) {
            assertThat(above).contains(row.get("parent"));
            above.add(row.get("code"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offences", "incidents", "things"})
    void everyEntryIsNamedInThreeLanguages(String kind) {
        assertThat(ShippedTable.rows(file(kind)))
                .allSatisfy(row -> assertThat(
                                Stream.of("label_en", "label_ru", "label_kk").map(row::get))
                        .noneMatch(String::isBlank));
    }

    @Test
    void everyThingHasADimensionAndSharesItWithItsParent() {
        var dimensions = new HashMap<String, String>();
        var things = ShippedTable.rows(file("things"));
        things.forEach(row -> dimensions.put(row.get("code"), row.get("dimension")));

        assertThat(things).allSatisfy(row -> assertDimensionFits(row, dimensions));
    }

    @Test
    void theCodesThatOthersRelyOnAreThere() {
        assertThat(ShippedTable.column(file("offences"), "code"))
                .contains(
                        "contract-assassination",
                        "drug-trafficking",
                        "smuggling",
                        "illegal-crossing",
                        "illegal-stay",
                        "cattle-theft",
                        "poaching",
                        "document-fraud",
                        "weapons",
                        "vehicle-theft");
        assertThat(ShippedTable.column(file("incidents"), "code"))
                .contains(
                        "drug-trafficking",
                        "smuggling",
                        "illegal-crossing",
                        "wanted-person",
                        "refusal-of-entry",
                        "ecological",
                        "epidemic",
                        "other");
        assertThat(ShippedTable.column(file("things"), "code"))
                .contains("drugs", "explosives", "firearms", "ammunition", "alcohol", "stolen-cars");
        assertThat(ShippedTable.rows(file("things")).stream()
                        .filter(row -> row.get("parent").equals("drugs"))
                        .map(row -> row.get("code")))
                .contains("heroin", "opium", "hashish", "marijuana", "synthetic");
    }

    private static void assertLeadsToARoot(String code, Map<String, String> parents) {
        var seen = new HashSet<String>();
        for (var at = code; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
            assertThat(parents).containsKey(at);
            assertThat(seen.add(at)).as("%s is its own ancestor", at).isTrue();
        }
    }

    private static void assertDimensionFits(CSVRecord row, Map<String, String> dimensions) {
        var dimension = row.get("dimension");
        assertThat(Dimension.of(dimension)).as(row.get("code")).isPresent();
        if (!row.get("parent").isEmpty()) {
            assertThat(dimension).as(row.get("code")).isEqualTo(dimensions.get(row.get("parent")));
        }
    }

    private static String file(String kind) {
        return "operations/data/catalogue-" + kind + ".csv";
    }
}
