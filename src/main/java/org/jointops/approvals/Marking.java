package org.jointops.approvals;

import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** What a supervisor sets when approving: with whom the record is shared, and how it may be used. */
public record Marking(
        Sharing sharing, Handling handling, @Nullable String handlingText) {

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
