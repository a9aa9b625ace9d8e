package org.jointops.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {

    private static final List<List<String>> ALL = IntStream.range(0, 4 * 5 * 6)
            .mapToObj(i -> List.of("a" + i % 4, "b" + i / 4 % 5, "c" + i / 20))
            .toList();

    @Test
    void leavesNoPairOut() {
        assertThat(pairs(Pairs.cover(ALL, values -> values))).isEqualTo(pairs(ALL));
    }

    @Test
    void leavesMostOfTheRestOut() {
        assertThat(Pairs.cover(ALL, values -> values)).hasSizeLessThan(ALL.size() / 2);
    }

    private static Set<List<String>> pairs(List<List<String>> rows) {
        var pairs = new HashSet<List<String>>();
        for (var row : rows) {
            pairs.add(List.of(row.get(0), row.get(1)));
            pairs.add(List.of(row.get(0), row.get(2)));
            pairs.add(List.of(row.get(1), row.get(2)));
        }
        return pairs;
    }
}
