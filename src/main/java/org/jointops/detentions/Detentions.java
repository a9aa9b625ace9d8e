package org.jointops.detentions;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.incidents.Incident;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** The persons held and the groups stemmed in an incident. Who may read the incident was decided where it was opened. */
@UseCase
public class Detentions {

    private static final int MOST_ROWS = 200;

    @Inject
    private EntityManager entityManager;

    @Inject
    private ReadingDetentions reading;

    /** Checks an incident's list of detentions and, if there is an incident to keep it for, makes the list what was typed. */
    @Allowed(Permission.RECORD_CASES)
    public void keep(
            @Nullable Incident incident,
            @Nullable List<DetentionDraft> drafts,
            @Nullable ZoneId zone,
            Violations violations) {
        var rows = new Input(violations).rows("detentions", drafts, MOST_ROWS);
        var facts = new ArrayList<DetentionFacts>();
        for (int i = 0; i < rows.size(); i++) {
            reading.read(rows.get(i), zone, violations.at("detentions").row(i)).ifPresent(facts::add);
        }
        if (incident != null && facts.size() == rows.size()) {
            replace(incident, facts);
        }
    }

    /** The same for the groups. */
    @Allowed(Permission.RECORD_CASES)
    public void keepGroups(@Nullable Incident incident, @Nullable List<GroupDraft> drafts, Violations violations) {
        var rows = new Input(violations).rows("groups", drafts, MOST_ROWS);
        var facts = new ArrayList<CriminalGroup.Facts>();
        for (int i = 0; i < rows.size(); i++) {
            reading.read(rows.get(i), violations.at("groups").row(i)).ifPresent(facts::add);
        }
        if (incident != null && facts.size() == rows.size()) {
            replaceGroups(incident, facts);
        }
    }

    @Allowed(Permission.READ_RECORDS)
    public List<Detention> of(Incident incident) {
        return entityManager
                .createQuery(
                        "select d from Detention d where d.incident = :number order by d.position", Detention.class)
                .setParameter("number", incident.number().text())
                .getResultList();
    }

    @Allowed(Permission.READ_RECORDS)
    public List<CriminalGroup> groupsOf(Incident incident) {
        return entityManager
                .createQuery(
                        "select g from CriminalGroup g where g.incident = :number order by g.position",
                        CriminalGroup.class)
                .setParameter("number", incident.number().text())
                .getResultList();
    }

    /** Notes what an approval of the incident still misses. */
    @Allowed(Permission.DECIDE)
    public void requireComplete(Incident incident, Violations violations) {
        var held = of(incident);
        for (int i = 0; i < held.size(); i++) {
            held.get(i).requireComplete(violations.at("detentions").row(i));
        }
    }

    private void replace(Incident incident, List<DetentionFacts> facts) {
        var known = of(incident);
        for (int i = 0; i < facts.size(); i++) {
            if (i < known.size()) {
                known.get(i).become(facts.get(i));
            } else {
                entityManager.persist(new Detention(incident.number(), i, facts.get(i)));
            }
        }
        known.stream().skip(facts.size()).forEach(entityManager::remove);
    }

    private void replaceGroups(Incident incident, List<CriminalGroup.Facts> facts) {
        var known = groupsOf(incident);
        for (int i = 0; i < facts.size(); i++) {
            if (i < known.size()) {
                known.get(i).become(facts.get(i));
            } else {
                entityManager.persist(new CriminalGroup(incident.number(), i, facts.get(i)));
            }
        }
        known.stream().skip(facts.size()).forEach(entityManager::remove);
    }
}
