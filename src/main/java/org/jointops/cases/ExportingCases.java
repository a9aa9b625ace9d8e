package org.jointops.cases;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Officer;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Handling;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.incidents.Incidents;
import org.jointops.platform.UseCase;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are taken away as files. Each leaves an entry in the trail before its first line is written, a list another
 * when it ends: one that has none was not handed out whole.
 */
@UseCase
public class ExportingCases {

    private static final int AT_ONCE = 2_000;

    @Inject
    private Incidents incidents;

    @Inject
    private CaseFiles files;

    @Inject
    private ListingCases listing;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Trail trail;

    /** A case for its dossier. What is under restriction leaves its organisation in no dossier. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument dossier(String number, String format, String language) {
        var document = files.document(incidents.get(number));
        if (!mayLeave(document, signedIn.officer())) {
            throw Problem.forbidden("dossier-restricted", String.valueOf(document.handling));
        }
        trail.note(Entry.of("exported", "case", number)
                .naming(document.masked ? List.of() : document.persons())
                .changing(List.of(Entry.Change.of("format", null, format), Entry.Change.of("lang", null, language))));
        return document;
    }

    /** Begins a list as a file; {@link #part} gives its parts, {@link #end} says what became of it. */
    @Allowed(Permission.READ_RECORDS)
    public void begin(CaseFilter filter, String format, String language) {
        note("exported", filter, Entry.Change.of("format", null, format), Entry.Change.of("lang", null, language));
    }

    /**
     * @param rows how many cases were written; of a list that was broken off, not all may have arrived
     * @param whole whether that was the whole list
     */
    @Allowed(Permission.READ_RECORDS)
    public void end(CaseFilter filter, String format, long rows, boolean whole) {
        note(
                whole ? "handed-out" : "broken-off",
                filter,
                Entry.Change.of("format", null, format),
                Entry.Change.of("rows", null, String.valueOf(rows)));
    }

    private void note(String action, CaseFilter filter, Entry.Change... said) {
        var changes = new ArrayList<>(List.of(said));
        filter.given().forEach((name, value) -> changes.add(Entry.Change.of(name, null, value.toString())));
        trail.note(Entry.of(action, "cases", signedIn.officer().organisation().code())
                .in(filter.operation())
                .changing(changes));
    }

    /** The next of the cases that the caller may read, newest first; none at the end. */
    @Allowed(Permission.READ_RECORDS)
    public List<CaseRow> part(CaseFilter filter, @Nullable CaseRow last) {
        var after = last == null ? null : new Paging.Place(last.recordedAt(), last.number());
        return listing.part(filter, new Paging(AT_ONCE, after));
    }

    static boolean mayLeave(CaseDocument document, Officer reader) {
        return document.handling == null
                || document.handling.equals(Handling.H0.code())
                || reader.findOrganisation()
                        .filter(own -> own.code().equals(document.organisation))
                        .isPresent();
    }
}
