package org.jointops.approvals;

import static org.jointops.approvals.Status.APPROVED;
import static org.jointops.approvals.Status.DRAFT;
import static org.jointops.approvals.Status.RETURNED;
import static org.jointops.approvals.Status.SUBMITTED;
import static org.jointops.approvals.Status.VOID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jointops.access.Officer;
import org.jointops.access.Permission;
import org.jointops.access.Role;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A record's life: draft → submitted → approved; submitted → returned → submitted; approved → void. It guards
 * who may take which step: the author submits, a supervisor of the owning organisation decides, and never approves what
 * they recorded or last edited.
 */
@Embeddable
public class Life {

    private Organisation organisation;
    private String unit;
    private String author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "last_editor")
    private String lastEditor;

    private Status status;

    @Column(name = "voided_from")
    private @Nullable Status voidedFrom;

    private @Nullable Sharing sharing;
    private @Nullable Handling handling;

    @Column(name = "handling_text")
    private @Nullable String handlingText;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    private @Nullable String approver;

    protected Life() {}

    /** Begins as a draft of an officer's unit. */
    public Life(Officer author, Instant now) {
        this.organisation = author.organisation();
        this.unit = unitOf(author);
        this.author = author.userName();
        this.authorName = author.name();
        this.lastEditor = author.userName();
        this.status = DRAFT;
        this.recordedAt = now;
    }

    /** A draft or a returned record is edited by its author. */
    public void edit(Officer editor) {
        if (!editor.userName().equals(author)) {
            throw Problem.forbidden("author-only");
        }
        if (status != DRAFT && status != RETURNED) {
            throw Problem.conflict("not-editable", status.code());
        }
        lastEditor = editor.userName();
    }

    public void submit(Officer officer, Instant now) {
        if (!officer.userName().equals(author)) {
            throw Problem.forbidden("author-only");
        }
        require(status == DRAFT || status == RETURNED);
        status = SUBMITTED;
        submittedAt = now;
    }

    /** Gives it back to its author, with comments. */
    public void giveBack(Officer supervisor) {
        requireDeciding(supervisor);
        require(status == SUBMITTED);
        status = RETURNED;
    }

    public void approve(Officer supervisor, Marking marking, Instant now) {
        requireDeciding(supervisor);
        if (supervisor.userName().equals(author) || supervisor.userName().equals(lastEditor)) {
            throw Problem.forbidden("four-eyes");
        }
        require(status == SUBMITTED);
        status = APPROVED;
        approver = supervisor.userName();
        approvedAt = now;
        mark(marking);
    }

    /** Takes it out of the count; it stays readable to those who read it before. */
    public void makeVoid(Officer supervisor) {
        requireDeciding(supervisor);
        require(status == APPROVED);
        voidedFrom = status;
        status = VOID;
    }

    /**
     * Shares it more widely or more narrowly than before, or under another handling code.
     *
     * @return what changed
     */
    public List<Step.Detail> share(Officer supervisor, Marking marking) {
        requireReleasing(supervisor);
        var before = new Marking(Objects.requireNonNull(sharing), Objects.requireNonNull(handling), handlingText);
        mark(marking);
        return marking.changesFrom(before);
    }

    private void mark(Marking marking) {
        sharing = marking.sharing();
        handling = marking.handling();
        handlingText = marking.handlingText();
    }

    /** Makes sure that the officer may widen or narrow who sees what: of approved records, the owner's supervisor. */
    public void requireReleasing(Officer supervisor) {
        requireDeciding(supervisor);
        require(status == APPROVED);
    }

    /**
     * Who reads a record in which state. {@link Readable} says the same in SQL, and the policies of row-level security a
     * third time.
     *
     * @param takesPart whether the officer's organisation takes part in the record's operation; asked only where it matters
     */
    public boolean isReadableBy(Officer officer, BooleanSupplier takesPart, Participation participation) {
        return officer.isOf(organisation)
                ? isReadableInside(officer)
                : officer.may(Permission.READ_RECORDS)
                        && (isSharedWith(officer, takesPart) || isReadableByParticipant(officer, participation));
    }

    private boolean isReadableInside(Officer officer) {
        return officer.is(Role.SUPERVISOR)
                || (officer.userName().equals(author) && isRecorder(officer))
                || (wasApproved() && officer.may(Permission.READ_RECORDS));
    }

    private boolean isSharedWith(Officer officer, BooleanSupplier takesPart) {
        return wasApproved()
                && (sharing == Sharing.JOINT
                        || (sharing == Sharing.OWN_COUNTRY && officer.country().equals(organisation.country())))
                && takesPart.getAsBoolean();
    }

    private boolean isReadableByParticipant(Officer officer, Participation participation) {
        var participant = officer.organisation();
        return wasApproved()
                ? participation.isConfirmedBy(participant)
                : status == SUBMITTED && participation.isAskedOf(participant) && officer.may(Permission.CONFIRM);
    }

    /** A void record is read by those who read it before. */
    private boolean wasApproved() {
        return (voidedFrom == null ? status : voidedFrom) == APPROVED;
    }

    private static boolean isRecorder(Officer officer) {
        return officer.is(Role.FIELD_OFFICER) || officer.is(Role.LIAISON);
    }

    /** Makes sure that those named as taking part can still answer. */
    public void requireAnswerable() {
        require(status == SUBMITTED || status == APPROVED);
    }

    private void requireDeciding(Officer supervisor) {
        if (!supervisor.isOf(organisation) || !supervisor.is(Role.SUPERVISOR)) {
            throw Problem.forbidden("not-allowed");
        }
    }

    private void require(boolean possible) {
        if (!possible) {
            throw Problem.conflict("wrong-state", status.code());
        }
    }

    private static String unitOf(Officer officer) {
        if (officer.unit() == null) {
            throw Problem.forbidden("no-unit");
        }
        return officer.unit();
    }

    public Organisation organisation() {
        return organisation;
    }

    public String unit() {
        return unit;
    }

    public String author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public Status status() {
        return status;
    }

    public @Nullable Sharing sharing() {
        return sharing;
    }

    public @Nullable Handling handling() {
        return handling;
    }

    public @Nullable String handlingText() {
        return handlingText;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }
}
