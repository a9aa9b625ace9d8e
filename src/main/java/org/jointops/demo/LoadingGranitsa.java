package org.jointops.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.editions.EditionDraft;
import org.jointops.editions.Editions;
import org.jointops.editions.SealingEditions;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.returns.DecidingReturns;
import org.jointops.returns.Returns;
import org.jointops.returns.SummaryDraft;
import org.jointops.shared.Organisation;
import org.jointops.shared.Paging;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** "Granitsa", December 1998, with its published figures as one approved return for the whole operation, and its edition. */
@ApplicationScoped
class LoadingGranitsa {

    private static final String CODE = "GRN-1998-12";

    @Inject
    private SignedIn signedIn;

    @Inject
    private Operations operations;

    @Inject
    private Returns returns;

    @Inject
    private DecidingReturns deciding;

    @Inject
    private Editions editions;

    @Inject
    private SealingEditions sealing;

    @Inject
    private Clock clock;

    private final Accounts accounts = new Accounts();

    /** Loads it whole, once. */
    @Transactional
    void load() {
        var draft = OperationFile.read(CODE);
        var lead = Organisation.the(String.valueOf(draft.lead));
        signedIn.is(accounts.liaison(lead));
        if (operations.takesPart(CODE)) {
            return;
        }
        operations.open(draft);
        var source = draft.source == null ? null : draft.source.get("en");
        var number = returns.record(figures(source), null).number;
        deciding.submit(number, null);
        signedIn.is(accounts.supervisor(lead));
        var approval = new ApprovalDraft();
        approval.sharing = "joint";
        approval.handling = "H0";
        deciding.approve(number, approval, null);
    }

    /** Has both countries seal its edition, once: the figures are those that one side published, and it says so. */
    @Transactional
    void seal() {
        var operation = operation();
        var parties = operation.organisations().stream()
                .filter(party -> party.service().equals(operation.lead().service()))
                .collect(Collectors.toMap(
                        Organisation::country, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values();
        var known = editions.list(CODE, Paging.first(1)).items();
        if (known.stream().anyMatch(edition -> edition.state().equals("sealed"))) {
            return;
        }
        var number = editions.drawUp(CODE, new EditionDraft()).number();
        for (var party : parties) {
            signedIn.is(accounts.liaison(party, clock.instant()));
            sealing.seal(CODE, number, null);
        }
    }

    private Operation operation() {
        signedIn.is(accounts.liaison(Organisation.the(String.valueOf(OperationFile.read(CODE).lead))));
        return operations.get(CODE);
    }

    private static SummaryDraft figures(@Nullable String source) {
        var draft = new SummaryDraft();
        draft.operation = CODE;
        draft.source = source;
        var lines = new ArrayList<SummaryDraft.Line>();
        for (var row : Table.rows("demo/granitsa-1998-12.csv")) {
            var line = new SummaryDraft.Line();
            line.indicator = row.get("indicator");
            line.quantity = new QuantityDraft(row.get("amount"), row.get("unit"), row.get("qualifier"));
            lines.add(line);
        }
        draft.lines = lines;
        return draft;
    }
}
