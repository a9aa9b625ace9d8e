package org.jointops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingIT extends CasePageTest {

    @Test
    void recordsWhatWasSeizedAndWhoWasHeldAndHasItApproved() {
        var officer = signIn(OFFICER);
        var number = CaseSheet.empty(officer, operation())
                .drugsFound(DAY + "T03:20", "Two packages behind the spare wheel.")
                .seized(0, "heroin", "1.25", "kg")
                .seized(1, "hashish", "300", "g")
                .detained("Жұмабаев", DAY)
                .submitted();

        CaseView.of(officer, number)
                .isIn("Submitted")
                .says("1.25\u00a0kg")
                .says("300\u00a0g")
                .says("Жұмабаев Ерлан")
                .says("Wanted")
                .offersNo("Approve");

        var supervisor = signIn(SUPERVISOR);
        supervisor.open("/queue").sees(number).sees("Complete");
        CaseView.of(supervisor, number)
                .approve("All organisations of the operation")
                .isIn("Approved")
                .says("H0: no restriction within the operation");
        CaseView.of(officer, number).isIn("Approved").offersNo("Submit for approval");
    }

    @Test
    void nobodyApprovesWithoutBeingASupervisor() {
        var officer = signIn(OFFICER);
        var number = CaseSheet.empty(officer, operation())
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .submitted();

        CaseView.of(officer, number).offersNo("Approve").offersNo("Return to the author");
        assertThat(product()
                        .as(OFFICER)
                        .post("/api/cases/" + number + "/approval", "{\"sharing\": \"joint\", \"handling\": \"H0\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void doesNotExistForOtherOrganisations() {
        var number = CaseSheet.empty(signIn(OFFICER), operation())
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .submitted();

        var other = signIn("kz-customs-officer");
        var answer = other.page().navigate(product().url() + "/case?number=" + number);
        assertThat(answer.status()).isEqualTo(404);
        other.seesNo(number);
    }

    @Test
    void cannotBeApprovedBeforeRightsAreExplainedAndSaysSoBeforehand() {
        var officer = signIn(OFFICER);
        var number = CaseSheet.empty(officer, operation())
                .drugsFound(DAY + "T03:20", "Found on a person.")
                .detained("Сейтов", DAY)
                .choose("detentions[0].custody.rightsLanguage", "")
                .submitted();

        var supervisor = signIn(SUPERVISOR);
        supervisor.open("/queue").sees("In which language");
        CaseView.of(supervisor, number)
                .says("Detained person 1: In which language")
                .offersNo("Approve")
                .offers("Return to the author");
    }

    @Test
    void comesBackWithCommentsAndIsSubmittedAgain() {
        var officer = signIn(OFFICER);
        var supervisor = signIn(SUPERVISOR);
        var number = CaseSheet.empty(officer, operation())
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .seized(0, "heroin", "1.25", "kg")
                .submitted();

        CaseView.of(supervisor, number)
                .giveBack("confiscations[0].quantity.amount", "Weigh it again")
                .isIn("Returned");

        officer.open("/").sees(number).sees("Seized thing 1: amount: Weigh it again");
        var again = CaseSheet.of(officer, number);
        officer.sees("Weigh it again");
        again.type("confiscations[0].quantity.amount", "1.3").submitted();
        CaseView.of(supervisor, number).isIn("Submitted").says("1.25").says("1.3\u00a0kg");
    }

    @Test
    void standsForASummaryReturnOnlyKnowingly() {
        var operation = operation();
        reported(operation);
        var number = CaseSheet.empty(signIn(OFFICER), operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .seized(0, "heroin", "1.25", "kg")
                .submitted();

        var supervisor = signIn(SUPERVISOR);
        CaseView.of(supervisor, number)
                .approve("Own service only")
                .isIn("Submitted")
                .says("the return stops counting there")
                .press("Approve with replacement")
                .isIn("Approved");
    }

    @Test
    void rowsComeAndGoWithoutLosingWhatIsTyped() {
        CaseSheet.empty(signIn(OFFICER), operation())
                .type("summary", "Typed before")
                .seized(0, "heroin", "1.25", "kg")
                .seized(1, "hashish", "300", "g")
                .add("detention")
                .type("detentions[0].person.familyName", "Сейтов")
                .remove("confiscations", 1)
                .holds("summary", "Typed before")
                .holds("confiscations[0].category", "hashish")
                .holds("confiscations[0].quantity.amount", "300")
                .holds("detentions[0].person.familyName", "Сейтов")
                .holdsNo("confiscations[1].category");
    }

    @Test
    void offersTheUnitsThatFitAndTheCheckpointsOfTheRegion() {
        var sheet = CaseSheet.empty(signIn(OFFICER), operation())
                .choose("place.region", "RU-ORE")
                .add("confiscation")
                .choose("confiscations[0].category", "heroin");

        assertThat(sheet.offered("confiscations[0].quantity.unit"))
                .contains("g", "kg", "t")
                .doesNotContain("l", "pcs");
        assertThat(sheet.offered("place.checkpoint"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code)
                        .satisfiesAnyOf(
                                c -> assertThat(c).isEmpty(), c -> assertThat(c).startsWith("RU-")));
    }

    @Test
    void showsBothVersionsToTheSecondOfTwo() {
        var officer = signIn(OFFICER);
        var number = CaseSheet.empty(officer, operation())
                .drugsFound(DAY + "T03:20", "As first written.")
                .saved();
        var second = CaseSheet.of(officer, number).type("summary", "Mine");
        var current = product().as(OFFICER).get("/api/cases/" + number);
        product()
                .as(OFFICER)
                .with("If-Match", current.header("ETag").orElseThrow())
                .put("/api/cases/" + number, current.body().replace("As first written.", "Theirs"));

        second.trySaving();
        officer.sees("As it is now saved").sees("Theirs");
        second.holds("summary", "Mine").press("cases.compare.keepMine").holds("summary", "Mine");
        assertThat(second.saved()).isEqualTo(number);
        CaseView.of(officer, number).says("Mine");
    }
}
