package org.jointops.approvals;

import java.util.List;
import java.util.stream.Stream;
import org.jointops.access.Officer;
import org.jointops.access.Role;

/**
 * Which steps of a record's life its page offers to its reader. The {@link Life} decides; what it would refuse is not
 * offered.
 *
 * @param status the code of the record's state
 * @param organisation the code of the owner
 * @param history what was done to the record, first step first
 */
public record Offered(Officer reader, String status, String organisation, String author, List<Step> history) {

    private static final List<String> EDITS = List.of("recorded", "edited");

    /** To submit it, and to edit it before. */
    public boolean submission() {
        return is(Status.DRAFT, Status.RETURNED) && isOwn();
    }

    /** To give it back; to approve it too, unless four eyes are missing. */
    public boolean decision() {
        return is(Status.SUBMITTED) && isSupervised();
    }

    public boolean approval() {
        return decision() && !isOwn() && !isLastEdited();
    }

    /** To share it otherwise, to release what it holds, or to take it out of the count. */
    public boolean changeOfApproved() {
        return is(Status.APPROVED) && isSupervised();
    }

    public boolean is(Status... states) {
        return Stream.of(states).anyMatch(state -> state.code().equals(status));
    }

    private boolean isOwn() {
        return reader.userName().equals(author);
    }

    private boolean isSupervised() {
        return reader.is(Role.SUPERVISOR)
                && reader.findOrganisation()
                        .filter(own -> own.code().equals(organisation))
                        .isPresent();
    }

    private boolean isLastEdited() {
        return history.stream()
                .filter(step -> EDITS.contains(step.action()))
                .reduce((earlier, later) -> later)
                .filter(step -> step.actor().equals(reader.userName()))
                .isPresent();
    }
}
