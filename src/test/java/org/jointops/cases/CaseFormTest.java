package org.jointops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointops.approvals.Changes;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.incidents.IncidentDraft;
import org.jointops.shared.QuantityDraft;
import org.junit.jupiter.api.Test;

class CaseFormTest {

    @Test
    void rowsInWhichNothingIsTypedGo() {
        var draft = new CaseDraft();
        var thing = new ConfiscationDraft();
        thing.quantity = new QuantityDraft();
        thing.quantity.qualifier = "exact";
        draft.confiscations = List.of(thing);
        draft.detentions = List.of(CaseForm.opened(new DetentionDraft()));
        draft.participants = List.of("", "KZ/customs");
        var offence = new IncidentDraft.OffenceDraft();
        offence.count = "several";
        draft.offences = List.of(offence);

        CaseForm.pruned(draft);

        assertThat(draft.confiscations).isEmpty();
        assertThat(draft.detentions).isEmpty();
        assertThat(draft.participants).containsExactly("KZ/customs");
        assertThat(draft.offences).hasSize(1);
    }

    @Test
    void aTimeThatNobodyTouchedKeepsItsSeconds() {
        var before = at("2022-05-20T03:20:17+05:00");

        assertThat(CaseForm.sent(at("2022-05-20T03:20"), before).occurredAt).isEqualTo("2022-05-20T03:20:17+05:00");
        assertThat(CaseForm.sent(at("2022-05-20T03:21"), before).occurredAt).isEqualTo("2022-05-20T03:21");
    }

    @Test
    void aTimeMovesWithItsZone() {
        var moved = at("2022-05-20T03:20");
        moved.zone = "Europe/Moscow";

        assertThat(CaseForm.sent(moved, at("2022-05-20T03:20:17+05:00")).occurredAt)
                .isEqualTo("2022-05-20T03:20");
    }

    @Test
    void whatIsNoNumberStaysAsItWasTyped() {
        var draft = new CaseDraft();
        var place = new IncidentDraft.Place();
        place.lat = "fifty";
        draft.place = place;

        assertThat(Changes.fields(CaseForm.copy(draft))).containsEntry("place.lat", "fifty");
    }

    @Test
    void saysWhatAnApprovalStillMisses() {
        var custody = new DetentionDraft.Custody();
        custody.place = "Post 3";
        custody.deliveredAt = "2022-05-20T04:20";
        custody.rightsExplainedAt = "2022-05-20T03:30";
        var held = new DetentionDraft();
        held.reason = "wanted";
        held.arrestedAt = "2022-05-20T03:20";
        held.custody = custody;
        var draft = new CaseDraft();
        draft.detentions = List.of(held);

        assertThat(Completeness.missing(draft))
                .containsExactly("detentions[0].custody.officers", "detentions[0].custody.rightsLanguage");
    }

    private static CaseDraft at(String time) {
        var draft = new CaseDraft();
        draft.zone = "Asia/Yekaterinburg";
        draft.occurredAt = time;
        return draft;
    }
}
