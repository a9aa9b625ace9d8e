package org.jointops.approvals;

import java.util.ArrayList;
import java.util.List;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** A supervisor's approval as typed or sent. */
public class ApprovalDraft {

    /** {@code own-service}, {@code own-country} or {@code joint}. */
    public @Nullable String sharing;
    /** {@code H0} to {@code H3}. */
    public @Nullable String handling;
    /** The restriction in words, needed for H3. */
    public @Nullable String handlingText;
    /** Categories that the approver corrects. */
    public @Nullable List<Correction> categories = new ArrayList<>();
    /** Whether this record knowingly takes the place of what already counts for the same unit, day and indicator. */
    public boolean replace;

    /** A corrected category; the reporter's is kept beside it. */
    public static class Correction {
        /** A path such as {@code confiscations[0].category}. */
        public @Nullable String field;

        public @Nullable String category;
        public @Nullable String reason;
    }

    public Marking marking(Violations violations) {
        return Marking.read(this, violations);
    }
}
