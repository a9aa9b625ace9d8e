package org.jointops.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** What a run of the matrix asked, and where the answer was not the domain's. */
final class Findings {

    private static final int SHOWN = 25;

    private final String level;
    private final Set<String> combinations = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private long answers;

    Findings(String level) {
        this.level = level;
    }

    /** Notes one answer; what was expected and what came are the same, or it is a finding. */
    void answered(Person person, Sample sample, Object about, Object expected, Object came) {
        answers++;
        combinations.add(Matrix.combination(person, sample));
        if (!expected.equals(came)) {
            wrong.add(
                    about + ": expected " + expected + " and got " + came + " for " + person + " of " + sample.line());
        }
    }

    /** Notes one answer that speaks of many records, as a list does. */
    void answered(Person person, List<Kept> of, Object about, Object expected, Object came) {
        answers++;
        of.forEach(record -> combinations.add(Matrix.combination(person, record.sample())));
        if (!expected.equals(came)) {
            wrong.add(about + ": expected " + expected + " and got " + came + " for " + person);
        }
    }

    /** Says in one line how much was asked, and fails on any finding, or if too little was asked. */
    void assertNone(int atLeast) {
        System.out.println("Access matrix, " + level + ": " + combinations.size()
                + " distinct combinations that can differ, " + answers + " answers, " + wrong.size() + " wrong");
        Assertions.assertThat(wrong.stream().limit(SHOWN)).isEmpty();
        Assertions.assertThat(combinations).hasSizeGreaterThanOrEqualTo(atLeast);
    }
}
