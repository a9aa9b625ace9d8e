package org.jointops.access;

import static org.jointops.access.Role.ADMINISTRATOR;
import static org.jointops.access.Role.AUDITOR;
import static org.jointops.access.Role.FIELD_OFFICER;
import static org.jointops.access.Role.LIAISON;
import static org.jointops.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/** The whole table of rights: who may knock at which door. Which records are behind it is decided by the records' state. */
public enum Permission {
    /** Regions, units, checkpoints, catalogues, the own account. */
    READ_REFERENCE(Role.values()),
    MAINTAIN_CATALOGUES(LIAISON),
    READ_OPERATIONS(Role.values()),
    /** To make and change the operations that the own organisation leads. */
    LEAD_OPERATIONS(LIAISON),
    READ_RECORDS(FIELD_OFFICER, SUPERVISOR, LIAISON),
    RECORD_CASES(FIELD_OFFICER),
    /** Figures of the own unit and day; of a whole operation only for the lead's liaison officers and supervisors. */
    RECORD_RETURNS(FIELD_OFFICER, SUPERVISOR, LIAISON),
    /** To approve, return and void, never what one recorded or last edited. */
    DECIDE(SUPERVISOR),
    /** To answer for the own organisation whether it took part in a joint incident. */
    CONFIRM(SUPERVISOR, LIAISON),
    READ_RESULTS(FIELD_OFFICER, SUPERVISOR, LIAISON),
    /** To draw up editions of the joint report, and to seal them for the own country. */
    DRAW_UP_EDITIONS(LIAISON),
    /** The people and units of the own organisation. */
    MANAGE_USERS(ADMINISTRATOR),
    /** This table itself. */
    READ_RIGHTS(ADMINISTRATOR, AUDITOR),
    /** To search, check and take away the trail of the own country. */
    READ_TRAIL(AUDITOR);

    private final Set<Role> roles = EnumSet.noneOf(Role.class);

    Permission(Role... roles) {
        this.roles.addAll(Set.of(roles));
    }

    boolean isGivenTo(Role role) {
        return roles.contains(role);
    }

    boolean isHeldBy(Officer officer) {
        return officer.roles().stream().anyMatch(this::isGivenTo);
    }
}
