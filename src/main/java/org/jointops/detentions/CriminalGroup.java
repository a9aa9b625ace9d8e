package org.jointops.detentions;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jointops.incidents.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** A group whose activity was stemmed in the operation. */
@Entity
@Table(name = "criminal_group")
public class CriminalGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String incident;
    private int position;
    private String name;
    private @Nullable Integer members;

    protected CriminalGroup() {}

    CriminalGroup(IncidentNumber incident, int position, Facts facts) {
        this.incident = incident.text();
        this.position = position;
        become(facts);
    }

    /** A draft of a group, read and found sound. */
    record Facts(String name, @Nullable Integer members) {}

    final void become(Facts facts) {
        name = facts.name();
        members = facts.members();
    }

    public String name() {
        return name;
    }

    public @Nullable Integer members() {
        return members;
    }
}
