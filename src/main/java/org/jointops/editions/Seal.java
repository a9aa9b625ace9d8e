package org.jointops.editions;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jointops.access.Officer;
import org.jointops.shared.Organisation;

/** That a country stands by an edition: who sealed it for the country, and when. */
@Embeddable
record Seal(String country, Organisation organisation, String account, String name, Instant at) {

    static Seal of(Officer officer, Instant now) {
        return new Seal(officer.country(), officer.organisation(), officer.userName(), officer.name(), now);
    }
}
