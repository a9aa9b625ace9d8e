package org.jointops.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointops.access.Officer;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.SharingDraft;
import org.jointops.approvals.Status;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** With whom the case on the page is shared, whether personal data are released, and what those who took part answer. */
@Named
@ViewScoped
public class SharingPage implements Serializable {

    @Inject
    private CasePage page;

    @Inject
    private SharingCases sharing;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Pages pages;

    private transient @Nullable SharingDraft draft;
    private final transient ReleaseDraft release = new ReleaseDraft();

    public void share() {
        step("cases.shared", () -> sharing.share(page.at(), getDraft(), page.version()));
    }

    public void releasePersonalData() {
        step("cases.released", () -> sharing.release(page.at(), release, page.version()));
    }

    public void withdraw() {
        step("cases.withdrawn", () -> sharing.withdraw(page.at(), page.version()));
    }

    public void confirm() {
        answer("confirm", "cases.confirmed");
    }

    public void refuse() {
        answer("refuse", "cases.refused");
    }

    private void answer(String answer, String told) {
        var said = new AnswerDraft();
        said.answer = answer;
        pages.attempt(() -> sharing.answer(page.at(), said, page.version()), page::readAgain)
                .ifPresent(document -> {
                    pages.tell(told, page.at());
                    go(document);
                });
    }

    private void go(Optional<CaseDocument> stillRead) {
        stillRead.ifPresentOrElse(document -> pages.go("/case", "number", document.number), () -> pages.go("/"));
    }

    private void step(String told, Supplier<CaseDocument> step) {
        pages.attempt(step, page::readAgain).ifPresent(changed -> {
            pages.saved(told, changed.number);
            pages.go("/case", "number", changed.number);
        });
    }

    /** Whether the reader decides with whom the case is shared. */
    public boolean isMayShare() {
        return page.isMayVoid();
    }

    /** Whether the reader's organisation is asked if it took part, and the reader may say so. */
    public boolean isMayAnswer() {
        return page.offers(steps -> steps.is(Status.SUBMITTED, Status.APPROVED))
                && me().may(Permission.CONFIRM)
                && getAnswer() != null;
    }

    /** What the reader's organisation has answered; null if it is not asked. */
    public @Nullable String getAnswer() {
        var document = page.getDocument();
        var own = me().findOrganisation().map(o -> o.code()).orElse("");
        return document == null
                ? null
                : document.participation.stream()
                        .filter(participant -> participant.organisation().equals(own))
                        .map(CaseDocument.Participant::answer)
                        .findAny()
                        .orElse(null);
    }

    /** Whether there is anything here for the reader to do. */
    public boolean isOffered() {
        return isMayShare() || isMayAnswer();
    }

    private Officer me() {
        return signedIn.officer();
    }

    /** As the case is shared now, to be changed. */
    public SharingDraft getDraft() {
        var known = draft;
        if (known == null) {
            known = new SharingDraft();
            var document = page.getDocument();
            if (document != null) {
                known.sharing = document.sharing;
                known.handling = document.handling;
                known.handlingText = document.handlingText;
            }
            draft = known;
        }
        return known;
    }

    public ReleaseDraft getRelease() {
        return release;
    }
}
