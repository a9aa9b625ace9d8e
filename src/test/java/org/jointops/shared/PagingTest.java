package org.jointops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");

    @Test
    void leadsFromOnePageToTheNextByTheLastRow() {
        var paging = new Paging(2, null);

        var slice = paging.slice(List.of("C", "B", "A"), number -> new Paging.Place(NOON, number), 3);

        assertThat(slice.items()).containsExactly("C", "B");
        assertThat(Paging.read("2", slice.next()).after()).isEqualTo(new Paging.Place(NOON, "B"));
    }

    @Test
    void hasNoNextOnTheLastPage() {
        var slice = new Paging(2, null).slice(List.of("B", "A"), number -> new Paging.Place(NOON, number), 2);

        assertThat(slice.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-5", "many", "99999999999"})
    void refusesSizesThatNoPageHas(String size) {
        assertThatThrownBy(() -> Paging.read(size, null)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "4AE=", "MjAyNg"})
    void refusesAPlaceThatItDidNotGiveOut(String after) {
        assertThatThrownBy(() -> Paging.read(null, after)).isInstanceOf(Problem.class);
    }
}
