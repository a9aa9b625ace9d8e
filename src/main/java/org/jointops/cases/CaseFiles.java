package org.jointops.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jointops.access.SignedIn;
import org.jointops.approvals.History;
import org.jointops.approvals.Subject;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
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

    @Inject
    private Trail trail;

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

    /** Whoever reads personal data leaves an entry in the trail that names each person. */
    void noteReading(CaseDocument document) {
        var persons = document.persons();
        if (!document.masked && (!persons.isEmpty() || document.showsVehicles())) {
            trail.note(Entry.of("read", "case", document.number).naming(persons));
        }
    }

    static Subject subject(Incident incident) {
        return new Subject(Subject.Kind.CASE, incident.number().text());
    }
}
