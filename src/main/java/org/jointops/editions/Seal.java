package org.jointops.editions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jointops.access.Officer;
import org.jointops.shared.Organisation;

/**
 * That a country stands by an edition: who sealed it for the country, and when. Each is a row that is added alone: another
 * country's can't be written again, as Hibernate would do if any part could be missing.
 */
@Embeddable
record Seal(
        @Column(nullable = false) String country,
        @Column(nullable = false) Organisation organisation,
        @Column(nullable = false) String account,
        @Column(nullable = false) String name,
        @Column(nullable = false) Instant at) {

    static Seal of(Officer officer, Instant now) {
        return new Seal(officer.country(), officer.organisation(), officer.userName(), officer.name(), now);
    }
}
