package org.jointops.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jointops.access.SignedIn;
import org.jointops.approvals.History;
import org.jointops.approvals.Participation;
import org.jointops.approvals.Subject;
import org.jointops.operations.Operations;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Finds returns that the caller may read, and shows them as documents. */
@ApplicationScoped
class ReturnFiles {

    @Inject
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Operations operations;

    @Inject
    private History history;

    SummaryReturn get(String number) {
        return readable(entityManager.find(SummaryReturn.class, number));
    }

    /** The same, to change it or take a step in its life: nobody else does meanwhile, and its version will rise. */
    SummaryReturn take(String number, @Nullable Integer version) {
        var seen = get(number);
        if (!signedIn.officer().isOf(seen.life().organisation())) {
            throw Problem.forbidden("not-allowed");
        }
        entityManager.detach(seen);
        var summary = readable(entityManager.find(SummaryReturn.class, number, LockModeType.PESSIMISTIC_WRITE));
        if (version != null && version != summary.version()) {
            throw Problem.changedMeanwhile(document(summary));
        }
        summary.touch();
        return summary;
    }

    SummaryDocument document(SummaryReturn summary) {
        entityManager.flush();
        var others = !signedIn.officer().isOf(summary.life().organisation());
        return SummaryDocument.of(summary, history.of(subject(summary), others));
    }

    static Subject subject(SummaryReturn summary) {
        return new Subject(Subject.Kind.RETURN, summary.number());
    }

    private SummaryReturn readable(@Nullable SummaryReturn summary) {
        if (summary == null
                || !summary.life()
                        .isReadableBy(
                                signedIn.officer(),
                                () -> operations.takesPart(summary.operation()),
                                Participation.NONE)) {
            throw Problem.hidden();
        }
        return summary;
    }
}
