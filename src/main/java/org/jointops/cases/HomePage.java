package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jointops.access.Account;
import org.jointops.approvals.Status;
import org.jointops.operations.Names;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** What a person has to do now. */
@Named
@RequestScoped
public class HomePage {

    private static final int SHOWN = 20;

    @Inject
    private Cases cases;

    @Inject
    private Operations operations;

    @Inject
    private Names names;

    @Inject
    private Account account;

    private @Nullable List<ReturnedCase> returned;
    private @Nullable Slice<CaseRow> drafts;
    private @Nullable List<CaseRow> asked;
    private @Nullable List<Operation> running;

    public List<ReturnedCase> getReturned() {
        var read = returned;
        return read != null ? read : (returned = account.isCanRecord() ? cases.returned() : List.of());
    }

    public Slice<CaseRow> getDrafts() {
        var read = drafts;
        return read != null ? read : (drafts = readDrafts());
    }

    /** The joint incidents of others that wait for the answer of the reader's organisation. */
    public List<CaseRow> getAsked() {
        var read = asked;
        return read != null ? read : (asked = account.isCanConfirm() ? cases.asked() : List.of());
    }

    /** Whether invented cases are among one's own. */
    public boolean isInvented() {
        return Stream.concat(getReturned().stream().map(ReturnedCase::row), getDrafts().items().stream())
                .anyMatch(row -> names.isInvented(row.operation()));
    }

    /** The operations that take records. */
    public List<Operation> getRunning() {
        var read = running;
        return read != null
                ? read
                : (running =
                        operations.list().stream().filter(Operation::isOpen).toList());
    }

    private Slice<CaseRow> readDrafts() {
        if (!account.isCanRecord()) {
            return new Slice<>(List.of(), null, 0);
        }
        var mine = new CaseFilter.Draft();
        mine.status = Status.DRAFT.code();
        mine.author = account.getUserName();
        return cases.list(mine.read(), Paging.first(SHOWN));
    }
}
