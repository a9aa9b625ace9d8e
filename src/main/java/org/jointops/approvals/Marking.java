package org.jointops.approvals;

import java.util.List;
import java.util.stream.Stream;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** What a supervisor sets when approving: with whom the record is shared, and how it may be used. */
public record Marking(
        Sharing sharing, Handling handling, @Nullable String handlingText) {

    List<Step.Detail> changesFrom(Marking before) {
        return Stream.of(
                        Step.Detail.change("sharing", before.sharing.code(), sharing.code()),
                        Step.Detail.change("handling", before.handling.code(), handling.code()),
                        Step.Detail.change("handlingText", before.handlingText, handlingText))
                .filter(Step.Detail::isChange)
                .toList();
    }

    static Marking read(ApprovalDraft draft, Violations violations) {
        var input = new Input(violations);
        var sharing = input.oneOf("sharing", draft.sharing, Sharing::of);
        var handling = input.oneOf("handling", draft.handling, Handling::of);
        var text = handling.filter(Handling.H3::equals).isPresent()
                ? input.text("handlingText", draft.handlingText, Input.SHORT)
                : input.optional("handlingText", draft.handlingText, Input.SHORT);
        return new Marking(sharing.orElse(Sharing.OWN_SERVICE), handling.orElse(Handling.H0), text.orElse(null));
    }
}
