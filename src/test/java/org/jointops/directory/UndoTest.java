package org.jointops.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done in Keycloak is taken back when the rest of it fails. */
class UndoTest {

    private final List<String> takenBack = new ArrayList<>();
    private final Undo undo = new Undo();

    @Test
    void takesBackTheLastStepFirst() {
        undo.by(() -> takenBack.add("roles"));
        undo.by(() -> takenBack.add("unit"));

        assertThat(undo.all()).isTrue();
        assertThat(takenBack).containsExactly("unit", "roles");
    }

    @Test
    void saysWhenAStepCanNotBeTakenBackAndStillTakesBackTheOthers() {
        undo.by(() -> takenBack.add("roles"));
        undo.by(() -> {
            throw new IllegalStateException("Keycloak is gone");
        });

        assertThat(undo.all()).isFalse();
        assertThat(takenBack).containsExactly("roles");
    }

    @Test
    void takesBackWhatATransactionThatDidNotCommitHadDone() {
        undo.by(() -> takenBack.add("roles"));

        undo.afterCompletion(Status.STATUS_ROLLEDBACK);
        assertThat(takenBack).containsExactly("roles");
    }

    @Test
    void leavesWhatWasCommitted() {
        undo.by(() -> takenBack.add("roles"));

        undo.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(takenBack).isEmpty();
    }

    @Test
    void takesBackNothingTwice() {
        undo.by(() -> takenBack.add("roles"));

        undo.all();
        undo.afterCompletion(Status.STATUS_ROLLEDBACK);
        assertThat(takenBack).containsExactly("roles");
    }
}
