package org.jointops.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jointops.shared.Input;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jointops.shared.Unit;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads an operation's draft into a plan and notes at each field what is not sound. */
@ApplicationScoped
class ReadingOperations {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern INDICATOR = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    @Inject
    private Places places;

    @Inject
    private Catalogues catalogues;

    OperationPlan read(OperationDraft draft) {
        var violations = new Violations();
        var input = new Input(violations);
        var code = code(input, "code", draft.code, CODE);
        var names = Labels.read(draft.names, violations.at("names"));
        var from = day(input, "from", draft.from);
        var to = day(input, "to", draft.to);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            violations.at("to").refuse("before-from");
        }
        var zone = Input.isBlank(draft.zone)
                ? violations.at("zone").<ZoneId>refuse("required")
                : input.zone("zone", draft.zone);
        var first = from.orElse(NO_DAY);
        var last = to.orElse(first);
        var organisations = organisations(input, draft);
        var plan = new OperationPlan(
                code,
                names,
                first,
                last,
                zone.orElse(ZoneId.of("UTC")),
                lead(input, draft, organisations),
                regions(input, draft, first, last),
                organisations,
                indicators(input, draft),
                input.optional("objective", draft.objective, Input.LONG).orElse(null),
                input.optional("legalBasis", draft.legalBasis, Input.LONG).orElse(null),
                draft.source == null ? null : Labels.read(draft.source, violations.at("source")),
                draft.invented);
        violations.throwIfAny();
        return plan;
    }

    private static Optional<LocalDate> day(Input input, String field, @Nullable String value) {
        return Input.isBlank(value) ? input.violations().at(field).refuse("required") : input.day(field, value);
    }

    private static String code(Input input, String field, @Nullable String value, Pattern pattern) {
        var code = input.text(field, value, LONGEST_CODE).orElse("");
        if (!code.isEmpty() && !pattern.matcher(code).matches()) {
            input.violations().at(field).refuse("not-a-code");
        }
        return code;
    }

    private List<String> regions(Input input, OperationDraft draft, LocalDate first, LocalDate last) {
        var at = input.violations().at("regions");
        var rows = input.rows("regions", draft.regions, 200);
        if (rows.isEmpty()) {
            at.refuse("required");
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    var region = Input.keepable(rows.get(i)).flatMap(places::region);
                    if (region.isEmpty()) {
                        at.row(i).refuse("unknown", rows.get(i));
                    } else if (!region.get().existedBetween(first, last)) {
                        at.row(i).refuse("region-not-then", rows.get(i));
                    }
                    return rows.get(i);
                })
                .distinct()
                .toList();
    }

    private List<Organisation> organisations(Input input, OperationDraft draft) {
        var known = places.organisations();
        var at = input.violations().at("organisations");
        var rows = input.rows("organisations", draft.organisations, 50);
        if (rows.isEmpty()) {
            at.refuse("required");
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Organisation.of(rows.get(i))
                        .filter(known::contains)
                        .or(() -> at.row(i).refuse("unknown", rows.get(i))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Organisation lead(Input input, OperationDraft draft, List<Organisation> organisations) {
        var lead = input.oneOf("lead", draft.lead, Organisation::of);
        if (lead.isPresent() && !organisations.contains(lead.get())) {
            input.violations().at("lead").refuse("not-taking-part");
        }
        return lead.orElse(new Organisation("XX", "none"));
    }

    private List<OperationPlan.Row> indicators(Input input, OperationDraft draft) {
        var rows = input.rows("indicators", draft.indicators, 300);
        var at = input.violations().at("indicators");
        var codes = new HashSet<String>();
        var plans = IntStream.range(0, rows.size())
                .mapToObj(i -> indicator(new Input(at.row(i)), rows.get(i), codes))
                .flatMap(Optional::stream)
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            var partOf = rows.get(i).partOf;
            if (partOf != null
                    && !partOf.isBlank()
                    && (!codes.contains(partOf) || Objects.equals(partOf, rows.get(i).code))) {
                at.row(i).at("partOf").refuse("unknown", partOf);
            }
        }
        return plans;
    }

    private Optional<OperationPlan.Row> indicator(Input input, OperationDraft.IndicatorDraft draft, Set<String> codes) {
        var code = code(input, "code", draft.code, INDICATOR);
        if (!code.isEmpty() && !codes.add(code)) {
            input.violations().at("code").refuse("twice", code);
        }
        var labels = Labels.read(draft.labels, input.violations().at("labels"));
        var side = Input.isBlank(draft.side) ? Optional.of(Side.RESULT) : input.oneOf("side", draft.side, Side::of);
        var measure = input.oneOf("measure", draft.measure, Measure::of);
        var unit = input.text("unit", draft.unit, LONGEST_CODE)
                .flatMap(u -> Unit.of(u).or(() -> input.violations().at("unit").refuse("unknown-unit", u)));
        if (measure.isPresent() && unit.isPresent() && !measure.get().fits(unit.get())) {
            input.violations()
                    .at("unit")
                    .refuse(
                            "unit-does-not-fit",
                            unit.get().code(),
                            measure.get().code());
        }
        var categories = measure.map(m -> categories(input, draft, m)).orElse(List.of());
        if (!input.violations().none() || measure.isEmpty() || unit.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        var partOf = Input.isBlank(draft.partOf) ? null : draft.partOf;
        return Optional.of(new OperationPlan.Row(
                code,
                labels,
                side.get(),
                measure.get(),
                categories,
                unit.get(),
                checks(draft, side.get(), unit.get()),
                partOf));
    }

    /** What is counted in vehicles are vehicles checked; of persons it has to be said, since officers are persons, too. */
    private static boolean checks(OperationDraft.IndicatorDraft draft, Side side, Unit unit) {
        var said = draft.checks;
        return side == Side.EFFORT && (said == null ? unit.equals(Unit.VEHICLES) : said);
    }

    private List<String> categories(Input input, OperationDraft.IndicatorDraft draft, Measure measure) {
        var rows = input.rows("categories", draft.categories, 500);
        var at = input.violations().at("categories");
        for (int i = 0; i < rows.size(); i++) {
            var known = rows.get(i).equals("wanted") && measure == Measure.DETAINED_PERSONS
                    || Input.keepable(rows.get(i))
                            .flatMap(code -> catalogues.find(measure.catalogue(), code, null))
                            .isPresent();
            if (!known) {
                at.row(i).refuse("unknown", rows.get(i));
            }
        }
        return rows.stream().distinct().toList();
    }
}
