package org.jointops.approvals;

import static org.jointops.approvals.Status.APPROVED;
import static org.jointops.approvals.Status.DRAFT;
import static org.jointops.approvals.Status.RETURNED;
import static org.jointops.approvals.Status.SUBMITTED;
import static org.jointops.approvals.Status.VOID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jointops.access.Officer;
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
        sharing = marking.sharing();
        handling = marking.handling();
        handlingText = marking.handlingText();
    }

    /** Takes it out of the count; it stays readable to those who read it before. */
    public void makeVoid(Officer supervisor) {
        requireDeciding(supervisor);
        require(status == APPROVED);
        voidedFrom = status;
        status = VOID;
    }

    /** Who reads a record in which state, of one organisation. {@link Readable} says the same to the
     * database. */
    public boolean isReadableBy(Officer officer) {
        if (!officer.isOf(organisation)) {
            return false;
        }
        if (officer.is(Role.SUPERVISOR) || (officer.userName().equals(author) && isRecorder(officer))) {
            return true;
        }
        var state = voidedFrom == null ? status : voidedFrom;
        return state == APPROVED && (officer.is(Role.FIELD_OFFICER) || officer.is(Role.LIAISON));
    }

    private static boolean isRecorder(Officer officer) {
        return officer.is(Role.FIELD_OFFICER) || officer.is(Role.LIAISON);
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
