package org.jointops.cases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.Approving;
import org.jointops.approvals.History;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.Step;
import org.jointops.approvals.VoidDraft;
import org.jointops.confiscations.Confiscations;
import org.jointops.detentions.Detentions;
import org.jointops.incidents.Incident;
import org.jointops.incidents.Incidents;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a case's life. Each takes the version that the caller saw, if they say it; who may take which step is
 * guarded by the {@link org.jointops.approvals.Life} of the case.
 */
@UseCase
public class DecidingCases {

    @Inject
    private Incidents incidents;

    @Inject
    private Confiscations confiscations;

    @Inject
    private Detentions detentions;

    @Inject
    private Operations operations;

    @Inject
    private CaseFiles files;

    @Inject
    private History history;

    @Inject
    private Event<Approving> approving;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    /** Submits a draft or a returned case: by its author, while they are a field officer. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument submit(String number, @Nullable Integer version) {
        var incident = take(number, version);
        if (!signedIn.officer().may(Permission.RECORD_CASES)) {
            throw Problem.forbidden("author-only");
        }
        incident.life().submit(signedIn.officer(), clock.instant());
        incident.participation().askAgain();
        if (!operations.get(incident.operation()).isOpen()) {
            throw Problem.conflict("operation-closed", incident.operation());
        }
        return noted(incident, "submitted", null, List.of());
    }

    /** Gives a submitted case back to its author, with comments per field. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument giveBack(String number, ReturnDraft draft, @Nullable Integer version) {
        var incident = take(number, version);
        incident.life().giveBack(signedIn.officer());
        var violations = new Violations();
        var comments = draft.read(violations);
        violations.throwIfAny();
        return noted(
                incident,
                "returned",
                null,
                comments.stream().map(c -> Step.Detail.comment(c.field, c.text)).toList());
    }

    /** Approves a submitted case: from now on it counts as confirmed. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument approve(String number, ApprovalDraft draft, @Nullable Integer version) {
        var incident = take(number, version);
        var violations = new Violations();
        var marking = draft.marking(violations);
        incident.life().approve(signedIn.officer(), marking, clock.instant());
        var corrections = correct(incident, draft, violations);
        detentions.requireComplete(incident, violations);
        violations.throwIfAny();
        var document = noted(incident, "approved", null, corrections);
        approving.fire(new Approving(CaseFiles.subject(incident), draft.replace));
        return document;
    }

    /** Takes an approved case out of the count. It stays readable, marked as void. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument makeVoid(String number, VoidDraft draft, @Nullable Integer version) {
        var incident = take(number, version);
        incident.life().makeVoid(signedIn.officer());
        var violations = new Violations();
        var reason = new Input(violations).text("reason", draft.reason, Input.LONG);
        violations.throwIfAny();
        return noted(incident, "voided", reason.orElse(null), List.of());
    }

    private Incident take(String number, @Nullable Integer version) {
        return incidents.take(number, version, files::document);
    }

    private List<Step.Detail> correct(Incident incident, ApprovalDraft draft, Violations violations) {
        var corrections = new ArrayList<Step.Detail>();
        var rows = new Input(violations).rows("categories", draft.categories, 200);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var at = violations.at("categories").row(i);
            var reason = new Input(at).text("reason", row.reason, Input.LONG);
            new Input(at)
                    .text("field", row.field, Input.SHORT)
                    .flatMap(field -> corrected(incident, field, row.category, at))
                    .ifPresent(before ->
                            corrections.add(new Step.Detail(row.field, before, row.category, reason.orElse(null))));
        }
        return corrections;
    }

    private Optional<String> corrected(Incident incident, String field, @Nullable String category, Violations at) {
        return incidents
                .correct(incident, field, category, at)
                .or(() -> confiscations.correct(incident, field, category, at))
                .or(() -> at.at("field").refuse("unknown", field));
    }

    private CaseDocument noted(Incident incident, String action, @Nullable String reason, List<Step.Detail> details) {
        history.note(
                CaseFiles.subject(incident),
                action,
                incident.life().status(),
                reason,
                details,
                detail -> PersonalData.isIn(action, detail));
        return files.document(incident);
    }
}
