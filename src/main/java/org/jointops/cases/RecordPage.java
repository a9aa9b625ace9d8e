package org.jointops.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Status;
import org.jointops.approvals.Step;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.detentions.GroupDraft;
import org.jointops.incidents.IncidentDraft;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Places;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** The form in which a case is recorded or edited. */
@Named
@ViewScoped
public class RecordPage implements Serializable {

    /** What the browser keeps of the form: the draft, and by which name its sending is known. */
    public static class Kept extends CaseDraft {
        public @Nullable String requestKey;
    }

    @Inject
    private Cases cases;

    @Inject
    private DecidingCases deciding;

    @Inject
    private Operations operations;

    @Inject
    private Places places;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Pages pages;

    private transient CaseDraft draft = CaseForm.opened(new CaseDraft());
    private transient @Nullable Operation operation;
    private transient @Nullable CaseDocument edited;
    private transient @Nullable Comparison comparison;
    private @Nullable String operationCode;
    private @Nullable String number;
    private @Nullable String kept;
    private String requestKey = UUID.randomUUID().toString();

    /** Opens an empty form; with only one open operation there is nothing to choose. */
    public void begin() {
        if (!signedIn.officer().may(Permission.RECORD_CASES)) {
            pages.forbidden();
            return;
        }
        var code = Input.isBlank(operationCode) ? onlyOperation() : operationCode;
        if (code == null) {
            return;
        }
        operationCode = code;
        operation = pages.attempt(() -> operations.get(code)).orElse(null);
        draft.operation = code;
        draft.zone = zoneOfUnit()
                .orElseGet(() -> operation == null ? "" : operation.zone().getId());
    }

    private @Nullable String onlyOperation() {
        var open = getOpenOperations();
        return open.size() == 1 ? open.get(0).code() : null;
    }

    /** Opens a case that may still be edited. */
    public void open() {
        edited = pages.attempt(() -> cases.get(number == null ? "" : number)).orElse(null);
        if (edited == null) {
            return;
        }
        if (!edited.author.equals(signedIn.officer().userName())
                || !List.of(Status.DRAFT.code(), Status.RETURNED.code()).contains(edited.status)) {
            pages.go("/case", "number", edited.number);
            return;
        }
        operation = operations.get(edited.operation == null ? "" : edited.operation);
        draft = CaseForm.opened(CaseForm.copy(edited));
    }

    public void save() {
        store().ifPresent(document -> {
            pages.saved("cases.saved", document.number);
            pages.go("/case", "number", document.number);
        });
    }

    public void submit() {
        store().ifPresent(document -> {
            pages.saved("cases.saved", document.number);
            if (pages.attempt(() -> deciding.submit(document.number, document.version))
                    .isPresent()) {
                pages.saved("cases.submitted", document.number);
            }
            pages.go("/case", "number", document.number);
        });
    }

    private Optional<CaseDocument> store() {
        CaseForm.pruned(draft);
        var before = edited;
        var document = before == null
                ? pages.attempt(() -> cases.record(CaseForm.sent(draft, null), requestKey))
                : pages.attempt(
                        () -> cases.change(before.number, CaseForm.sent(draft, before), before.version), this::compare);
        CaseForm.opened(draft);
        return document;
    }

    /** Somebody else was faster: both versions are shown, and what was typed stays. */
    private void compare(Problem problem) {
        problem.current().map(CaseDocument.class::cast).ifPresent(theirs -> {
            comparison = Comparison.of(edited == null ? theirs : edited, theirs, draft);
            edited = theirs;
        });
    }

    /** Takes what was chosen from both versions into the form. */
    public void useChosen() {
        if (comparison != null) {
            draft = CaseForm.opened(comparison.chosen());
            comparison = null;
            pages.tell("cases.compared");
        }
    }

    public void keepMine() {
        chooseAll(Comparison.MINE);
    }

    public void takeTheirs() {
        chooseAll(Comparison.THEIRS);
    }

    private void chooseAll(String choice) {
        if (comparison != null) {
            comparison.chooseAll(choice);
            useChosen();
        }
    }

    public void restore() {
        pages.kept(kept, Kept.class).ifPresent(found -> {
            draft = CaseForm.opened(found.content());
            draft.operation = operation == null ? null : operation.code();
            requestKey = found.requestKey == null ? requestKey : found.requestKey;
        });
        kept = null;
    }

    public void addOffence() {
        var offence = new IncidentDraft.OffenceDraft();
        offence.count = "1";
        add(draft.offences, offence);
    }

    public void addConfiscation() {
        add(draft.confiscations, CaseForm.opened(new ConfiscationDraft()));
    }

    public void addDetention() {
        add(draft.detentions, CaseForm.opened(new DetentionDraft()));
    }

    public void addOfficer(DetentionDraft detention) {
        if (detention.custody != null) {
            add(detention.custody.officers, "");
        }
    }

    public void addGroup() {
        add(draft.groups, new GroupDraft());
    }

    public void addParticipant() {
        add(draft.participants, "");
    }

    public void remove(List<?> rows, int index) {
        rows.remove(index);
    }

    private static <T> void add(@Nullable List<T> rows, T row) {
        if (rows != null) {
            rows.add(row);
        }
    }

    private Optional<String> zoneOfUnit() {
        return Optional.ofNullable(signedIn.officer().unit())
                .flatMap(places::unit)
                .map(unit -> unit.zone().getId());
    }

    /** Whether something is typed that tells a thing from others. */
    public boolean isMarked(ConfiscationDraft thing) {
        return (thing.value != null && !thing.value.saysNothing())
                || Stream.of(thing.exhibit, thing.serialNumber, thing.vin, thing.plate)
                        .anyMatch(text -> !Input.isBlank(text));
    }

    /** The operations in which a case can be recorded. */
    public List<Operation> getOpenOperations() {
        return operations.list().stream().filter(Operation::isOpen).toList();
    }

    public CaseDraft getDraft() {
        return draft;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    /** The case that is edited, as it stands; nothing while a new one is recorded. */
    public @Nullable CaseDocument getEdited() {
        return edited;
    }

    public @Nullable Comparison getComparison() {
        return comparison;
    }

    /** What the supervisor asked for when returning the case. */
    public List<Step.Detail> getComments() {
        return edited == null || !edited.status.equals(Status.RETURNED.code()) ? List.of() : CaseForm.comments(edited);
    }

    public @Nullable String getOperationCode() {
        return operationCode;
    }

    public void setOperationCode(@Nullable String operationCode) {
        this.operationCode = operationCode;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getKept() {
        return kept;
    }

    public void setKept(@Nullable String kept) {
        this.kept = kept;
    }

    public String getRequestKey() {
        return requestKey;
    }

    public void setRequestKey(String requestKey) {
        this.requestKey = requestKey;
    }
}
