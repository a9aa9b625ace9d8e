package org.jointops.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointops.detentions.DetentionDraft;
import org.jointops.shared.Input;

/** What a case misses before it can be approved, so that it can be said beforehand. The approval itself decides. */
final class Completeness {

    private Completeness() {}

    /** The paths of the fields that are still empty. */
    static List<String> missing(CaseDraft draft) {
        var missing = new ArrayList<String>();
        var held = Objects.requireNonNullElse(draft.detentions, List.<DetentionDraft>of());
        for (int i = 0; i < held.size(); i++) {
            missing(held.get(i), "detentions[" + i + "].", missing);
        }
        return missing;
    }

    private static void missing(DetentionDraft held, String path, List<String> missing) {
        var custody = held.custody == null ? new DetentionDraft.Custody() : held.custody;
        var officers = Objects.requireNonNullElse(custody.officers, List.<String>of());
        note(Input.isBlank(held.reason), path + "reason", missing);
        note(Input.isBlank(held.arrestedAt), path + "arrestedAt", missing);
        note(Input.isBlank(custody.place), path + "custody.place", missing);
        note(Input.isBlank(custody.deliveredAt), path + "custody.deliveredAt", missing);
        note(officers.stream().allMatch(Input::isBlank), path + "custody.officers", missing);
        note(Input.isBlank(custody.rightsExplainedAt), path + "custody.rightsExplainedAt", missing);
        note(Input.isBlank(custody.rightsLanguage), path + "custody.rightsLanguage", missing);
    }

    private static void note(boolean empty, String path, List<String> missing) {
        if (empty) {
            missing.add(path);
        }
    }
}
