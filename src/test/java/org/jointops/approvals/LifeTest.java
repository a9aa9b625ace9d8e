package org.jointops.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jointops.access.Officer;
import org.jointops.access.Role;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");
    private static final Marking MARKING = new Marking(Sharing.OWN_SERVICE, Handling.H0, null);

    private final Officer author = officer("author", "border", Role.FIELD_OFFICER);
    private final Officer colleague = officer("colleague", "border", Role.FIELD_OFFICER);
    private final Officer supervisor = officer("supervisor", "border", Role.SUPERVISOR);
    private final Officer liaison = officer("liaison", "border", Role.LIAISON);
    private final Officer customs = officer("customs", "customs", Role.SUPERVISOR, Role.FIELD_OFFICER, Role.LIAISON);
    private final Officer both = officer("both", "border", Role.FIELD_OFFICER, Role.SUPERVISOR);

    @Test
    void runsFromDraftThroughSubmissionToApproval() {
        var life = new Life(author, NOON);
        assertThat(life.status()).isEqualTo(Status.DRAFT);

        life.submit(author, NOON);
        life.approve(supervisor, MARKING, NOON.plusSeconds(60));

        assertThat(life.status()).isEqualTo(Status.APPROVED);
        assertThat(life.approvedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(life.sharing()).isEqualTo(Sharing.OWN_SERVICE);
    }

    @Test
    void goesBackToItsAuthorAndIsSubmittedAgain() {
        var life = submitted(author);

        life.giveBack(supervisor);
        life.edit(author);
        life.submit(author, NOON);

        assertThat(life.status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void refusesApprovalByItsAuthor() {
        var life = submitted(both);

        assertProblem(() -> life.approve(both, MARKING, NOON), "four-eyes");
        life.approve(supervisor, MARKING, NOON);
        assertThat(life.status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void refusesDecisionsOfAnyButTheOwnersSupervisors() {
        var life = submitted(author);

        for (var stranger : List.of(customs, colleague, liaison, author)) {
            assertProblem(() -> life.approve(stranger, MARKING, NOON), "not-allowed");
            assertProblem(() -> life.giveBack(stranger), "not-allowed");
        }
        life.approve(supervisor, MARKING, NOON);
        assertProblem(() -> life.makeVoid(customs), "not-allowed");
    }

    @Test
    void isEditedAndSubmittedByItsAuthorAlone() {
        var life = new Life(author, NOON);

        assertProblem(() -> life.edit(colleague), "author-only");
        assertProblem(() -> life.submit(supervisor, NOON), "author-only");
    }

    @Test
    void takesNoStepThatItsStateDoesNotHave() {
        var life = new Life(author, NOON);
        assertProblem(() -> life.approve(supervisor, MARKING, NOON), "wrong-state");
        assertProblem(() -> life.giveBack(supervisor), "wrong-state");
        assertProblem(() -> life.makeVoid(supervisor), "wrong-state");

        life.submit(author, NOON);
        assertProblem(() -> life.submit(author, NOON), "wrong-state");
        assertProblem(() -> life.edit(author), "not-editable");

        life.approve(supervisor, MARKING, NOON);
        assertProblem(() -> life.approve(supervisor, MARKING, NOON), "wrong-state");
        assertProblem(() -> life.giveBack(supervisor), "wrong-state");

        life.makeVoid(supervisor);
        assertProblem(() -> life.makeVoid(supervisor), "wrong-state");
    }

    @Test
    void isReadByItsAuthorAndTheSupervisorsUntilItIsApproved() {
        var life = new Life(author, NOON);
        assertReaders(life, author, supervisor, both);

        life.submit(author, NOON);
        assertReaders(life, author, supervisor, both);

        life.giveBack(supervisor);
        assertReaders(life, author, supervisor, both);
    }

    @Test
    void isReadByTheWholeOrganisationOnceApprovedAndAfterItIsVoid() {
        var life = submitted(author);
        life.approve(supervisor, MARKING, NOON);
        assertReaders(life, author, colleague, supervisor, liaison, both);

        life.makeVoid(supervisor);
        assertReaders(life, author, colleague, supervisor, liaison, both);
    }

    @Test
    void isReadByTheCountrysServicesThatTakePartOnceItIsSharedWithThem() {
        var life = submitted(author);
        life.approve(supervisor, MARKING, NOON);

        assertThat(life.share(supervisor, new Marking(Sharing.OWN_COUNTRY, Handling.H2, null)))
                .extracting(Step.Detail::field, Step.Detail::before, Step.Detail::after)
                .containsExactly(
                        Tuple.tuple("sharing", "own-service", "own-country"), Tuple.tuple("handling", "H0", "H2"));

        assertReaders(life, author, colleague, supervisor, liaison, customs, both);
        assertThat(life.isReadableBy(customs, () -> false, Participation.NONE)).isFalse();
        assertThat(life.isReadableBy(neighbour(), () -> true, Participation.NONE))
                .isFalse();
    }

    @Test
    void isReadByTheOtherCountryOnceItIsShared() {
        var life = submitted(author);
        life.approve(supervisor, MARKING, NOON);

        life.share(supervisor, new Marking(Sharing.JOINT, Handling.H0, null));

        assertThat(life.isReadableBy(neighbour(), () -> true, Participation.NONE))
                .isTrue();
        assertThat(life.isReadableBy(neighbour(), () -> false, Participation.NONE))
                .isFalse();
    }

    @Test
    void isSharedByTheOwnersSupervisorsAndOnlyWhileItIsApproved() {
        var life = submitted(author);
        assertProblem(() -> life.share(supervisor, MARKING), "wrong-state");
        life.approve(supervisor, MARKING, NOON);

        assertProblem(() -> life.share(author, MARKING), "not-allowed");
        assertProblem(() -> life.share(customs, MARKING), "not-allowed");
    }

    @Test
    void isReadByWhoIsAskedToConfirmAndByTheirWholeOrganisationOnceTheyHave() {
        var life = submitted(author);
        var participation = new Participation();
        participation.name(List.of(new Organisation("RU", "customs")));
        var customsOfficer = officer("customs officer", "customs", Role.FIELD_OFFICER);

        assertThat(life.isReadableBy(customs, () -> true, participation)).isTrue();
        assertThat(life.isReadableBy(customsOfficer, () -> true, participation)).isFalse();

        life.approve(supervisor, MARKING, NOON);
        assertThat(life.isReadableBy(customs, () -> true, participation)).isFalse();
    }

    @Test
    void isNeverReadByAdministratorsAndAuditors() {
        var life = submitted(author);
        life.approve(supervisor, MARKING, NOON);

        assertThat(life.isReadableBy(officer("admin", "border", Role.ADMINISTRATOR), () -> true, Participation.NONE))
                .isFalse();
        assertThat(life.isReadableBy(officer("auditor", "border", Role.AUDITOR), () -> true, Participation.NONE))
                .isFalse();
    }

    private void assertReaders(Life life, Officer... readers) {
        assertThat(List.of(author, colleague, supervisor, liaison, customs, both))
                .filteredOn(officer -> life.isReadableBy(officer, () -> true, Participation.NONE))
                .containsExactlyInAnyOrder(readers);
    }

    private static Officer neighbour() {
        return new Officer("neighbour", "neighbour", EnumSet.of(Role.FIELD_OFFICER), "KZ", "border", "KZ-BORDER-27-1");
    }

    private static Life submitted(Officer author) {
        var life = new Life(author, NOON);
        life.submit(author, NOON);
        return life;
    }

    private static void assertProblem(Runnable step, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Officer officer(String userName, String service, Role first, Role... others) {
        return new Officer(userName, userName, EnumSet.of(first, others), "RU", service, "RU-BORDER-ORE-1");
    }
}
