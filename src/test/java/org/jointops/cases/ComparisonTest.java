package org.jointops.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jointops.approvals.Changes;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final CaseDraft base = draft("As first written", "1.25");

    @Test
    void keepsWhatITypedAndTakesWhatOnlyTheOtherChanged() {
        var comparison = Comparison.of(base, draft("Theirs", "1.3"), draft("Mine", "1.25"));

        assertThat(comparison.getDifferences())
                .extracting(d -> d.path, d -> d.choice)
                .containsExactlyInAnyOrder(
                        tuple("summary", "mine"), tuple("confiscations[0].quantity.amount", "theirs"));
        assertThat(comparison.chosen().summary).isEqualTo("Mine");
        assertThat(amount(comparison.chosen())).isEqualTo("1.3");
    }

    @Test
    void letsEitherVersionBeTakenWhole() {
        var comparison = Comparison.of(base, draft("Theirs", "1.3"), draft("Mine", "1.4"));

        comparison.chooseAll(Comparison.THEIRS);
        assertThat(comparison.chosen().summary).isEqualTo("Theirs");
        assertThat(amount(comparison.chosen())).isEqualTo("1.3");
        comparison.chooseAll(Comparison.MINE);
        assertThat(amount(comparison.chosen())).isEqualTo("1.4");
    }

    @Test
    void aRowThatOnlyTheOtherHasComesWithAllItsFields() {
        var theirs = draft("As first written", "1.25");
        theirs.confiscations = List.of(seized("heroin", "1.25", "kg"), seized("hashish", "300", "g"));
        var comparison = Comparison.of(base, theirs, draft("Mine", "1.25"));

        assertThat(comparison.chosen().confiscations)
                .extracting(thing -> thing.category)
                .containsExactly("heroin", "hashish");
    }

    @Test
    void timesWithAndWithoutTheirOffsetAreTheSame() {
        base.occurredAt = "2022-05-20T03:20:00+05:00";
        var mine = draft("As first written", "1.25");
        mine.occurredAt = "2022-05-20T03:20";

        assertThat(Comparison.of(base, base, mine).getDifferences()).isEmpty();
    }

    private static CaseDraft draft(String summary, String kilograms) {
        var draft = new CaseDraft();
        draft.summary = summary;
        draft.confiscations = List.of(seized("heroin", kilograms, "kg"));
        return draft;
    }

    private static ConfiscationDraft seized(String thing, String amount, String unit) {
        var draft = new ConfiscationDraft();
        draft.category = thing;
        draft.quantity = new QuantityDraft(amount, unit, "exact");
        return draft;
    }

    private static @Nullable String amount(CaseDraft draft) {
        return Changes.fields(draft).get("confiscations[0].quantity.amount");
    }
}
