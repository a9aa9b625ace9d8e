package org.jointops.returns;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.Approving;
import org.jointops.approvals.History;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.SharingDraft;
import org.jointops.approvals.Step;
import org.jointops.approvals.VoidDraft;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** The steps of a return's life, guarded as those of a case are. */
@UseCase
public class DecidingReturns {

    @Inject
    private ReturnFiles files;

    @Inject
    private Operations operations;

    @Inject
    private History history;

    @Inject
    private Event<Approving> approving;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument submit(String number, @Nullable Integer version) {
        var summary = files.take(number, version);
        summary.life().submit(signedIn.officer(), clock.instant());
        if (!operations.get(summary.operation()).isOpen()) {
            throw Problem.conflict("operation-closed", summary.operation());
        }
        return noted(summary, "submitted", null, List.of());
    }

    /** Gives a submitted return back to its author, with comments. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument giveBack(String number, ReturnDraft draft, @Nullable Integer version) {
        var summary = files.take(number, version);
        summary.life().giveBack(signedIn.officer());
        var violations = new Violations();
        var comments = draft.read(violations);
        violations.throwIfAny();
        return noted(
                summary,
                "returned",
                null,
                comments.stream().map(c -> Step.Detail.comment(c.field, c.text)).toList());
    }

    /**
     * Approves a submitted return. Where cases of its unit and day already count for one of its indicators this is
     * refused, unless the return is knowingly to stand for them.
     */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument approve(String number, ApprovalDraft draft, @Nullable Integer version) {
        var summary = files.take(number, version);
        var violations = new Violations();
        var marking = draft.marking(violations);
        summary.life().approve(signedIn.officer(), marking, clock.instant());
        violations.throwIfAny();
        var document = noted(summary, "approved", null, List.of());
        approving.fire(new Approving(ReturnFiles.subject(summary), draft.replace));
        return document;
    }

    /** Takes an approved return out of the count. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument makeVoid(String number, VoidDraft draft, @Nullable Integer version) {
        var summary = files.take(number, version);
        summary.life().makeVoid(signedIn.officer());
        var violations = new Violations();
        var reason = new Input(violations).text("reason", draft.reason, Input.LONG);
        violations.throwIfAny();
        return noted(summary, "voided", reason.orElse(null), List.of());
    }

    /** Shares an approved return more widely or more narrowly, or marks it with another handling code. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument share(String number, SharingDraft draft, @Nullable Integer version) {
        var summary = files.take(number, version);
        var life = summary.life();
        life.requireReleasing(signedIn.officer());
        var violations = new Violations();
        var marking = draft.marking(life, violations);
        var reason = draft.reason(violations);
        violations.throwIfAny();
        return noted(summary, "shared", reason, life.share(signedIn.officer(), marking));
    }

    private SummaryDocument noted(
            SummaryReturn summary, String action, @Nullable String reason, List<Step.Detail> details) {
        history.note(ReturnFiles.subject(summary), action, summary.life().status(), reason, details);
        return files.document(summary);
    }
}
