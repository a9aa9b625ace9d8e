package org.jointops.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.Status;
import org.jointops.approvals.VoidDraft;
import org.jointops.cases.Cases;
import org.jointops.cases.DecidingCases;
import org.jointops.operations.OperationDraft;
import org.jointops.operations.Operations;
import org.jointops.platform.BusinessClock;
import org.jointops.shared.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * The training operation with its invented cases. They go through the same doors as real ones, as their invented authors
 * and at the times at which it would have happened; some in each transaction, together with how far the loading came.
 */
@ApplicationScoped
class LoadingTraining {

    private static final String CODE = "TRN-2026-01";
    private static final int AT_ONCE = 25;
    private static final Duration UNTIL_RECORDED = Duration.ofHours(9);
    private static final Duration UNTIL_SUBMITTED = Duration.ofMinutes(20);
    private static final Duration UNTIL_DECIDED = Duration.ofHours(11);
    private static final Duration UNTIL_VOIDED = Duration.ofDays(3);

    @Inject
    private SignedIn signedIn;

    @Inject
    private BusinessClock clock;

    @Inject
    private Operations operations;

    @Inject
    private Cases cases;

    @Inject
    private DecidingCases deciding;

    @Inject
    private DemoProgress progress;

    private final Accounts accounts = new Accounts();
    private final OperationDraft operation = OperationFile.read(CODE);
    private @Nullable List<InventedCase> invented;

    @Transactional
    void open() {
        signedIn.is(accounts.liaison(Organisation.the(String.valueOf(operation.lead))));
        if (!operations.takesPart(CODE)) {
            operations.open(operation);
        }
    }

    /** Loads a few more cases; tells how many are left. */
    @Transactional
    int loadSome(int wanted, long seed) {
        var all = invented(wanted, seed);
        var loaded = progress.of(CODE);
        var some = all.subList(Math.min(loaded, all.size()), Math.min(loaded + AT_ONCE, all.size()));
        some.forEach(this::load);
        progress.is(CODE, loaded + some.size());
        var left = all.size() - loaded - some.size();
        if (left <= 0) {
            invented = null;
        }
        return left;
    }

    private void load(InventedCase invented) {
        var recorded = occurredAt(invented).plus(UNTIL_RECORDED);
        var submitted = recorded.plus(UNTIL_SUBMITTED);
        var decided = submitted.plus(UNTIL_DECIDED);
        var officer = accounts.officer(invented);
        signedIn.is(officer);
        var number = new String[1];
        clock.pretending(recorded, () -> number[0] = cases.record(invented.content(), null).number);
        if (invented.reached() == Status.DRAFT) {
            return;
        }
        clock.pretending(submitted, () -> deciding.submit(number[0], null));
        signedIn.is(accounts.supervisor(officer.organisation()));
        switch (invented.reached()) {
            case RETURNED -> clock.pretending(decided, () -> deciding.giveBack(number[0], remark(invented), null));
            case APPROVED -> clock.pretending(decided, () -> approve(number[0]));
            case VOID -> {
                clock.pretending(decided, () -> approve(number[0]));
                clock.pretending(decided.plus(UNTIL_VOIDED), () -> makeVoid(number[0], invented));
            }
            case DRAFT, SUBMITTED -> {}
        }
    }

    private void approve(String number) {
        var approval = new ApprovalDraft();
        approval.handling = "H0";
        var sharings = List.of("own-service", "own-country", "joint");
        approval.sharing = sharings.get(Math.floorMod(number.hashCode(), sharings.size()));
        deciding.approve(number, approval, null);
    }

    private void makeVoid(String number, InventedCase invented) {
        var draft = new VoidDraft();
        draft.reason = invented.remark();
        deciding.makeVoid(number, draft, null);
    }

    private static ReturnDraft remark(InventedCase invented) {
        var comment = new ReturnDraft.Comment();
        comment.text = invented.remark();
        var draft = new ReturnDraft();
        draft.comments = List.of(comment);
        return draft;
    }

    /** In the order in which they happened, so that their numbers rise with time. */
    private List<InventedCase> invented(int wanted, long seed) {
        if (invented == null) {
            var generator = new Generator(
                    CODE,
                    LocalDate.parse(String.valueOf(operation.from)),
                    LocalDate.parse(String.valueOf(operation.to)),
                    ZoneId.of(String.valueOf(operation.zone)),
                    seed);
            invented = generator
                    .cases(wanted)
                    .sorted(Comparator.comparing(LoadingTraining::occurredAt))
                    .toList();
        }
        return invented;
    }

    private static Instant occurredAt(InventedCase invented) {
        return OffsetDateTime.parse(Objects.requireNonNull(invented.content().occurredAt))
                .toInstant();
    }
}
