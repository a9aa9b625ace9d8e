package org.jointops.editions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointops.access.Officer;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A numbered joint report. It is drawn up, as often as need be, until a country has sealed it; it is frozen once every
 * country that takes part has.
 */
@Entity
@IdClass(Edition.Id.class)
class Edition {

    /** Numbers run by operation. The parts stand in the order of their names, by which Hibernate tells them. */
    record Id(int number, String operation) implements Serializable {}

    /** What is drawn up, by whom and when. */
    record Drawn(Officer by, Instant at, Snapshot figures, Snapshot publicFigures, Labels communique) {}

    @jakarta.persistence.Id
    private int number;

    @jakarta.persistence.Id
    private String operation;

    private String state = "drawn";

    @Column(name = "cut_off")
    private Instant cutOff;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "drawn_by_name")
    private String drawnByName;

    @Column(name = "drawn_for")
    private Organisation drawnFor;

    private String figures;

    @Column(name = "public_figures")
    private String publicFigures;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "communique_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "communique_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "communique_kk"))
    private Labels communique;

    @Column(name = "communique_edited")
    private boolean communiqueEdited;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "edition_seal",
            joinColumns = {
                @JoinColumn(name = "edition", referencedColumnName = "number"),
                @JoinColumn(name = "operation", referencedColumnName = "operation")
            })
    private Set<Seal> seals = new HashSet<>();

    @Column(name = "sealed_at")
    private @Nullable Instant sealedAt;

    @Column(name = "seal_document")
    private @Nullable String sealDocument;

    private @Nullable String signature;

    @Version
    private int version;

    protected Edition() {}

    Edition(String operation, int number, Drawn drawn) {
        this.operation = operation;
        this.number = number;
        become(drawn);
    }

    /** Is drawn up anew; what was drawn up before is gone. */
    void drawAnew(Drawn drawn) {
        requireOpen();
        become(drawn);
    }

    private void become(Drawn drawn) {
        cutOff = drawn.figures().cutOff();
        drawnAt = drawn.at();
        drawnBy = drawn.by().userName();
        drawnByName = drawn.by().name();
        drawnFor = drawn.by().organisation();
        figures = drawn.figures().write();
        publicFigures = drawn.publicFigures().write();
        communique = drawn.communique();
        communiqueEdited = false;
    }

    void say(Labels text) {
        requireOpen();
        communique = text;
        communiqueEdited = true;
    }

    /** Puts a country's seal under it. */
    void seal(Officer officer, Instant now) {
        if (isSealedBy(officer.country())) {
            throw Problem.conflict("already-sealed", officer.country());
        }
        requireDrawn();
        seals.add(Seal.of(officer, now));
    }

    /** Takes a country's seal back, as long as the other has not sealed. */
    void takeBack(Officer officer) {
        requireDrawn();
        if (!seals.removeIf(seal -> seal.country().equals(officer.country()))) {
            throw Problem.conflict("not-sealed", officer.country());
        }
    }

    /** Ends its life: from here on PostgreSQL refuses any change. */
    void freeze(Instant now, String document, @Nullable String signedBy) {
        state = "sealed";
        sealedAt = now;
        sealDocument = document;
        signature = signedBy;
    }

    private void requireOpen() {
        requireDrawn();
        if (!seals.isEmpty()) {
            throw Problem.conflict("edition-open", number);
        }
    }

    private void requireDrawn() {
        if (isSealed()) {
            throw Problem.conflict("edition-sealed", number);
        }
    }

    boolean isSealed() {
        return state.equals("sealed");
    }

    boolean isSealedBy(String country) {
        return seals.stream().anyMatch(seal -> seal.country().equals(country));
    }

    String operation() {
        return operation;
    }

    int number() {
        return number;
    }

    String state() {
        return state;
    }

    Instant cutOff() {
        return cutOff;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    String drawnByName() {
        return drawnByName;
    }

    Organisation drawnFor() {
        return drawnFor;
    }

    String figures() {
        return figures;
    }

    Snapshot snapshot() {
        return Snapshot.read(figures);
    }

    Snapshot publicSnapshot() {
        return Snapshot.read(publicFigures);
    }

    String publicFigures() {
        return publicFigures;
    }

    Labels communique() {
        return communique;
    }

    boolean isCommuniqueEdited() {
        return communiqueEdited;
    }

    /** In the order in which they were put. */
    List<Seal> seals() {
        return seals.stream().sorted(Comparator.comparing(Seal::at)).toList();
    }

    @Nullable
    Instant sealedAt() {
        return sealedAt;
    }

    @Nullable
    String sealDocument() {
        return sealDocument;
    }

    @Nullable
    String signature() {
        return signature;
    }

    int version() {
        return version;
    }
}
