package org.jointops.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jointops.access.Officer;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.operations.OperationDraft;
import org.jointops.platform.BusinessClock;
import org.jointops.returns.DecidingReturns;
import org.jointops.returns.Returns;
import org.jointops.returns.SummaryDraft;
import org.jointops.shared.QuantityDraft;

/** What the units of the training operation put in: invented summary returns. */
@ApplicationScoped
class LoadingEffort {

    private static final String CODE = "TRN-2026-01";
    private static final String EFFORT = CODE + " effort";
    private static final int DAYS_BETWEEN_RETURNS = 4;
    private static final Duration UNTIL_DECIDED = Duration.ofHours(11);

    @Inject
    private SignedIn signedIn;

    @Inject
    private BusinessClock clock;

    @Inject
    private Returns returns;

    @Inject
    private DecidingReturns deciding;

    @Inject
    private DemoProgress progress;

    private final Accounts accounts = new Accounts();
    private final OperationDraft operation = OperationFile.read(CODE);

    /** What the units with accounts put in, every fourth day, as returns; the last ones still wait for approval. */
    @Transactional
    void load(long seed) {
        var from = LocalDate.parse(String.valueOf(operation.from));
        var to = LocalDate.parse(String.valueOf(operation.to));
        if (progress.of(EFFORT) > 0) {
            return;
        }
        var position = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(DAYS_BETWEEN_RETURNS)) {
            for (var officer : accounts.officers()) {
                report(
                        officer,
                        day,
                        Dice.of(seed, position++),
                        day.plusDays(DAYS_BETWEEN_RETURNS).isAfter(to));
            }
        }
        progress.is(EFFORT, position);
    }

    private void report(Officer officer, LocalDate day, Dice dice, boolean waits) {
        var evening = day.atTime(20, dice.between(0, 59))
                .atZone(ZoneId.of(String.valueOf(operation.zone)))
                .toInstant();
        signedIn.is(officer);
        var number = new String[1];
        clock.pretending(evening, () -> {
            number[0] = returns.record(effort(officer, day, dice), null).number;
            deciding.submit(number[0], null);
        });
        if (!waits) {
            signedIn.is(accounts.supervisor(officer.organisation()));
            var approval = new ApprovalDraft();
            approval.sharing = "joint";
            approval.handling = "H0";
            clock.pretending(evening.plus(UNTIL_DECIDED), () -> deciding.approve(number[0], approval, null));
        }
    }

    private static SummaryDraft effort(Officer officer, LocalDate day, Dice dice) {
        var draft = new SummaryDraft();
        draft.operation = CODE;
        draft.unit = officer.unit();
        draft.day = day.toString();
        draft.lines = List.of(
                line("officers", "persons", dice.between(14, 60)),
                line("posts", "pcs", dice.between(3, 12)),
                line("vehicles-checked", "vehicles", dice.between(90, 700)),
                line("persons-checked", "persons", dice.between(150, 1600)));
        return draft;
    }

    private static SummaryDraft.Line line(String indicator, String unit, int amount) {
        var line = new SummaryDraft.Line();
        line.indicator = indicator;
        line.quantity = new QuantityDraft(String.valueOf(amount), unit, "exact");
        return line;
    }
}
