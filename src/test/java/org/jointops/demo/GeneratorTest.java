package org.jointops.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jointops.approvals.Status;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.incidents.IncidentDraft.Place;
import org.jointops.operations.ShippedTable;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 12);
    private static final LocalDate TO = LocalDate.of(2026, 2, 8);
    private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");
    private static final Map<String, CSVRecord> UNITS = byCode("units");
    private static final Map<String, CSVRecord> THINGS = byCode("catalogue-things");

    private final List<InventedCase> cases = invent(1998, 300);

    @Test
    void theSameSeedInventsTheSameCases() {
        assertThat(written(invent(1998, 300))).isEqualTo(written(cases));
        assertThat(written(invent(1999, 300))).isNotEqualTo(written(cases));
    }

    @Test
    void aLargerSizeBeginsWithTheCasesOfASmallerOne() {
        assertThat(written(invent(1998, 1000)).subList(0, 300)).isEqualTo(written(cases));
    }

    @Test
    void asManyCasesAsAskedForAreInvented() {
        assertThat(invent(1998, 0)).isEmpty();
        assertThat(invent(1998, 7)).hasSize(7);
        assertThat(cases).hasSize(300);
    }

    @Test
    void threeHundredCasesLeaveOutNoOrganisationUnitRegionStatusOrWeek() {
        assertThat(cases).extracting(InventedCase::unit).containsAll(UNITS.keySet());
        assertThat(cases)
                .extracting(InventedCase::organisation)
                .containsAll(ShippedTable.column("operations/data/units.csv", "organisation"));
        assertThat(cases)
                .extracting(c -> place(c).region)
                .containsAll(ShippedTable.column("operations/data/regions.csv", "code"));
        assertThat(cases).extracting(InventedCase::reached).contains(Status.values());
        assertThat(cases)
                .extracting(c -> (day(c).toEpochDay() - FROM.toEpochDay()) / 7)
                .contains(0L, 1L, 2L, 3L);
    }

    @Test
    void everyCaseLiesOnADayOfTheOperationAndInTheRegionAndZoneOfItsUnit() {
        assertThat(cases).allSatisfy(invented -> {
            var unit = requireNonNull(UNITS.get(invented.unit()));
            assertThat(day(invented)).isBetween(FROM, TO);
            assertThat(place(invented).region).isEqualTo(unit.get("region"));
            assertThat(invented.organisation()).isEqualTo(unit.get("organisation"));
            assertThat(invented.content().zone).isEqualTo(unit.get("zone"));
            assertThat(OffsetDateTime.parse(requireNonNull(invented.content().occurredAt))
                            .getOffset())
                    .isEqualTo(ZoneId.of(unit.get("zone")).getRules().getOffset(FROM.atStartOfDay()));
        });
    }

    @Test
    void casesAreRecordedByTheFieldOfficerOfTheirOrganisation() {
        assertThat(cases)
                .allSatisfy(invented -> assertThat(invented.author())
                        .startsWith(invented.organisation().replace('/', '-').toLowerCase(Locale.ROOT) + "-officer"));
        assertThat(cases).extracting(InventedCase::author).contains("ru-border-officer2");
    }

    @Test
    void everyCheckpointLiesInTheRegionOfTheCase() {
        var checkpoints = byCode("checkpoints");

        assertThat(cases)
                .filteredOn(c -> place(c).checkpoint != null)
                .hasSizeGreaterThan(20)
                .allSatisfy(c -> assertThat(requireNonNull(checkpoints.get(requireNonNull(place(c).checkpoint)))
                                .get("region"))
                        .isEqualTo(place(c).region));
    }

    @Test
    void everyCategoryStandsInItsCatalogue() {
        var offences = byCode("catalogue-offences").keySet();

        assertThat(cases)
                .extracting(c -> c.content().category)
                .isSubsetOf(byCode("catalogue-incidents").keySet());
        assertThat(cases)
                .flatExtracting(c -> c.content().offences)
                .allSatisfy(o -> assertThat(offences).contains(requireNonNull(o.category)));
        assertThat(detentions()).extracting(d -> d.reason).allMatch(r -> offences.contains(r) || "wanted".equals(r));
    }

    @Test
    void everyQuantityIsReadableAndInTheDimensionOfItsThing() {
        assertThat(confiscations()).hasSizeGreaterThan(100).allSatisfy(c -> {
            var quantity = read(requireNonNull(c.quantity));
            assertThat(quantity.unit().dimension().code())
                    .isEqualTo(requireNonNull(THINGS.get(requireNonNull(c.category)))
                            .get("dimension"));
            assertThat(quantity.amount()).isPositive();
        });
    }

    @Test
    void valuesAreMoneyOfTheUnitsOwnCountryOrTheCashItself() {
        assertThat(cases)
                .allSatisfy(invented -> assertThat(all(invented.content().confiscations))
                        .filteredOn(c -> c.value != null)
                        .allSatisfy(c -> assertThat(
                                        read(requireNonNull(c.value)).unit().code())
                                .isIn(
                                        invented.organisation().startsWith("RU") ? "RUB" : "KZT",
                                        "cash".equals(c.category) ? requireNonNull(c.quantity).unit : "-")));
    }

    @Test
    void amountsAreWeighedAndPouredInMixedUnits() {
        assertThat(confiscations())
                .extracting(c -> requireNonNull(c.quantity).unit)
                .contains("g", "kg", "t", "l", "kl", "pcs", "head", "vehicles", "RUB", "KZT");
        assertThat(confiscations())
                .extracting(c -> requireNonNull(c.quantity).qualifier)
                .contains("exact", "about", "at-least");
    }

    @Test
    void whatIsSubmittedOrFurtherHasItsCustodyRecordComplete() {
        assertThat(cases)
                .filteredOn(c -> c.reached() != Status.DRAFT && c.reached() != Status.RETURNED)
                .flatExtracting(c -> c.content().detentions)
                .hasSizeGreaterThan(80)
                .allSatisfy(detention -> {
                    var custody = requireNonNull(detention.custody);
                    assertThat(Stream.of(
                                    detention.reason,
                                    detention.arrestedAt,
                                    custody.place,
                                    custody.deliveredAt,
                                    custody.rightsExplainedAt,
                                    custody.rightsLanguage))
                            .doesNotContainNull();
                    assertThat(custody.officers).isNotEmpty();
                });
    }

    @Test
    void personsAreMenAndWomenOfSeveralCountriesNamedInTheirScripts() {
        assertThat(persons()).extracting(p -> p.citizenship).contains("RU", "KZ", "UZ", "TJ");
        assertThat(persons()).extracting(p -> p.sex).containsOnly("M", "F").contains("M", "F");
        assertThat(persons())
                .extracting(p -> p.familyName)
                .anyMatch(n -> requireNonNull(n).matches(".*[ӘҒҚҢӨҰҮҺІәғқңөұүһі].*"));
        assertThat(persons())
                .filteredOn(p -> p.latinName != null)
                .extracting(p -> p.latinName)
                .allMatch(n -> requireNonNull(n).matches("[A-Z]+ [A-Z]+"));
        assertThat(persons())
                .extracting(p -> LocalDate.parse(requireNonNull(p.birthDate)))
                .allMatch(b -> b.isBefore(FROM.minusYears(14)));
    }

    @Test
    void noTwoPersonsShareADocumentOrANameAndBirthDate() {
        assertThat(persons())
                .extracting(p -> p.document)
                .filteredOn(d -> d != null)
                .doesNotHaveDuplicates();
        assertThat(persons())
                .extracting(p -> p.familyName + p.givenName + p.birthDate)
                .doesNotHaveDuplicates();
    }

    @Test
    void noSummaryNamesAPerson() {
        var families = persons().stream().map(p -> requireNonNull(p.familyName)).toList();

        assertThat(cases)
                .extracting(c -> requireNonNull(c.content().summary))
                .noneMatch(s -> families.stream().anyMatch(s::contains));
    }

    @Test
    void returnedAndVoidedCasesSayWhy() {
        assertThat(cases)
                .allSatisfy(c -> assertThat(c.remark().isEmpty())
                        .isEqualTo(c.reached() != Status.RETURNED && c.reached() != Status.VOID));
    }

    private static List<InventedCase> invent(long seed, int size) {
        return new Generator("TRN-2026-01", FROM, TO, ZONE, seed).cases(size).toList();
    }

    private static LocalDate day(InventedCase invented) {
        return OffsetDateTime.parse(requireNonNull(invented.content().occurredAt))
                .atZoneSameInstant(ZONE)
                .toLocalDate();
    }

    private static Place place(InventedCase invented) {
        return requireNonNull(invented.content().place);
    }

    private static <T> List<T> all(@Nullable List<T> rows) {
        return requireNonNull(rows);
    }

    private Stream<ConfiscationDraft> confiscations() {
        return cases.stream().flatMap(c -> all(c.content().confiscations).stream());
    }

    private Stream<DetentionDraft> detentions() {
        return cases.stream().flatMap(c -> all(c.content().detentions).stream());
    }

    private List<DetentionDraft.Person> persons() {
        return detentions().map(d -> requireNonNull(d.person)).toList();
    }

    private static Quantity read(QuantityDraft draft) {
        var violations = new Violations();
        var quantity = Quantity.read(draft, violations);
        assertThat(violations.found()).isEmpty();
        return quantity.orElseThrow();
    }

    private static Map<String, CSVRecord> byCode(String table) {
        return ShippedTable.rows("operations/data/" + table + ".csv").stream()
                .collect(toMap(row -> row.get("code"), row -> row));
    }

    /** Cases as text, field by field, to compare drafts, which have no equality of their own. */
    private static List<String> written(List<InventedCase> cases) {
        return cases.stream().map(GeneratorTest::written).toList();
    }

    private static String written(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Enum) {
            return String.valueOf(value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(GeneratorTest::written).toList().toString();
        }
        var text = new StringBuilder();
        for (var field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                text.append(field.getName())
                        .append('=')
                        .append(written(valueOf(field, value)))
                        .append(' ');
            }
        }
        return "{" + text + "}";
    }

    private static @Nullable Object valueOf(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
