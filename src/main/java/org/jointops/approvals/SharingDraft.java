package org.jointops.approvals;

import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** How a supervisor changes with whom an approved record is shared, as typed or sent. */
public class SharingDraft {

    /** {@code own-service}, {@code own-country} or {@code joint}. */
    public @Nullable String sharing;
    /** {@code H0} to {@code H3}; left out, it stays. */
    public @Nullable String handling;
    /** The restriction in words, needed for H3. */
    public @Nullable String handlingText;
    /** Why it is shared more widely or more narrowly. */
    public @Nullable String reason;

    /**
     * The marking that the record will have.
     *
     * @param life of the record, whose handling stays where none is named
     */
    public Marking marking(Life life, Violations violations) {
        var approval = new ApprovalDraft();
        approval.sharing = sharing;
        approval.handling = handling;
        approval.handlingText = handlingText;
        var known = life.handling();
        if (Input.isBlank(handling) && known != null) {
            approval.handling = known.code();
            approval.handlingText = Input.isBlank(handlingText) ? life.handlingText() : handlingText;
        }
        return approval.marking(violations);
    }

    public String reason(Violations violations) {
        return new Input(violations).text("reason", reason, Input.LONG).orElse("");
    }
}
