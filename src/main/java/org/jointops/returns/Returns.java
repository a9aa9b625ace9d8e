package org.jointops.returns;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.AnsweredRequests;
import org.jointops.approvals.Changes;
import org.jointops.approvals.History;
import org.jointops.approvals.Life;
import org.jointops.approvals.Numbers;
import org.jointops.approvals.Subject;
import org.jointops.operations.ClosingOperation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Summary returns, recorded, changed and read. One that the caller may not read does not exist for them. */
@UseCase
public class Returns {

    @Inject
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ReadingReturns reading;

    @Inject
    private ListingReturns listing;

    @Inject
    private ReturnFiles files;

    @Inject
    private Operations operations;

    @Inject
    private Numbers numbers;

    @Inject
    private History history;

    @Inject
    private AnsweredRequests requests;

    /**
     * Records a return as a draft.
     *
     * @param key the caller's name for this request: sent twice, it is recorded once
     */
    @Allowed(Permission.RECORD_RETURNS)
    public SummaryDocument record(SummaryDraft draft, @Nullable String key) {
        var number = requests.once(key, Changes.digestible(draft.content()), () -> record(draft));
        return files.document(files.get(number));
    }

    private String record(SummaryDraft draft) {
        var officer = signedIn.officer();
        var facts = reading.read(draft, officer);
        requireOpen(facts.operation());
        var number = numbers.next(Subject.Kind.RETURN, facts.operation(), officer.organisation());
        var summary = new SummaryReturn(number, new Life(officer, clock.instant()), facts);
        entityManager.persist(summary);
        entityManager.flush();
        history.note(ReturnFiles.subject(summary), "recorded", summary.life().status(), null, List.of());
        return number;
    }

    /** Changes a draft or a returned one of the caller's own; it stays in its operation. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument change(String number, SummaryDraft draft, int version) {
        var summary = files.take(number, version);
        summary.life().edit(signedIn.officer());
        requireOpen(summary.operation());
        draft.operation = summary.operation();
        var before = files.document(summary);
        summary.become(reading.read(draft, signedIn.officer()));
        history.note(
                ReturnFiles.subject(summary),
                "edited",
                summary.life().status(),
                null,
                Changes.between(ReturnForm.byIndicator(before), ReturnForm.byIndicator(files.document(summary))));
        return files.document(summary);
    }

    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public SummaryDocument get(String number) {
        return files.document(files.get(number));
    }

    /** The returns that the caller may read, newest first. */
    @Allowed(Permission.READ_RECORDS)
    public Slice<SummaryRow> list(ReturnFilter filter, Paging paging) {
        return listing.list(filter, paging);
    }

    /** Tells who closes an operation how many returns are still under way. */
    void count(@Observes ClosingOperation closing) {
        var underWay = (Number) entityManager
                .createNativeQuery("select records_under_way('return', :operation)")
                .setParameter("operation", closing.operation())
                .getSingleResult();
        closing.stillUnderWay(underWay.longValue());
    }

    private void requireOpen(String operation) {
        if (!operations.get(operation).isOpen()) {
            throw Problem.conflict("operation-closed", operation);
        }
    }
}
