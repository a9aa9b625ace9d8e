package org.jointops.matrix;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the domain says what a person reads in it, and the matrix leaves nothing out. */
class Section4Test {

    private static final Person OTHER_UNIT = Matrix.person(Set.of("field-officer"), "RU/border", "RU-BORDER-CHE-1");

    @Test
    void asksForMoreThanTwoThousandCombinations() {
        assertThat(combinations()).hasSizeGreaterThan(2_000);
    }

    @Test
    void hasReadersAndOthersForEveryRecord() {
        assertThat(Matrix.samples()).allSatisfy(sample -> {
            assertThat(Matrix.people()).anyMatch(person -> Section4.reads(person, sample));
            assertThat(Matrix.people()).anyMatch(person -> !Section4.reads(person, sample));
        });
    }

    @Test
    void administratorsAndAuditorsReadNothing() {
        var others = Set.of("administrator", "auditor");
        assertThat(Matrix.people().stream().filter(person -> others.containsAll(person.roles())))
                .allSatisfy(person -> assertThat(Matrix.samples()).noneMatch(sample -> Section4.reads(person, sample)));
    }

    @Test
    void aDraftIsItsAuthorsAndItsSupervisors() {
        var readers = Matrix.people().stream()
                .filter(person -> Section4.reads(person, of("draft")))
                .toList();

        assertThat(readers)
                .allMatch(person -> person.isOf("RU/border")
                        && (person.roles().contains("supervisor")
                                || person.name().equals("ru-border-officer")));
        assertThat(readers).doesNotContain(OTHER_UNIT);
    }

    @Test
    void anApprovedRecordIsReadByOfficersOfEveryUnit() {
        assertThat(Section4.reads(OTHER_UNIT, of("approved"))).isTrue();
    }

    @Test
    void aSampleIsReadAsItWasWritten() {
        assertThat(Matrix.samples())
                .allMatch(sample -> Sample.read(sample.line()).equals(sample));
    }

    private static Set<String> combinations() {
        return Matrix.samples().stream()
                .flatMap(sample -> Matrix.people().stream().map(person -> Matrix.combination(person, sample)))
                .collect(toSet());
    }

    private static Sample of(String state) {
        return Stream.of(Matrix.samples())
                .flatMap(all -> all.stream())
                .filter(sample ->
                        sample.owner().equals("RU/border") && sample.state().equals(state))
                .findFirst()
                .orElseThrow();
    }
}
