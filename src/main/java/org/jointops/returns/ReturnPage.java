package org.jointops.returns;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.Offered;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.VoidDraft;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.shared.Problem;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** A summary return as a document, with the steps that its reader may take. */
@Named
@ViewScoped
public class ReturnPage implements Serializable {

    @Inject
    private Returns returns;

    @Inject
    private DecidingReturns deciding;

    @Inject
    private Operations operations;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ReturnWords words;

    @Inject
    private Pages pages;

    private @Nullable String number;
    private List<String> countedTwice = List.of();
    private transient @Nullable SummaryDocument document;
    private transient @Nullable Operation operation;
    private final transient ApprovalDraft approval = new ApprovalDraft();
    private final transient ReturnDraft comments = new ReturnDraft();
    private final transient VoidDraft reason = new VoidDraft();

    public void open() {
        document =
                pages.attempt(() -> returns.get(number == null ? "" : number)).orElse(null);
        if (document != null) {
            operation = operations.get(document.operation == null ? "" : document.operation);
            approval.handling = "H0";
            addComment();
        }
    }

    public void submit() {
        done("returns.submitted", pages.attempt(() -> deciding.submit(at(), version())));
    }

    public void approve() {
        countedTwice = List.of();
        done("returns.approved", pages.attempt(() -> deciding.approve(at(), approval, version()), this::explain));
    }

    /** Approves although cases of the unit and day count already: the return stands for them from now on. */
    public void approveReplacing() {
        approval.replace = true;
        approve();
        approval.replace = false;
    }

    /** Says for which indicators cases of the unit and day count already. */
    private void explain(Problem problem) {
        if (problem.code().equals("counted-twice")) {
            countedTwice = Stream.of(String.valueOf(problem.args().get(0)).split(", "))
                    .map(code -> words.label(code, operation))
                    .toList();
        }
    }

    public void giveBack() {
        step("returns.returned", () -> deciding.giveBack(at(), comments, version()));
    }

    public void makeVoid() {
        step("returns.voided", () -> deciding.makeVoid(at(), reason, version()));
    }

    public void addComment() {
        if (comments.comments != null) {
            comments.comments.add(new ReturnDraft.Comment());
        }
    }

    private void step(String told, Supplier<SummaryDocument> step) {
        done(told, pages.attempt(step));
    }

    private void done(String told, Optional<SummaryDocument> done) {
        done.ifPresent(changed -> {
            pages.saved(told, changed.number);
            pages.go("/return", "number", changed.number);
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

    /** Whether there is anything that the reader may do with it. */
    public boolean isMayAct() {
        return isMaySubmit() || isMayDecide() || isMayVoid();
    }

    /** The fields to which a comment can be put. */
    public List<Option> getCommentable() {
        var read = document;
        if (read == null) {
            return List.of();
        }
        var paths = Stream.concat(
                Stream.of("unit", "day", "source"),
                IntStream.range(0, ReturnForm.lines(read).size()).mapToObj(i -> "lines[" + i + "].quantity"));
        return paths.map(path -> new Option(path, words.name(path, read, operation)))
                .toList();
    }

    private boolean offers(Predicate<Offered> step) {
        var read = document;
        return read != null
                && step.test(
                        new Offered(signedIn.officer(), read.status, read.organisation, read.author, read.history));
    }

    private String at() {
        return document == null ? "" : document.number;
    }

    private @Nullable Integer version() {
        return document == null ? null : document.version;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable SummaryDocument getDocument() {
        return document;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    /** The indicators for which an approval was refused, since cases count there already. */
    public List<String> getCountedTwice() {
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
