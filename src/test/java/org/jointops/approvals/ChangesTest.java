package org.jointops.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Index;
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

    @Test
    void canBeMadeIntoADraftAgainRowsInTheirOrder() {
        var draft = new ReturnDraft();
        draft.comments = IntStream.range(0, 12).mapToObj(ChangesTest::comment).toList();

        var again = Changes.draft(Changes.fields(draft), ReturnDraft.class);

        assertThat(again.comments)
                .extracting(comment -> comment.text)
                .hasSize(12)
                .contains("comment 2", Index.atIndex(2))
                .contains("comment 11", Index.atIndex(11));
    }

    private static ReturnDraft.Comment comment(int number) {
        var comment = new ReturnDraft.Comment();
        comment.text = "comment " + number;
        return comment;
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
