package org.jointops.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jointops.access.SignedIn;
import org.jointops.approvals.History;
import org.jointops.approvals.Subject;
import org.jointops.confiscations.Confiscations;
import org.jointops.detentions.Detentions;
import org.jointops.incidents.Incident;

/** Puts a case's parts together into its document. */
@ApplicationScoped
class CaseFiles {

    @Inject
    private EntityManager entityManager;

    @Inject
    private Confiscations confiscations;

    @Inject
    private Detentions detentions;

    @Inject
    private History history;

    @Inject
    private SignedIn signedIn;

    /** The document as it now stands, with the version that a change would start from. */
    CaseDocument document(Incident incident) {
        entityManager.flush();
        var masked = incident.isMaskedFor(signedIn.officer());
        var document = CaseDocument.of(
                incident,
                confiscations.of(incident),
                detentions.of(incident),
                detentions.groupsOf(incident),
                history.of(subject(incident), masked));
        if (masked) {
            PersonalData.hide(document);
        }
        return document;
    }

    static Subject subject(Incident incident) {
        return new Subject(Subject.Kind.CASE, incident.number().text());
    }
}
