package org.jointops.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the figures: of which records, and how broken down.
 *
 * @param by by what the rows are broken down; null if they are not
 * @param across by what each of these groups is broken down again; null if it is not
 */
public record Question(@Nullable Grouping by, @Nullable Grouping across, FigureFilter filter) {

    public Question {
        if (across != null && (by == null || by == across)) {
            throw new IllegalArgumentException("Two different groupings are crossed");
        }
    }

    /** All records, broken down one way or not at all. */
    public static Question by(@Nullable Grouping by) {
        return new Question(by, null, FigureFilter.NONE);
    }

    /** Reads {@code by=day} or {@code by=day,organisation}, and the filter beside it. */
    public static Question read(@Nullable String by, FigureFilter.Draft filter) {
        var violations = new Violations();
        var groupings = groupings(by, violations);
        var read = filter.read(violations);
        violations.throwIfAny();
        return new Question(at(groupings, 0), at(groupings, 1), read);
    }

    /** As {@link #read} takes it; empty where nothing is broken down. */
    public String word() {
        return Stream.of(by, across)
                .filter(Objects::nonNull)
                .map(Grouping::code)
                .collect(Collectors.joining(","));
    }

    private static List<Grouping> groupings(@Nullable String by, Violations violations) {
        if (by == null || by.isBlank()) {
            return List.of();
        }
        var input = new Input(violations);
        var groupings = Stream.of(by.split(",", -1))
                .map(word -> input.oneOf("by", word, Grouping::of))
                .flatMap(Optional::stream)
                .toList();
        if (groupings.size() > 2 || groupings.stream().distinct().count() < groupings.size()) {
            violations.at("by").refuse("unknown", by);
        }
        return groupings;
    }

    private static @Nullable Grouping at(List<Grouping> groupings, int place) {
        return groupings.size() > place ? groupings.get(place) : null;
    }
}
