package org.jointops.situations;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;

/** The daily situation reports of an operation, read by those who read its results. Nobody makes or changes one by hand. */
@UseCase
public class Situations {

    @Inject
    private Operations operations;

    @Inject
    private StoredSituations stored;

    @Inject
    private Trail trail;

    /** One page of them, the newest day first. */
    @Allowed(Permission.READ_RESULTS)
    public Slice<SituationRow> list(String code, Paging paging) {
        operations.get(code);
        var after = paging.after();
        var before = after == null ? Optional.<LocalDate>empty() : day(after.number());
        if (after != null && before.isEmpty()) {
            throw Problem.invalid("after", "unknown", after.number());
        }
        return paging.slice(
                stored.rows(code, before.orElse(null), paging.size() + 1),
                row -> new Paging.Place(row.cutOff(), row.day().toString()),
                stored.count(code));
    }

    @Allowed(Permission.READ_RESULTS)
    public SituationDocument get(String code, String day) {
        operations.get(code);
        return day(day).flatMap(found -> stored.find(code, found)).orElseThrow(Problem::hidden);
    }

    /** One to be taken away as a file. */
    @Allowed(Permission.READ_RESULTS)
    public SituationDocument export(String code, String day, String format, String language) {
        var operation = operations.get(code);
        var report = get(code, day);
        trail.note(Entry.of("exported", "situation", code + "/" + report.day)
                .ofOwner(operation.lead().code())
                .in(code)
                .changing(List.of(Entry.Change.of("format", null, format), Entry.Change.of("lang", null, language))));
        return report;
    }

    /** What is no day is the day of no report. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
