package org.jointops.incidents;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointops.access.Officer;
import org.jointops.approvals.Life;
import org.jointops.approvals.Participation;
import org.jointops.shared.GeoPoint;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** One event in an operation. It falls into exactly one reporting day: that of its time in the operation's zone. */
@Entity
public class Incident {

    @Id
    private String number;

    private String operation;

    @Embedded
    private Life life;

    @Version
    private int version;

    /** Counts changes of the whole document, so that the version rises when only a part of it changed. */
    @Column(name = "changes")
    private int changes;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private ZoneId zone;

    @Column(name = "detected_at")
    private @Nullable Instant detectedAt;

    private LocalDate day;
    private String region;

    @Embedded
    private @Nullable GeoPoint point;

    private @Nullable String checkpoint;
    private @Nullable String place;
    private String category;

    @Column(name = "category_first")
    private @Nullable String categoryFirst;

    private String summary;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "incident", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Offence> offences = new ArrayList<>();

    @Embedded
    private Participation participation = new Participation();

    private boolean released;

    protected Incident() {}

    Incident(IncidentNumber number, Life life, IncidentFacts facts) {
        this.number = number.text();
        this.life = life;
        become(facts);
    }

    final void become(IncidentFacts facts) {
        operation = facts.operation();
        occurredAt = facts.occurredAt();
        zone = facts.zone();
        detectedAt = facts.detectedAt();
        day = facts.day();
        region = facts.region();
        point = facts.point();
        checkpoint = facts.checkpoint();
        place = facts.place();
        if (!facts.category().equals(category)) {
            categoryFirst = null;
        }
        category = facts.category();
        summary = facts.summary();
        become(facts.offences());
        participation.name(facts.participants());
        changes++;
    }

    private void become(List<IncidentFacts.Offence> rows) {
        while (offences.size() > rows.size()) {
            offences.remove(offences.size() - 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i == offences.size()) {
                offences.add(new Offence(i, rows.get(i)));
            } else {
                offences.get(i).become(rows.get(i));
            }
        }
    }

    /** The approver's category takes the reporter's place; the reporter's is kept. */
    void correct(String corrected) {
        categoryFirst = Objects.requireNonNullElse(categoryFirst, category);
        category = corrected;
    }

    /** Something of the document was changed or a step was taken: the version rises. */
    void touch() {
        changes++;
    }

    public IncidentNumber number() {
        return new IncidentNumber(number);
    }

    public String operation() {
        return operation;
    }

    public Life life() {
        return life;
    }

    public int version() {
        return version;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public ZoneId zone() {
        return zone;
    }

    public @Nullable Instant detectedAt() {
        return detectedAt;
    }

    /** The reporting day. */
    public LocalDate day() {
        return day;
    }

    public String region() {
        return region;
    }

    public @Nullable GeoPoint point() {
        return point;
    }

    public @Nullable String checkpoint() {
        return checkpoint;
    }

    public @Nullable String place() {
        return place;
    }

    public String category() {
        return category;
    }

    /** The reporter's category, where the approver corrected it. */
    public @Nullable String categoryFirst() {
        return categoryFirst;
    }

    public String summary() {
        return summary;
    }

    public List<Offence> offences() {
        return List.copyOf(offences);
    }

    public Participation participation() {
        return participation;
    }

    /** Shows personal data to all who may read the record. */
    public void release(Officer supervisor) {
        life.requireReleasing(supervisor);
        requireReleased(false);
        released = true;
    }

    /** Hides them from other organisations again. */
    public void withdrawRelease(Officer supervisor) {
        life.requireReleasing(supervisor);
        requireReleased(true);
        released = false;
    }

    private void requireReleased(boolean expected) {
        if (released != expected) {
            throw Problem.conflict(released ? "released-already" : "not-released");
        }
    }

    public boolean isReleased() {
        return released;
    }

    /** Whether personal data are hidden from an officer: from those of other organisations until they are released. */
    public boolean isMaskedFor(Officer officer) {
        return !released && !officer.isOf(life.organisation());
    }
}
