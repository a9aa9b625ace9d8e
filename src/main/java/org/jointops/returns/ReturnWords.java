package org.jointops.returns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jointops.operations.Names;
import org.jointops.operations.Operation;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violations;
import org.jointops.web.Formats;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;

/** The fields of a return and what stands in them, in words instead of paths and codes. */
@Named
@RequestScoped
public class ReturnWords {

    /** A line by its place in the document, as comments name it, or by its indicator, as changes do. */
    private static final Pattern LINE = Pattern.compile("lines(?:\\[(\\d+)]|\\.([^.]+))(?:\\.quantity)?\\.?(.*)");

    @Inject
    private Names names;

    @Inject
    private Language language;

    @Inject
    @Named("formats")
    private Formats formats;

    /** What a field is called: {@code lines[0].quantity.amount} is "Drugs: amount". */
    public String name(@Nullable String path, SummaryDraft document, @Nullable Operation operation) {
        if (path == null || path.isEmpty()) {
            return text("returns.comment.all");
        }
        var line = LINE.matcher(path);
        if (!line.matches()) {
            return text("returns.field." + path);
        }
        var code = line.group(2) != null ? line.group(2) : indicator(document, Integer.parseInt(line.group(1)));
        var label = label(code, operation);
        return line.group(3).isEmpty() ? label : label + ": " + text("returns.field.quantity." + line.group(3));
    }

    /** What a code, number or day in a field says. */
    public String value(@Nullable String path, @Nullable String value) {
        if (value == null || value.isBlank() || path == null) {
            return text("returns.nothing");
        }
        if (path.equals("unit")) {
            return names.unit(value);
        }
        if (path.equals("day")) {
            return day(value);
        }
        return path.startsWith("lines")
                ? ReturnForm.quantity(value).map(this::quantity).orElse(value)
                : value;
    }

    /** A quantity of a document, as the reader writes it. */
    public String quantity(@Nullable QuantityDraft draft) {
        return draft == null || draft.saysNothing()
                ? text("returns.nothing")
                : Quantity.read(draft, new Violations()).map(formats::quantity).orElse("");
    }

    public String day(@Nullable String text) {
        try {
            return text == null ? "" : formats.day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** Whose figures these are, and of which day. */
    public String about(@Nullable String unit, @Nullable Object day) {
        return unit == null || day == null ? text("returns.whole") : names.unit(unit) + ", " + day(day.toString());
    }

    /** The label of an indicator in an operation. */
    public String label(@Nullable String code, @Nullable Operation operation) {
        return operation == null || code == null
                ? String.valueOf(code)
                : operation
                        .indicator(code)
                        .map(indicator -> indicator.labels().in(language.getLocale()))
                        .orElse(code);
    }

    String savedMeanwhile(@Nullable QuantityDraft saved) {
        return text("returns.savedMeanwhile", quantity(saved));
    }

    private static @Nullable String indicator(SummaryDraft document, int line) {
        var lines = ReturnForm.lines(document);
        return line < lines.size() ? lines.get(line).indicator : null;
    }

    private String text(String key, Object... args) {
        return Messages.in(language.getLocale()).text(key, args);
    }
}
