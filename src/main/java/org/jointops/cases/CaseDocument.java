package org.jointops.cases;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jointops.approvals.Step;
import org.jointops.confiscations.Confiscation;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.CriminalGroup;
import org.jointops.detentions.Detention;
import org.jointops.detentions.DetentionDraft;
import org.jointops.detentions.GroupDraft;
import org.jointops.incidents.Incident;
import org.jointops.incidents.Offence;
import org.jointops.shared.Organisation;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** A case as it is read: its document, where it stands in its life, and what was done to it. */
public class CaseDocument extends CaseDraft {
    public String number = "";
    public String status = "";
    public @Nullable String sharing;
    public @Nullable String handling;
    public @Nullable String handlingText;
    /** Whether personal data are hidden from the reader. */
    public boolean masked;
    /** Whether the owner released personal data to everybody who may read the case. */
    public boolean released;
    /** What those named as taking part have answered. */
    public List<Participant> participation = List.of();
    /** The account that recorded it. */
    public String author = "";

    public String authorName = "";
    public String unit = "";
    public String organisation = "";
    /** The reporting day: that of {@link #occurredAt} in the operation's zone. */
    public String day = "";
    /** When it was recorded, UTC. */
    public String recordedAt = "";

    public List<Step> history = List.of();

    @JsonbTransient
    public int version;

    /**
     * An organisation named as taking part.
     *
     * @param answer {@code asked}, {@code confirmed} or {@code refused}
     */
    @JsonbPropertyOrder({"organisation", "answer"})
    public record Participant(String organisation, String answer) {}

    static CaseDocument of(
            Incident incident,
            List<Confiscation> confiscations,
            List<Detention> detentions,
            List<CriminalGroup> groups,
            List<Step> history) {
        var document = new CaseDocument();
        document.incident(incident);
        document.life(incident);
        document.confiscations =
                confiscations.stream().map(CaseDocument::confiscation).toList();
        document.detentions =
                detentions.stream().map(d -> detention(d, incident.zone())).toList();
        document.groups = groups.stream().map(CaseDocument::group).toList();
        document.history = history;
        return document;
    }

    /** What the trail calls the persons in it. */
    List<String> persons() {
        return IntStream.rangeClosed(1, detentions == null ? 0 : detentions.size())
                .mapToObj(place -> number + "#" + place)
                .toList();
    }

    /** Whether marks of vehicles are in it, which lead to persons. */
    boolean showsVehicles() {
        return confiscations != null && confiscations.stream().anyMatch(c -> c.vin != null || c.plate != null);
    }

    private void incident(Incident incident) {
        operation = incident.operation();
        occurredAt = written(incident.occurredAt(), incident.zone());
        zone = incident.zone().getId();
        detectedAt = written(incident.detectedAt(), incident.zone());
        place = place(incident);
        category = incident.category();
        summary = incident.summary();
        offences = incident.offences().stream().map(CaseDocument::offence).toList();
        var participation = incident.participation();
        participants =
                participation.organisations().stream().map(Organisation::code).toList();
        this.participation = participation.organisations().stream()
                .map(o -> new Participant(
                        o.code(), participation.of(o).orElseThrow().code()))
                .toList();
    }

    private void life(Incident incident) {
        var life = incident.life();
        number = incident.number().text();
        status = life.status().code();
        sharing = life.sharing() == null ? null : life.sharing().code();
        handling = life.handling() == null ? null : life.handling().code();
        handlingText = life.handlingText();
        author = life.author();
        authorName = life.authorName();
        unit = life.unit();
        organisation = life.organisation().code();
        day = incident.day().toString();
        recordedAt = life.recordedAt().toString();
        released = incident.isReleased();
        version = incident.version();
    }

    private static Place place(Incident incident) {
        var place = new Place();
        place.region = incident.region();
        var point = incident.point();
        if (point != null) {
            place.lat = point.lat().toPlainString();
            place.lon = point.lon().toPlainString();
        }
        place.checkpoint = incident.checkpoint();
        place.description = incident.place();
        return place;
    }

    private static OffenceDraft offence(Offence offence) {
        var draft = new OffenceDraft();
        draft.category = offence.category();
        draft.count = String.valueOf(offence.count());
        draft.qualification = offence.qualification();
        return draft;
    }

    private static ConfiscationDraft confiscation(Confiscation confiscation) {
        var draft = new ConfiscationDraft();
        draft.category = confiscation.category();
        draft.quantity = QuantityDraft.of(confiscation.quantity());
        draft.value = confiscation.value() == null ? null : QuantityDraft.of(confiscation.value());
        draft.exhibit = confiscation.exhibit();
        draft.serialNumber = confiscation.serialNumber();
        draft.vin = confiscation.vin();
        draft.plate = confiscation.plate();
        return draft;
    }

    private static DetentionDraft detention(Detention detention, ZoneId zone) {
        var draft = new DetentionDraft();
        draft.person = person(detention);
        draft.basis = detention.basis();
        draft.reason = detention.reason();
        draft.reasonText = detention.reasonText();
        draft.arrestedAt = written(detention.arrestedAt(), zone);
        if (detention.wantedBy() != null) {
            draft.wanted = new DetentionDraft.Wanted();
            draft.wanted.by = detention.wantedBy();
            draft.wanted.notice = detention.wantedNotice();
        }
        draft.custody = custody(detention, zone);
        return draft;
    }

    private static DetentionDraft.Person person(Detention detention) {
        var person = new DetentionDraft.Person();
        person.familyName = detention.familyName();
        person.givenName = detention.givenName();
        person.patronymic = detention.patronymic();
        person.latinName = detention.latinName();
        person.birthDate =
                detention.birthDate() == null ? null : detention.birthDate().toString();
        person.sex = detention.sex();
        person.citizenship = detention.citizenship();
        person.document = detention.document();
        return person;
    }

    private static DetentionDraft.Custody custody(Detention detention, ZoneId zone) {
        var custody = new DetentionDraft.Custody();
        custody.place = detention.custodyPlace();
        custody.deliveredAt = written(detention.deliveredAt(), zone);
        custody.officers = detention.officers();
        custody.rightsExplainedAt = written(detention.rightsExplainedAt(), zone);
        custody.rightsLanguage = detention.rightsLanguage();
        return custody;
    }

    private static GroupDraft group(CriminalGroup group) {
        var draft = new GroupDraft();
        draft.name = group.name();
        draft.members = group.members() == null ? null : group.members().toString();
        return draft;
    }

    private static @Nullable String written(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.atZone(zone).toOffsetDateTime());
    }
}
