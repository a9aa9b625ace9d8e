package org.jointops.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointops.shared.Qualifier;
import org.junit.jupiter.api.Test;

class PathsTest {

    @Test
    void namesAnInputTheSameWhetherItsRowIsKnownOrNot() {
        assertThat(Paths.id("confiscations[3].quantity.amount"))
                .isEqualTo(Paths.id("confiscations[].quantity.amount"))
                .isEqualTo("confiscations-quantity-amount");
    }

    @Test
    void linksToOneRowOfSeveral() {
        assertThat(Paths.anchor("confiscations[3].quantity")).isEqualTo("at-confiscations-3-quantity");
        assertThat(new Errors.Message("confiscations[3]", "").href()).isEqualTo("#at-confiscations-3");
    }

    @Test
    void keepsAValueThatIsNotOnTheList() {
        var heroin = new Option("heroin", "Heroin", "Drugs");

        assertThat(Option.items(List.of(heroin), "poppy-straw"))
                .hasSize(2)
                .first()
                .satisfies(item -> assertThat(item.getValue()).isEqualTo("poppy-straw"));
        assertThat(Option.items(List.of(heroin), "heroin")).hasSize(1);
        assertThat(Option.items(List.of(heroin), null)).hasSize(1);
    }

    @Test
    void spellsAConstantAsItsWord() {
        assertThat(Paths.word(Qualifier.AT_LEAST)).isEqualTo("at-least");
        assertThat(Paths.word("draft")).isEqualTo("draft");
        assertThat(Paths.word(null)).isEmpty();
    }
}
