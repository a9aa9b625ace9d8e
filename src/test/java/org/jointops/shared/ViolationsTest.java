package org.jointops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void nameTheFieldByItsPathInTheDocument() {
        var violations = new Violations();

        violations.at("confiscations").row(2).at("quantity").at("unit").refuse("unknown-unit", "pud");

        assertThat(violations.found()).extracting(Violation::field).containsExactly("confiscations[2].quantity.unit");
    }

    @Test
    void areLookedForBelowAFieldAndNotBesideIt() {
        var violations = new Violations();

        violations.at("place").at("region").refuse("required");

        assertThat(violations.at("place").none()).isFalse();
        assertThat(violations.at("pla").none()).isTrue();
        assertThat(violations.none()).isFalse();
    }

    @Test
    void areToldAllAtOnce() {
        var violations = new Violations();
        violations.at("zone").refuse("required");
        violations.at("summary").refuse("too-long", 4000, 10000);

        assertThatThrownBy(violations::throwIfAny)
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
                    assertThat(problem.violations()).hasSize(2);
                });
    }
}
