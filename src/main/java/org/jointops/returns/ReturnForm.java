package org.jointops.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Qualifier;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violation;
import org.jspecify.annotations.Nullable;

/** A return as a form shows it: a line for each indicator of the operation, of which only the filled ones are sent. */
final class ReturnForm {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](.*)");

    private ReturnForm() {}

    /** Makes room for every indicator; what was filled in stays. */
    static SummaryDraft opened(Operation operation, SummaryDraft draft) {
        var form = draft.content();
        form.operation = operation.code();
        form.lines = operation.indicators().stream()
                .map(indicator -> line(indicator, draft))
                .toList();
        return form;
    }

    /** What is sent to the door. Figures of the whole operation are of no day. */
    static SummaryDraft sent(SummaryDraft form, boolean whole) {
        var draft = form.content();
        draft.lines = lines(form).stream().filter(ReturnForm::isFilled).toList();
        if (whole && Input.isBlank(form.unit)) {
            draft.day = null;
        }
        return draft;
    }

    /** What the door found in the lines that were sent, at the lines of the form. */
    static Problem atForm(Problem problem, SummaryDraft form) {
        if (problem.violations().isEmpty()) {
            return problem;
        }
        var lines = lines(form);
        var sent = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (isFilled(lines.get(i))) {
                sent.add(i);
            }
        }
        return Problem.invalid(
                problem.violations().stream().map(v -> atForm(v, sent)).toList());
    }

    /** What a person wrote, each figure under its indicator: a line that comes or goes changes no other's path. */
    static Map<String, Object> byIndicator(SummaryDraft draft) {
        var fields = new HashMap<String, Object>();
        Optional.ofNullable(draft.unit).ifPresent(unit -> fields.put("unit", unit));
        Optional.ofNullable(draft.day).ifPresent(day -> fields.put("day", day));
        Optional.ofNullable(draft.source).ifPresent(source -> fields.put("source", source));
        var figures = new HashMap<String, String>();
        lines(draft)
                .forEach(line -> figure(draft, line.indicator)
                        .ifPresent(quantity -> figures.put(String.valueOf(line.indicator), written(quantity))));
        fields.put("lines", figures);
        return fields;
    }

    /** A quantity in one text, such as {@code 13000 pcs at-least}. */
    static String written(QuantityDraft quantity) {
        return quantity.amount + " " + quantity.unit + " " + quantity.qualifier;
    }

    /** The quantity of such a text; nothing if it is another one. */
    static Optional<QuantityDraft> quantity(String written) {
        var parts = written.split(" ", -1);
        return parts.length == 3 ? Optional.of(new QuantityDraft(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    /** The figure that a return has for an indicator. */
    static Optional<QuantityDraft> figure(SummaryDraft draft, @Nullable String indicator) {
        return lines(draft).stream()
                .filter(line -> Objects.equals(line.indicator, indicator))
                .map(line -> line.quantity)
                .filter(Objects::nonNull)
                .filter(quantity -> !quantity.saysNothing())
                .findFirst();
    }

    static List<SummaryDraft.Line> lines(SummaryDraft draft) {
        return draft.lines == null
                ? List.of()
                : draft.lines.stream().filter(Objects::nonNull).toList();
    }

    private static Violation atForm(Violation violation, List<Integer> sent) {
        var line = LINE.matcher(violation.field());
        return line.matches() && Integer.parseInt(line.group(1)) < sent.size()
                ? new Violation(
                        "lines[" + sent.get(Integer.parseInt(line.group(1))) + "]" + line.group(2),
                        violation.code(),
                        violation.args())
                : violation;
    }

    private static boolean isFilled(SummaryDraft.Line line) {
        return line.quantity != null && !line.quantity.saysNothing();
    }

    private static SummaryDraft.Line line(Indicator indicator, SummaryDraft draft) {
        var line = new SummaryDraft.Line();
        line.indicator = indicator.code();
        line.quantity = figure(draft, indicator.code())
                .orElseGet(() -> new QuantityDraft("", indicator.unit().code(), Qualifier.EXACT.code()));
        return line;
    }
}
