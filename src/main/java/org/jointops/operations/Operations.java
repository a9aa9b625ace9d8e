package org.jointops.operations;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Changes;
import org.jointops.approvals.History;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Organisation;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The joint operations that the caller's organisation takes part in. Those of others do not exist for the caller.
 */
@UseCase
public class Operations {

    private static final String RECORDING = "select organisations_with_records(:code)";

    @Inject
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ReadingOperations reading;

    @Inject
    private AtHand atHand;

    @Inject
    private KnownOperations known;

    @Inject
    private Trail trail;

    @Inject
    private Event<ClosingOperation> closing;

    /** All of them, the latest period first. */
    @Allowed(Permission.READ_OPERATIONS)
    public List<Operation> list() {
        return atHand
                .all(() -> atHand.isChanging()
                        ? entityManager
                                .createQuery(
                                        "select o from Operation o order by o.firstDay desc, o.code", Operation.class)
                                .getResultList()
                        : known.all())
                .stream()
                .filter(operation -> operation.isReadableBy(signedIn.officer()))
                .toList();
    }

    /** One page of them, the one recorded last first. */
    @Allowed(Permission.READ_OPERATIONS)
    public Slice<Operation> list(Paging paging) {
        var after = paging.after();
        var readable = list().stream()
                .sorted(Comparator.comparing(Operation::recordedAt)
                        .thenComparing(Operation::code)
                        .reversed())
                .toList();
        var rows = readable.stream()
                .filter(o -> after == null || isAfter(o, after))
                .limit(paging.size() + 1L)
                .toList();
        return paging.slice(rows, o -> new Paging.Place(o.recordedAt(), o.code()), readable.size());
    }

    @Allowed(Permission.READ_OPERATIONS)
    public Operation get(String code) {
        return find(code).orElseThrow(Problem::hidden);
    }

    /** Whether the caller's organisation takes part in it. */
    @Allowed(Permission.READ_OPERATIONS)
    public boolean takesPart(String code) {
        return find(code).isPresent();
    }

    private Optional<Operation> find(String code) {
        return readable(atHand.one(
                code,
                () -> atHand.isChanging()
                        ? Optional.ofNullable(entityManager.find(Operation.class, code))
                        : known.one(code)));
    }

    private Optional<Operation> readable(Optional<Operation> found) {
        return found.filter(operation -> operation.isReadableBy(signedIn.officer()));
    }

    /** Makes a new operation, led by the caller's organisation. */
    @Allowed(Permission.LEAD_OPERATIONS)
    public Operation open(OperationDraft draft) {
        var plan = reading.read(draft);
        requireLead(plan);
        if (entityManager.find(Operation.class, plan.code()) != null) {
            throw Problem.conflict("code-taken", plan.code());
        }
        atHand.forget();
        var operation = new Operation(plan, signedIn.officer(), clock.instant());
        entityManager.persist(operation);
        entityManager.flush();
        note(operation, "opened", new OperationDocument(), null);
        return operation;
    }

    /** Changes an operation; its code stays, and its zone once there are records, whose days it cut. */
    @Allowed(Permission.LEAD_OPERATIONS)
    public Operation change(String code, OperationDraft draft, int version) {
        var operation = led(code, version);
        draft.code = code;
        var plan = reading.read(draft);
        requireLead(plan);
        if (!plan.zone().equals(operation.zone()) && hasRecords(code)) {
            throw Problem.invalid("zone", "fixed-by-records");
        }
        requireReportedIndicators(plan);
        requireRecordingOrganisations(plan);
        var before = OperationDocument.of(operation);
        operation.become(plan);
        entityManager.flush();
        entityManager.refresh(operation);
        note(operation, "changed", before, null);
        return operation;
    }

    /**
     * Ends it: it takes no new records. What is still under way is said first, and has to be confirmed.
     *
     * @param confirmed whether the caller knows what is still under way
     * @param version the version that the caller saw, if they say it
     */
    @Allowed(Permission.LEAD_OPERATIONS)
    public Operation close(String code, boolean confirmed, @Nullable Integer version) {
        var operation = led(code, version);
        if (!operation.isOpen()) {
            throw Problem.conflict("operation-closed", code);
        }
        var event = new ClosingOperation(code);
        closing.fire(event);
        if (event.underWay() > 0 && !confirmed) {
            throw Problem.conflict("records-under-way", event.underWay());
        }
        var before = OperationDocument.of(operation);
        operation.close();
        entityManager.flush();
        note(operation, "closed", before, null);
        return operation;
    }

    /** Opens a closed one again, for a reason. */
    @Allowed(Permission.LEAD_OPERATIONS)
    public Operation reopen(String code, @Nullable String reason, @Nullable Integer version) {
        var operation = led(code, version);
        var violations = new Violations();
        var why = new Input(violations).text("reason", reason, Input.LONG);
        violations.throwIfAny();
        if (operation.isOpen()) {
            throw Problem.conflict("operation-open", code);
        }
        var before = OperationDocument.of(operation);
        operation.reopen();
        entityManager.flush();
        note(operation, "reopened", before, why.orElse(null));
        return operation;
    }

    private void note(Operation operation, String action, OperationDocument before, @Nullable String reason) {
        var changes = Changes.between(before, OperationDocument.of(operation));
        trail.note(Entry.of(action, "operation", operation.code())
                .ofOwner(operation.lead().code())
                .in(operation.code())
                .because(reason)
                .changing(History.changes(changes)));
    }

    private Operation led(String code, @Nullable Integer version) {
        atHand.forget();
        var operation = readable(Optional.ofNullable(entityManager.find(Operation.class, code)))
                .orElseThrow(Problem::hidden);
        if (!signedIn.officer().isOf(operation.lead())) {
            throw Problem.forbidden("lead-only");
        }
        if (version != null && version != operation.version()) {
            throw Problem.changedMeanwhile(OperationDocument.of(operation));
        }
        // What changes in an indicator alone makes another version, too.
        entityManager.lock(operation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return operation;
    }

    private void requireLead(OperationPlan plan) {
        if (!signedIn.officer().isOf(plan.lead())) {
            throw Problem.forbidden("lead-only");
        }
    }

    private boolean hasRecords(String code) {
        return !asked(RECORDING, code).isEmpty();
    }

    /** An organisation that has recorded something goes on taking part: what it shared would else be out of its reach. */
    private void requireRecordingOrganisations(OperationPlan plan) {
        for (var organisation : asked(RECORDING, plan.code())) {
            if (!plan.organisations().contains(Organisation.the(organisation))) {
                throw Problem.invalid("organisations", "organisation-in-use", organisation);
            }
        }
    }

    /** What the lead has to know of all organisations' records, which it can't read. */
    private List<String> asked(String sql, String code) {
        return entityManager
                .createNativeQuery(sql, String.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** An indicator that returns already report on can't be taken away. */
    private void requireReportedIndicators(OperationPlan plan) {
        var kept = plan.indicators().stream().map(OperationPlan.Row::code).toList();
        for (var indicator : asked("select indicators_with_returns(:code)", plan.code())) {
            if (!kept.contains(indicator)) {
                throw Problem.invalid("indicators", "indicator-in-use", indicator);
            }
        }
    }

    private static boolean isAfter(Operation operation, Paging.Place place) {
        var byTime = operation.recordedAt().compareTo(place.at());
        return byTime < 0 || (byTime == 0 && operation.code().compareTo(place.number()) < 0);
    }
}
