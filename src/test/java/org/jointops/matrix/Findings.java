package org.jointops.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/** What a run of the matrix asked, and where the answer was not the domain's. */
final class Findings {

    private static final int SHOWN = 60;

    private final String level;
    private final Set<String> combinations = new HashSet<>();

    /** By what was asked, expected and got. */
    private final Map<String, List<String>> wrong = new TreeMap<>();

    private long answers;

    Findings(String level) {
        this.level = level;
    }

    /** Notes one answer; what was expected and what came are the same, or it is a finding. */
    synchronized void answered(Person person, Sample sample, Object about, Object expected, Object came) {
        answers++;
        combinations.add(Matrix.combination(person, sample));
        if (!expected.equals(came)) {
            wrong(about, expected, came, person + " of " + sample.line());
        }
    }

    /** Notes one answer that speaks of many records, as a list does. */
    synchronized void answered(Person person, List<Kept> of, Object about, Object expected, Object came) {
        answers++;
        of.forEach(record -> combinations.add(Matrix.combination(person, record.sample())));
        if (!expected.equals(came)) {
            wrong(about, expected, came, person.toString());
        }
    }

    private void wrong(Object about, Object expected, Object came, String who) {
        wrong.computeIfAbsent(about + ": expected " + expected + " and got " + came, group -> new ArrayList<>())
                .add(who);
    }

    /** Says in one line how much was asked, and fails on any finding, or if too little was asked. */
    void assertNone(int atLeast) {
        System.out.println("Access matrix, " + level + ": " + combinations.size()
                + " distinct combinations that can differ, " + answers + " answers, "
                + wrong.values().stream().mapToInt(List::size).sum() + " wrong");
        Assertions.assertThat(wrong.entrySet().stream()
                        .map(group -> group.getKey() + ", " + group.getValue().size() + " times, as for "
                                + group.getValue()
                                        .subList(0, Math.min(3, group.getValue().size())))
                        .limit(SHOWN))
                .isEmpty();
        Assertions.assertThat(combinations).hasSizeGreaterThanOrEqualTo(atLeast);
    }
}
