package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jointops.shared.Unit;
import org.jointops.shared.Violation;
import org.jointops.web.CodeNames;
import org.jointops.web.Formats;

/** Says things, regions, units and days in messages about fields as officers would. */
@RequestScoped
class ReferenceCodeNames implements CodeNames {

    @Inject
    private Names names;

    @Inject
    @Named("formats")
    private Formats formats;

    @Override
    public Violation in(Violation violation) {
        var args = violation.args();
        return switch (violation.code()) {
            case "unit-does-not-fit" -> with(violation, unit(args.get(0)), names.thing(text(args.get(1))));
            case "region-not-then", "region-not-in-operation", "not-in-region" ->
                with(violation, names.region(text(args.get(0))));
            case "outside-operation" -> with(violation, day(args.get(0)), day(args.get(1)));
            case "not-valid-then" -> with(violation, names.category(text(args.get(0))));
            default -> violation;
        };
    }

    private String unit(Object code) {
        return Unit.of(text(code)).map(formats::unit).orElseGet(() -> text(code));
    }

    private String day(Object day) {
        return formats.day(LocalDate.parse(text(day)));
    }

    private static String text(Object argument) {
        return argument.toString();
    }

    private static Violation with(Violation violation, Object... words) {
        return new Violation(violation.field(), violation.code(), List.of(words));
    }
}
