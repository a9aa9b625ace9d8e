package org.jointops.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Officer;
import org.jointops.access.Role;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Places;
import org.jointops.operations.ReportingUnit;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Quantity;
import org.jointops.shared.Violations;

/** Reads a return's draft and notes at each field what is not sound; says who may report for whom. */
@ApplicationScoped
class ReadingReturns {

    private static final int MOST_LINES = 300;

    @Inject
    private Operations operations;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    SummaryFacts read(SummaryDraft draft, Officer officer) {
        var violations = new Violations();
        var input = new Input(violations);
        var operation = input.text("operation", draft.operation, Input.SHORT).flatMap(code -> operation(input, code));
        var unit = Input.isBlank(draft.unit)
                ? Optional.<ReportingUnit>empty()
                : input.oneOf("unit", draft.unit, places::unit);
        var day = day(input, draft, operation);
        if (Input.isBlank(draft.unit) != Input.isBlank(draft.day)) {
            violations.at(Input.isBlank(draft.unit) ? "unit" : "day").refuse("required");
        }
        var source = input.optional("source", draft.source, Input.SHORT);
        var lines = operation.map(o -> lines(input, draft, o)).orElse(List.of());
        violations.throwIfAny();
        var known = operation.orElseThrow();
        requireRight(officer, known, unit);
        return new SummaryFacts(
                known.code(), unit.map(ReportingUnit::code).orElse(null), day.orElse(null), source.orElse(null), lines);
    }

    private Optional<Operation> operation(Input input, String code) {
        try {
            return Optional.of(operations.get(code));
        } catch (Problem hidden) {
            return input.violations().at("operation").refuse("unknown", code);
        }
    }

    private Optional<LocalDate> day(Input input, SummaryDraft draft, Optional<Operation> operation) {
        var day = input.day("day", draft.day);
        if (day.isEmpty() || operation.isEmpty()) {
            return day;
        }
        var at = input.violations().at("day");
        if (!operation.get().contains(day.get())) {
            return at.refuse(
                    "outside-operation",
                    operation.get().firstDay().toString(),
                    operation.get().lastDay().toString());
        }
        return day.get().isAfter(operation.get().dayOf(clock.instant())) ? at.refuse("in-future") : day;
    }

    private static List<SummaryFacts.Line> lines(Input input, SummaryDraft draft, Operation operation) {
        var rows = input.rows("lines", draft.lines, MOST_LINES);
        if (rows.isEmpty()) {
            input.violations().at("lines").refuse("required");
        }
        var seen = new HashSet<String>();
        var facts = new ArrayList<SummaryFacts.Line>();
        for (int i = 0; i < rows.size(); i++) {
            var at = new Input(input.violations().at("lines").row(i));
            var indicator = at.oneOf("indicator", rows.get(i).indicator, operation::indicator);
            var quantity = at.quantity("quantity", rows.get(i).quantity);
            indicator
                    .map(Indicator::code)
                    .filter(code -> !seen.add(code))
                    .ifPresent(code -> at.violations().at("indicator").refuse("twice", code));
            if (indicator.isPresent() && quantity.isPresent() && fits(at, indicator.get(), quantity.get())) {
                facts.add(new SummaryFacts.Line(indicator.get().code(), quantity.get()));
            }
        }
        return facts;
    }

    private static boolean fits(Input at, Indicator indicator, Quantity quantity) {
        if (quantity.unit().isLike(indicator.unit())) {
            return true;
        }
        at.violations()
                .at("quantity")
                .at("unit")
                .refuse("unit-does-not-fit", quantity.unit().code(), indicator.code());
        return false;
    }

    /** Field officers report for their own unit, others for a unit of their organisation, the lead's for the whole. */
    private static void requireRight(Officer officer, Operation operation, Optional<ReportingUnit> unit) {
        var manages = officer.is(Role.SUPERVISOR) || officer.is(Role.LIAISON);
        if (unit.isEmpty()) {
            if (!manages || !officer.isOf(operation.lead())) {
                throw Problem.forbidden("whole-operation-lead-only");
            }
        } else if (!officer.isOf(unit.get().organisation())
                || (!manages && !unit.get().code().equals(officer.unit()))) {
            throw Problem.forbidden("own-unit-only");
        }
    }
}
