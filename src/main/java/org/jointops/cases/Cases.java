package org.jointops.cases;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.approvals.AnsweredRequests;
import org.jointops.approvals.Changes;
import org.jointops.approvals.History;
import org.jointops.confiscations.Confiscations;
import org.jointops.detentions.Detentions;
import org.jointops.incidents.Incident;
import org.jointops.incidents.Incidents;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Cases, recorded, changed and read as whole documents. A case that the caller may not read does not exist for them.
 */
@UseCase
public class Cases {

    @Inject
    private Incidents incidents;

    @Inject
    private Confiscations confiscations;

    @Inject
    private Detentions detentions;

    @Inject
    private CaseFiles files;

    @Inject
    private ListingCases listing;

    @Inject
    private WaitingCases waiting;

    @Inject
    private History history;

    @Inject
    private AnsweredRequests requests;

    /**
     * Records a case of the caller's unit as a draft.
     *
     * @param key the caller's name for this request: sent twice, it is recorded once
     */
    @Allowed(Permission.RECORD_CASES)
    public CaseDocument record(CaseDraft draft, @Nullable String key) {
        var number = requests.once(key, Changes.digestible(draft.content()), () -> record(draft));
        return files.document(incidents.get(number));
    }

    private String record(CaseDraft draft) {
        var violations = new Violations();
        var incident = incidents.record(draft, violations).orElse(null);
        keepParts(incident, draft, violations);
        violations.throwIfAny();
        var recorded = Objects.requireNonNull(incident);
        history.note(CaseFiles.subject(recorded), "recorded", recorded.life().status(), null, List.of());
        return recorded.number().text();
    }

    /** Changes a draft or a returned case of the caller's own. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument change(String number, CaseDraft draft, int version) {
        var incident = incidents.take(number, version, files::document);
        var before = files.contents(incident);
        var violations = new Violations();
        incidents.change(incident, draft, violations);
        keepParts(incident, draft, violations);
        violations.throwIfAny();
        var after = files.contents(incident);
        history.note(
                CaseFiles.subject(incident),
                "edited",
                incident.life().status(),
                null,
                Changes.between(before, after),
                detail -> PersonalData.isIn("edited", detail));
        return files.document(incident);
    }

    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public CaseDocument get(String number) {
        var document = files.document(incidents.get(number));
        files.noteReading(document);
        return document;
    }

    /** Refuses what the caller may not read, whatever they would do with it. */
    @Allowed(value = Permission.READ_RECORDS, hides = true)
    public void requireReadable(String number) {
        incidents.get(number);
    }

    /** The cases that the caller may read, newest first. */
    @Allowed(Permission.READ_RECORDS)
    public Slice<CaseRow> list(CaseFilter filter, Paging paging) {
        return listing.list(filter, paging);
    }

    /** The submitted cases of the supervisor's organisation, the one that waits longest first. */
    @Allowed(Permission.DECIDE)
    public Slice<WaitingCase> waiting(int shown) {
        return waiting.cases(shown);
    }

    /** The caller's cases that came back, each with the comments, the one that waits longest first. */
    @Allowed(Permission.RECORD_CASES)
    public List<ReturnedCase> returned() {
        return waiting.returned();
    }

    /** The joint incidents of others for which the caller's organisation has not answered yet whether it took part. */
    @Allowed(Permission.CONFIRM)
    public List<CaseRow> asked() {
        return waiting.asked();
    }

    private void keepParts(@Nullable Incident incident, CaseDraft draft, Violations violations) {
        var zone = incident != null ? incident.zone() : zone(draft);
        confiscations.keep(incident, draft.confiscations, violations);
        detentions.keep(incident, draft.detentions, zone, violations);
        detentions.keepGroups(incident, draft.groups, violations);
    }

    private static @Nullable ZoneId zone(CaseDraft draft) {
        return new Input(new Violations()).zone("zone", draft.zone).orElse(null);
    }
}
