package org.jointops.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jointops.approvals.Changes;
import org.jointops.approvals.Step;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.incidents.IncidentDraft;
import org.jointops.shared.Input;
import org.jointops.shared.QuantityDraft;
import org.jointops.web.LocalTime;
import org.jspecify.annotations.Nullable;

/** A draft as a form needs it: every part is there to be typed into, and rows come and go. */
final class CaseForm {

    private CaseForm() {}

    /** Makes room for all that may be typed. */
    static CaseDraft opened(CaseDraft draft) {
        draft.place = draft.place == null ? new IncidentDraft.Place() : draft.place;
        draft.offences = rows(draft.offences);
        draft.participants = rows(draft.participants);
        draft.confiscations = rows(draft.confiscations);
        draft.detentions = rows(draft.detentions);
        draft.groups = rows(draft.groups);
        draft.confiscations.forEach(CaseForm::opened);
        draft.detentions.forEach(CaseForm::opened);
        return draft;
    }

    static ConfiscationDraft opened(ConfiscationDraft thing) {
        thing.quantity = thing.quantity == null ? new QuantityDraft() : thing.quantity;
        thing.value = thing.value == null ? new QuantityDraft() : thing.value;
        return thing;
    }

    static DetentionDraft opened(DetentionDraft detention) {
        detention.person = detention.person == null ? new DetentionDraft.Person() : detention.person;
        detention.wanted = detention.wanted == null ? new DetentionDraft.Wanted() : detention.wanted;
        var custody = detention.custody == null ? new DetentionDraft.Custody() : detention.custody;
        custody.officers = rows(custody.officers);
        if (custody.officers.isEmpty()) {
            custody.officers.add("");
        }
        detention.custody = custody;
        return detention;
    }

    /** Takes away the rows in which nothing was typed. */
    static CaseDraft pruned(CaseDraft draft) {
        draft.offences = typed(draft.offences);
        draft.confiscations = typed(draft.confiscations);
        draft.detentions = typed(draft.detentions);
        draft.groups = typed(draft.groups);
        draft.participants = new ArrayList<>(rows(draft.participants).stream()
                .filter(code -> !Input.isBlank(code))
                .toList());
        return draft;
    }

    /** A copy with only what a person writes. */
    static CaseDraft copy(CaseDraft draft) {
        return Changes.draft(Changes.fields(draft.content()), CaseDraft.class);
    }

    /** The fields in which something stands, times as a form shows them: on the clock, to the minute. */
    static Map<String, String> typedFields(CaseDraft draft) {
        var fields = new TreeMap<>(Changes.fields(draft.content()));
        fields.values().removeIf(String::isBlank);
        fields.entrySet()
                .removeIf(field ->
                        field.getKey().endsWith("qualifier") && field.getValue().equals("exact"));
        fields.replaceAll((path, value) -> path.endsWith("At") ? LocalTime.shown(value) : value);
        return fields;
    }

    /** What is sent to the door: a time that nobody touched keeps its seconds. */
    static CaseDraft sent(CaseDraft draft, @Nullable CaseDraft before) {
        var fields = new TreeMap<>(Changes.fields(draft.content()));
        var known = before == null ? Map.<String, String>of() : Changes.fields(before.content());
        if (Objects.equals(fields.get("zone"), known.get("zone"))) {
            fields.replaceAll((path, value) -> path.endsWith("At")
                            && known.containsKey(path)
                            && LocalTime.shown(known.get(path)).equals(value)
                    ? known.get(path)
                    : value);
        }
        return Changes.draft(fields, CaseDraft.class);
    }

    /** The comments with which a case was returned last. */
    static List<Step.Detail> comments(CaseDocument document) {
        return document.history.stream()
                .filter(step -> step.action().equals("returned"))
                .reduce((earlier, later) -> later)
                .map(Step::details)
                .orElse(List.of());
    }

    private static <T> List<T> typed(@Nullable List<T> rows) {
        return new ArrayList<>(rows(rows).stream().filter(CaseForm::holdsText).toList());
    }

    private static boolean holdsText(Object row) {
        var fields = new TreeMap<>(Changes.fields(row));
        fields.keySet().removeIf(path -> path.endsWith("qualifier"));
        return fields.values().stream().anyMatch(value -> !value.isBlank());
    }

    private static <T> ArrayList<T> rows(@Nullable List<T> rows) {
        return new ArrayList<>(Objects.requireNonNullElse(rows, List.<T>of()).stream()
                .filter(Objects::nonNull)
                .toList());
    }
}
