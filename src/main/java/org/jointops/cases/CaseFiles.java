package org.jointops.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jointops.access.SignedIn;
import org.jointops.approvals.History;
import org.jointops.approvals.Step;
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
        return document(incident, history.of(subject(incident), incident.isMaskedFor(signedIn.officer())));
    }

    /** What the document says, without what was done to it. */
    CaseDraft contents(Incident incident) {
        entityManager.flush();
        return document(incident, List.of()).content();
    }

    private CaseDocument document(Incident incident, List<Step> steps) {
        var masked = incident.isMaskedFor(signedIn.officer());
        var document = CaseDocument.of(
                incident, confiscations.of(incident), detentions.of(incident), detentions.groupsOf(incident), steps);
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
