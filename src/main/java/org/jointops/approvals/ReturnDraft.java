package org.jointops.approvals;

import java.util.ArrayList;
import java.util.List;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** A supervisor's comments, each at a field of the record, with which it goes back to its author. */
public class ReturnDraft {

    public @Nullable List<Comment> comments = new ArrayList<>();

    /** What is to be done at one field; the field is left out for a comment on the whole. */
    public static class Comment {
        public @Nullable String field;
        public @Nullable String text;
    }

    /** The comments that say something; at least one must. */
    public List<Comment> read(Violations violations) {
        var at = violations.at("comments");
        var rows = new Input(violations).rows("comments", comments, 200);
        for (int i = 0; i < rows.size(); i++) {
            var input = new Input(at.row(i));
            input.text("text", rows.get(i).text, Input.LONG);
            input.optional("field", rows.get(i).field, Input.SHORT);
        }
        if (rows.isEmpty()) {
            at.refuse("required");
        }
        return rows;
    }
}
