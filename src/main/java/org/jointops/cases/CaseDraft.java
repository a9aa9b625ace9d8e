package org.jointops.cases;

import java.util.ArrayList;
import java.util.List;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.detentions.GroupDraft;
import org.jointops.incidents.IncidentDraft;
import org.jspecify.annotations.Nullable;

/** A case as typed or sent: the form, the JSON body and the invented case are all this. */
public class CaseDraft extends IncidentDraft {
    public @Nullable List<ConfiscationDraft> confiscations = new ArrayList<>();
    public @Nullable List<DetentionDraft> detentions = new ArrayList<>();
    public @Nullable List<GroupDraft> groups = new ArrayList<>();

    /** What a person writes of it, without what a document adds. */
    CaseDraft content() {
        var content = new CaseDraft();
        content.operation = operation;
        content.occurredAt = occurredAt;
        content.zone = zone;
        content.detectedAt = detectedAt;
        content.place = place;
        content.category = category;
        content.summary = summary;
        content.offences = offences;
        content.participants = participants;
        content.confiscations = confiscations;
        content.detentions = detentions;
        content.groups = groups;
        return content;
    }
}
