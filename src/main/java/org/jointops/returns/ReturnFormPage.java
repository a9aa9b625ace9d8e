package org.jointops.returns;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointops.access.Officer;
import org.jointops.access.Permission;
import org.jointops.access.Role;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Status;
import org.jointops.approvals.Step;
import org.jointops.operations.Indicator;
import org.jointops.operations.Names;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Places;
import org.jointops.operations.Side;
import org.jointops.shared.Dimension;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.web.Choices;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** The form in which a summary return is recorded or edited. */
@Named
@ViewScoped
public class ReturnFormPage implements Serializable {

    /** What the browser keeps of the form: the draft, and by which name its sending is known. */
    public static class Kept extends SummaryDraft {
        public @Nullable String requestKey;
    }

    /** The field of one indicator. */
    record Row(int index, Indicator indicator, SummaryDraft.Line line) {}

    /** The fields of one side, results or effort. */
    record Section(Side side, List<Row> rows) {}

    @Inject
    private Returns returns;

    @Inject
    private DecidingReturns deciding;

    @Inject
    private Operations operations;

    @Inject
    private Places places;

    @Inject
    private Names names;

    @Inject
    private Choices choices;

    @Inject
    private ReturnWords words;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    private transient SummaryDraft draft = new SummaryDraft();
    private transient @Nullable Operation operation;
    private transient @Nullable SummaryDocument edited;
    private boolean changedMeanwhile;
    private @Nullable String operationCode;
    private @Nullable String number;
    private @Nullable String kept;
    private String requestKey = UUID.randomUUID().toString();

    /** Opens an empty form; with only one open operation there is nothing to choose. */
    public void begin() {
        if (!me().may(Permission.RECORD_RETURNS)) {
            pages.forbidden();
            return;
        }
        var code = Input.isBlank(operationCode) ? onlyOperation() : operationCode;
        if (code != null) {
            pages.attempt(() -> operations.get(code)).ifPresent(this::begin);
        }
    }

    private void begin(Operation found) {
        operation = found;
        operationCode = found.code();
        var today = found.dayOf(clock.instant());
        draft.unit = me().unit();
        draft.day = found.contains(today) ? today.toString() : null;
        draft = ReturnForm.opened(found, draft);
    }

    private @Nullable String onlyOperation() {
        var open = getOpenOperations();
        return open.size() == 1 ? open.get(0).code() : null;
    }

    /** Opens a return that may still be edited. */
    public void open() {
        edited = pages.attempt(() -> returns.get(number == null ? "" : number)).orElse(null);
        if (edited == null) {
            return;
        }
        if (!edited.author.equals(me().userName())
                || !List.of(Status.DRAFT.code(), Status.RETURNED.code()).contains(edited.status)) {
            pages.go("/return", "number", edited.number);
            return;
        }
        operation = operations.get(edited.operation == null ? "" : edited.operation);
        draft = ReturnForm.opened(operation, edited);
    }

    public void save() {
        store().ifPresent(document -> {
            pages.saved("returns.saved", document.number);
            pages.go("/return", "number", document.number);
        });
    }

    public void submit() {
        store().ifPresent(document -> {
            pages.saved("returns.saved", document.number);
            if (pages.attempt(() -> deciding.submit(document.number, document.version))
                    .isPresent()) {
                pages.saved("returns.submitted", document.number);
            }
            pages.go("/return", "number", document.number);
        });
    }

    private Optional<SummaryDocument> store() {
        var before = edited;
        var sent = ReturnForm.sent(draft, isMayReportWhole());
        return pages.attempt(
                atForm(() -> before == null
                        ? returns.record(sent, requestKey)
                        : returns.change(before.number, sent, before.version)),
                this::adopt);
    }

    /** The door numbers the lines that it was sent; the form shows what is wrong at its own. */
    private Supplier<SummaryDocument> atForm(Supplier<SummaryDocument> call) {
        return () -> {
            try {
                return call.get();
            } catch (Problem problem) {
                throw ReturnForm.atForm(problem, draft);
            }
        };
    }

    /** It was changed in another window: what is saved shows under each field, and what was typed stays. */
    private void adopt(Problem problem) {
        problem.current().map(SummaryDocument.class::cast).ifPresent(saved -> {
            edited = saved;
            changedMeanwhile = true;
        });
    }

    /** What is saved for an indicator, where the return was changed meanwhile. */
    public @Nullable String meanwhile(Row row) {
        if (!changedMeanwhile || edited == null) {
            return null;
        }
        var saved = ReturnForm.figure(edited, row.indicator().code()).orElse(null);
        return words.savedMeanwhile(saved);
    }

    public void restore() {
        pages.kept(kept, Kept.class).ifPresent(found -> {
            if (operation != null) {
                draft = ReturnForm.opened(operation, found);
            }
            requestKey = found.requestKey == null ? requestKey : found.requestKey;
        });
        kept = null;
    }

    public List<Section> getSections() {
        return Stream.of(Side.values())
                .map(side -> new Section(side, rows(side)))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private List<Row> rows(Side side) {
        var lines = ReturnForm.lines(draft);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> row(i, lines.get(i)))
                .flatMap(Optional::stream)
                .filter(row -> row.indicator().side() == side)
                .toList();
    }

    private Optional<Row> row(int index, SummaryDraft.Line line) {
        return Optional.ofNullable(operation)
                .flatMap(known -> known.indicator(String.valueOf(line.indicator)))
                .map(indicator -> new Row(index, indicator, line));
    }

    /** The units in which an indicator can be reported: what is counted or paid only in its own. */
    public List<Option> units(Indicator indicator) {
        var dimension = indicator.unit().dimension();
        return choices.unitsOf(dimension.code()).stream()
                .filter(option -> (dimension != Dimension.COUNT && dimension != Dimension.MONEY)
                        || option.value().equals(indicator.unit().code()))
                .map(option -> new Option(option.value(), option.label()))
                .toList();
    }

    /** The units that the officer may report for: the own one, or all of the organisation. */
    public List<Option> getUnits() {
        var me = me();
        return places.units().stream()
                .filter(unit -> me.isOf(unit.organisation()))
                .filter(unit -> isManaging() || unit.code().equals(me.unit()))
                .map(unit -> new Option(unit.code(), names.unit(unit.code())))
                .toList();
    }

    /** Whether the figures may be those of the whole operation, which only its lead reports. */
    public boolean isMayReportWhole() {
        return operation != null && isManaging() && me().isOf(operation.lead());
    }

    public boolean isWhole() {
        return isMayReportWhole() && Input.isBlank(draft.unit);
    }

    private boolean isManaging() {
        return me().is(Role.SUPERVISOR) || me().is(Role.LIAISON);
    }

    /** The operations in which a return can be recorded. */
    public List<Operation> getOpenOperations() {
        return operations.list().stream().filter(Operation::isOpen).toList();
    }

    /** What the supervisor asked for when giving the return back. */
    public List<Step.Detail> getComments() {
        return edited == null || !edited.status.equals(Status.RETURNED.code())
                ? List.of()
                : edited.history.stream()
                        .filter(step -> step.action().equals("returned"))
                        .reduce((earlier, later) -> later)
                        .map(Step::details)
                        .orElse(List.of());
    }

    private Officer me() {
        return signedIn.officer();
    }

    public SummaryDraft getDraft() {
        return draft;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    public @Nullable SummaryDocument getEdited() {
        return edited;
    }

    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public @Nullable String getOperationCode() {
        return operationCode;
    }

    public void setOperationCode(@Nullable String operationCode) {
        this.operationCode = operationCode;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getKept() {
        return kept;
    }

    public void setKept(@Nullable String kept) {
        this.kept = kept;
    }

    public String getRequestKey() {
        return requestKey;
    }

    public void setRequestKey(String requestKey) {
        this.requestKey = requestKey;
    }
}
