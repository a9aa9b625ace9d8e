package org.jointops.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void nameEachChangedFieldWithBeforeAndAfter() {
        var before = approval("joint", "H0", "field");
        var after = approval("own-service", "H0", "other");

        assertThat(Changes.between(before, after))
                .containsExactly(
                        Step.Detail.change("categories[0].field", "field", "other"),
                        Step.Detail.change("sharing", "joint", "own-service"));
    }

    @Test
    void showARowThatCameOrWent() {
        var with = approval("joint", "H0", "field");
        var without = approval("joint", "H0", "field");
        without.categories = List.of();

        assertThat(Changes.between(with, without))
                .containsExactly(Step.Detail.change("categories[0].field", "field", null));
    }

    @Test
    void areNoneBetweenEqualDrafts() {
        assertThat(Changes.between(approval("joint", "H0", "a"), approval("joint", "H0", "a")))
                .isEmpty();
        assertThat(Changes.digestible(approval("joint", "H0", "a")))
                .isEqualTo(Changes.digestible(approval("joint", "H0", "a")));
    }

    private static ApprovalDraft approval(String sharing, String handling, String field) {
        var draft = new ApprovalDraft();
        draft.sharing = sharing;
        draft.handling = handling;
        var correction = new ApprovalDraft.Correction();
        correction.field = field;
        draft.categories = List.of(correction);
        return draft;
    }
}
