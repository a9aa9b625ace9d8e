package org.jointops.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jointops.operations.ShippedTable;
import org.jointops.shared.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOperationsTest {

    private static final Map<String, String> CATALOGUE_OF_MEASURE = Map.of(
            "offences", "offences",
            "detained-persons", "offences",
            "wanted-persons", "offences",
            "confiscated-quantity", "things",
            "confiscated-value", "things");

    @Test
    void granitsaListsExactlyThePublishedIndicators() {
        var published = ShippedTable.rows("demo/granitsa-1998-12.csv").stream()
                .map(row -> List.of(row.get("indicator"), row.get("label"), row.get("unit")))
                .toList();

        assertThat(indicators("GRN-1998-12").map(i -> List.of(text(i, "code"), label(i, "en"), text(i, "unit"))))
                .containsExactlyElementsOf(published);
    }

    @Test
    void granitsaShowsContractAssassinationsAsPartOfTheCrimes() {
        assertThat(indicators("GRN-1998-12").filter(i -> !i.get("partOf").isJsonNull()))
                .singleElement()
                .satisfies(i -> {
                    assertThat(text(i, "code")).isEqualTo("contract-assassinations");
                    assertThat(text(i, "partOf")).isEqualTo("crimes-disclosed");
                });
    }

    @Test
    void granitsaTellsWhoPublishedItsFiguresAndTheTrainingOperationThatItIsInvented() {
        assertThat(operation("GRN-1998-12").getAsJsonObject("source").keySet()).containsExactly("en", "ru", "kk");
        assertThat(operation("TRN-2026-01").get("invented").getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRN-1998-12", "TRN-2026-01"})
    void itsIndicatorsCountCategoriesThatExist(String code) {
        assertThat(indicators(code))
                .allSatisfy(indicator -> assertThat(catalogue(text(indicator, "measure")))
                        .containsAll(strings(indicator, "categories")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRN-1998-12", "TRN-2026-01"})
    void itsIndicatorsAreNamedInThreeLanguagesAndHaveAKnownUnit(String code) {
        assertThat(indicators(code)).allSatisfy(indicator -> {
            assertThat(Stream.of("en", "ru", "kk").map(l -> label(indicator, l)))
                    .noneMatch(String::isBlank);
            assertThat(Unit.of(text(indicator, "unit"))).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRN-1998-12", "TRN-2026-01"})
    void whatAnIndicatorIsPartOfIsAnotherIndicator(String code) {
        var codes = indicators(code).map(i -> text(i, "code")).toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(indicators(code).filter(i -> !i.get("partOf").isJsonNull()))
                .allSatisfy(i -> assertThat(codes).contains(text(i, "partOf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRN-1998-12", "TRN-2026-01"})
    void itLiesInAllRegionsThatThereWereOnItsDays(String code) {
        var operation = operation(code);
        var then = ShippedTable.rows("operations/data/regions.csv").stream()
                .filter(r -> r.get("valid_from").compareTo(text(operation, "from")) <= 0)
                .filter(r -> r.get("valid_to").isEmpty() || r.get("valid_to").compareTo(text(operation, "to")) >= 0)
                .map(r -> r.get("code"))
                .toList();

        assertThat(strings(operation, "regions")).containsExactlyInAnyOrderElementsOf(then);
    }

    @Test
    void theTrainingOperationHoldsTheRowsOfGranitsaAndEffortBesideThem() {
        var training = indicators("TRN-2026-01").map(i -> text(i, "code")).toList();

        assertThat(training)
                .containsAll(indicators("GRN-1998-12").map(i -> text(i, "code")).toList());
        assertThat(indicators("TRN-2026-01").filter(i -> text(i, "side").equals("effort")))
                .extracting(i -> text(i, "measure"))
                .hasSize(4)
                .containsOnly("reported");
    }

    private static Set<String> catalogue(String measure) {
        var kind = CATALOGUE_OF_MEASURE.get(measure);
        return kind == null
                ? Set.of()
                : ShippedTable.column("operations/data/catalogue-" + kind + ".csv", "code").stream()
                        .collect(toSet());
    }

    private static JsonObject operation(String code) {
        var name = "operation-" + code + ".json";
        var stream = Objects.requireNonNull(DemoOperationsTest.class.getResourceAsStream("/org/jointops/demo/" + name));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonObject> indicators(String code) {
        return elements(operation(code), "indicators").map(JsonElement::getAsJsonObject);
    }

    private static List<String> strings(JsonObject object, String name) {
        return elements(object, name).map(JsonElement::getAsString).toList();
    }

    private static Stream<JsonElement> elements(JsonObject object, String name) {
        return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static String label(JsonObject indicator, String language) {
        return indicator.getAsJsonObject("labels").get(language).getAsString();
    }
}
