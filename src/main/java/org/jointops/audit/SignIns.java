package org.jointops.audit;

import jakarta.inject.Inject;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.platform.UseCase;
import org.jointops.shared.Organisation;

/** That a person signed in or out. A refused login names nobody who could be believed, and stands in Keycloak's own log. */
@UseCase
public class SignIns {

    @Inject
    private Trail trail;

    @Inject
    private SignedIn signedIn;

    @Allowed(Permission.READ_REFERENCE)
    public void began() {
        note("signed-in");
    }

    @Allowed(Permission.READ_REFERENCE)
    public void ended() {
        note("signed-out");
    }

    private void note(String action) {
        var officer = signedIn.officer();
        trail.note(Entry.of(action, "account", officer.userName())
                .ofOwner(officer.findOrganisation().map(Organisation::code).orElse(null)));
    }
}
