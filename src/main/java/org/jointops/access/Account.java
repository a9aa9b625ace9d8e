package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The signed-in person as pages show them and hide from them what they may not do. */
@Named("officer")
@RequestScoped
public class Account {

    @Inject
    private SignedIn signedIn;

    @Inject
    private OrganisationNames organisations;

    public @Nullable String getUserName() {
        return signedIn.find().map(Officer::userName).orElse(null);
    }

    public @Nullable String getName() {
        return signedIn.find().map(Officer::name).orElse(null);
    }

    /** The code of the organisation; null for those who belong to none. */
    public @Nullable String getOrganisation() {
        return signedIn.find()
                .flatMap(Officer::findOrganisation)
                .map(organisation -> organisation.code())
                .orElse(null);
    }

    public String getOrganisationLabel() {
        return organisations.of(getOrganisation());
    }

    public @Nullable String getUnit() {
        return signedIn.find().map(Officer::unit).orElse(null);
    }

    public boolean isCanRecord() {
        return may(Permission.RECORD_CASES);
    }

    public boolean isCanApprove() {
        return may(Permission.DECIDE);
    }

    public boolean isCanConfirm() {
        return may(Permission.CONFIRM);
    }

    public boolean isCanLead() {
        return may(Permission.LEAD_OPERATIONS);
    }

    public boolean isCanDrawUp() {
        return may(Permission.DRAW_UP_EDITIONS);
    }

    public boolean isCanReadRecords() {
        return may(Permission.READ_RECORDS);
    }

    public boolean isCanAudit() {
        return may(Permission.READ_TRAIL);
    }

    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    public boolean isAuditor() {
        return is(Role.AUDITOR);
    }

    private boolean may(Permission permission) {
        return signedIn.find().filter(officer -> officer.may(permission)).isPresent();
    }

    private boolean is(Role role) {
        return signedIn.find().filter(officer -> officer.is(role)).isPresent();
    }
}
