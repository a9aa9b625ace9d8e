package org.jointops.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.Changes;
import org.jointops.approvals.Offered;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.VoidDraft;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.shared.Problem;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** A case as a document, with the steps that its reader may take. */
@Named
@ViewScoped
public class CasePage implements Serializable {

    @Inject
    private Cases cases;

    @Inject
    private DecidingCases deciding;

    @Inject
    private Operations operations;

    @Inject
    private SignedIn signedIn;

    @Inject
    private FieldWords words;

    @Inject
    private Pages pages;

    private @Nullable String number;
    private boolean countedTwice;
    private transient @Nullable CaseDocument document;
    private transient @Nullable Operation operation;
    private final transient ApprovalDraft approval = new ApprovalDraft();
    private final transient ReturnDraft comments = new ReturnDraft();
    private final transient VoidDraft reason = new VoidDraft();

    public void open() {
        document = pages.attempt(() -> cases.get(number == null ? "" : number)).orElse(null);
        if (document != null) {
            operation = operations.get(document.operation == null ? "" : document.operation);
            approval.handling = "H0";
            var missing = getMissing();
            missing.forEach(this::askFor);
            if (missing.isEmpty()) {
                addComment();
            }
        }
    }

    public void submit() {
        step("cases.submitted", () -> deciding.submit(at(), version()));
    }

    public void approve() {
        var approved = pages.attempt(() -> deciding.approve(at(), approval, version()), problem -> {
            countedTwice = problem.code().equals("counted-twice");
            readAgain(problem);
        });
        done("cases.approved", approved);
    }

    /** Approves although figures of the unit and day count already: the case stands for them from now on. */
    public void approveReplacing() {
        approval.replace = true;
        approve();
        approval.replace = false;
    }

    public void giveBack() {
        step("cases.returned", () -> deciding.giveBack(at(), comments, version()));
    }

    public void makeVoid() {
        step("cases.voided", () -> deciding.makeVoid(at(), reason, version()));
    }

    public void addComment() {
        if (comments.comments != null) {
            comments.comments.add(new ReturnDraft.Comment());
        }
    }

    public void addCorrection() {
        if (approval.categories != null) {
            approval.categories.add(new ApprovalDraft.Correction());
        }
    }

    /** What is missing is what the author will be asked for, unless the supervisor writes something else. */
    private void askFor(String path) {
        var comment = new ReturnDraft.Comment();
        comment.field = path;
        comment.text = words.asked();
        if (comments.comments != null) {
            comments.comments.add(comment);
        }
    }

    private void step(String told, Supplier<CaseDocument> step) {
        done(told, pages.attempt(step, this::readAgain));
    }

    /** What was changed meanwhile is shown as it is now. */
    void readAgain(Problem problem) {
        problem.current().map(CaseDocument.class::cast).ifPresent(current -> document = current);
    }

    private void done(String told, Optional<CaseDocument> done) {
        done.ifPresent(changed -> {
            pages.saved(told, changed.number);
            pages.go("/case", "number", changed.number);
        });
    }

    public boolean isMaySubmit() {
        return offers(Offered::submission);
    }

    public boolean isMayDecide() {
        return offers(Offered::decision);
    }

    public boolean isMayApprove() {
        return offers(Offered::approval);
    }

    public boolean isMayVoid() {
        return offers(Offered::changeOfApproved);
    }

    /** Whether a dossier may be made of it. */
    public boolean isMayTakeAway() {
        return document != null && ExportingCases.mayLeave(document, signedIn.officer());
    }

    /** What an approval would be refused for, by path. */
    public List<String> getMissing() {
        return document == null || !isMayDecide() ? List.of() : Completeness.missing(document);
    }

    /** The fields to which a comment can be put. */
    public List<Option> getCommentable() {
        return document == null
                ? List.of()
                : Changes.fields(document.content()).keySet().stream()
                        .filter(path -> !path.equals("operation") && !path.endsWith("qualifier"))
                        .map(path -> new Option(path, words.name(path)))
                        .toList();
    }

    /** The categories that an approver may correct. */
    public List<Option> getCorrectable() {
        return getCommentable().stream()
                .filter(option -> option.value().endsWith("category"))
                .toList();
    }

    boolean offers(Predicate<Offered> step) {
        var read = document;
        return read != null
                && step.test(
                        new Offered(signedIn.officer(), read.status, read.organisation, read.author, read.history));
    }

    String at() {
        return document == null ? "" : document.number;
    }

    @Nullable
    Integer version() {
        return document == null ? null : document.version;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable CaseDocument getDocument() {
        return document;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    public boolean isCountedTwice() {
        return countedTwice;
    }

    public ApprovalDraft getApproval() {
        return approval;
    }

    public ReturnDraft getComments() {
        return comments;
    }

    public VoidDraft getReason() {
        return reason;
    }
}
