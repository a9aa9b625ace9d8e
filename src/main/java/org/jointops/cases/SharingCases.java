package org.jointops.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.History;
import org.jointops.approvals.SharingDraft;
import org.jointops.approvals.Step;
import org.jointops.incidents.Incident;
import org.jointops.incidents.Incidents;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is shared, shared on purpose: with whom an approved case is shared, whether personal data in it are released, and
 * what organisations named as taking part answer. Each step is noted with its reason.
 */
@UseCase
public class SharingCases {

    private static final String CONFIRM = "confirm";
    private static final List<String> ANSWERS = List.of(CONFIRM, "refuse");

    @Inject
    private Incidents incidents;

    @Inject
    private CaseFiles files;

    @Inject
    private History history;

    @Inject
    private SignedIn signedIn;

    /** Shares an approved case more widely or more narrowly, or marks it with another handling code. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument share(String number, SharingDraft draft, @Nullable Integer version) {
        var incident = take(number, version);
        var life = incident.life();
        life.requireReleasing(signedIn.officer());
        var violations = new Violations();
        var marking = draft.marking(life, violations);
        var reason = draft.reason(violations);
        violations.throwIfAny();
        return noted(incident, "shared", reason, life.share(signedIn.officer(), marking));
    }

    /** Shows personal data to everybody who may read the case. It needs a login not older than five minutes. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument release(String number, ReleaseDraft draft, @Nullable Integer version) {
        var incident = take(number, version);
        incident.life().requireReleasing(signedIn.officer());
        var violations = new Violations();
        var reason = new Input(violations).text("reason", draft.reason, Input.LONG);
        violations.throwIfAny();
        signedIn.requireFreshLogin();
        incident.release(signedIn.officer());
        return noted(incident, "released", reason.orElse(null), List.of());
    }

    /** Hides personal data from other organisations again. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument withdraw(String number, @Nullable Integer version) {
        var incident = take(number, version);
        incident.withdrawRelease(signedIn.officer());
        return noted(incident, "release-withdrawn", null, List.of());
    }

    /**
     * Says for the caller's organisation whether it took part.
     *
     * @return the case, unless having refused the organisation may no longer read it
     */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public Optional<CaseDocument> answer(String number, AnswerDraft draft, @Nullable Integer version) {
        var incident = incidents.get(number);
        var organisation = signedIn.officer().organisation();
        if (!incident.participation().isAskedOf(organisation)) {
            throw Problem.forbidden("not-a-participant");
        }
        if (!signedIn.officer().may(Permission.CONFIRM)) {
            throw Problem.forbidden("not-allowed");
        }
        incident.life().requireAnswerable();
        var violations = new Violations();
        var answer = new Input(violations)
                .oneOf("answer", draft.answer, a -> Optional.of(a).filter(ANSWERS::contains));
        violations.throwIfAny();
        var confirms = answer.filter(CONFIRM::equals).isPresent();
        history.note(
                CaseFiles.subject(incident),
                confirms ? "confirmed" : "refused",
                incident.life().status(),
                null,
                List.of());
        incidents.answer(incident, confirms, version, files::document);
        return incidents.again(incident).map(files::document);
    }

    private Incident take(String number, @Nullable Integer version) {
        return incidents.take(number, version, files::document);
    }

    private CaseDocument noted(Incident incident, String action, @Nullable String reason, List<Step.Detail> details) {
        history.note(CaseFiles.subject(incident), action, incident.life().status(), reason, details);
        return files.document(incident);
    }
}
