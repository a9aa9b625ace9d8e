package org.jointops.operations;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.approvals.Changes;
import org.jointops.approvals.History;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.platform.UseCase;
import org.jointops.shared.GeoPoint;
import org.jointops.shared.Input;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Where things happen and who reports from there: regions, units, checkpoints, organisations. */
@UseCase
public class Places {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Set<String> KINDS = Set.of("road", "rail", "air", "river", "sea");

    @Inject
    private EntityManager entityManager;

    @Inject
    private Trail trail;

    @Inject
    private Reference reference;

    @Inject
    private Event<Reference.Changed> changed;

    /** The regions that exist on a day, or all that ever did. */
    @Allowed(Permission.READ_REFERENCE)
    public List<Region> regions(@Nullable LocalDate on) {
        return entityManager
                .createQuery("select r from Region r order by r.country desc, r.code", Region.class)
                .getResultStream()
                .filter(region -> on == null || region.existedOn(on))
                .toList();
    }

    @Allowed(Permission.READ_REFERENCE)
    public Optional<Region> region(String code) {
        return Optional.ofNullable(reference.known().regions().get(code));
    }

    @Allowed(Permission.READ_REFERENCE)
    public List<ReportingUnit> units() {
        return entityManager
                .createQuery("select u from ReportingUnit u order by u.organisation, u.code", ReportingUnit.class)
                .getResultList();
    }

    @Allowed(Permission.READ_REFERENCE)
    public Optional<ReportingUnit> unit(String code) {
        return Optional.ofNullable(reference.known().units().get(code));
    }

    @Allowed(Permission.READ_REFERENCE)
    public List<Checkpoint> checkpoints() {
        return entityManager
                .createQuery("select c from Checkpoint c order by c.country, c.code", Checkpoint.class)
                .getResultList();
    }

    @Allowed(Permission.READ_REFERENCE)
    public Optional<Checkpoint> checkpoint(String code) {
        return Optional.ofNullable(entityManager.find(Checkpoint.class, code));
    }

    /** Completes the list of checkpoints, which was shipped as far as it could be sourced. */
    @Allowed(Permission.MAINTAIN_CATALOGUES)
    public Checkpoint add(CheckpointDraft draft) {
        var violations = new Violations();
        var input = new Input(violations);
        var code = input.text("code", draft.code, 60)
                .filter(text -> CODE.matcher(text).matches()
                        || violations.at("code").refuse("not-a-code").isPresent());
        var region = input.oneOf("region", draft.region, this::region);
        var kind = input.oneOf("kind", draft.kind, text -> Optional.of(text).filter(KINDS::contains));
        var names = Labels.read(draft.names, violations.at("names"));
        var facing = input.optional("facing", draft.facing, Input.SHORT);
        var point = GeoPoint.read(draft.lat, draft.lon, input);
        var source = input.text("source", draft.source, Input.SHORT);
        violations.throwIfAny();
        if (checkpoint(code.orElseThrow()).isPresent()) {
            throw Problem.conflict("code-taken", code.orElseThrow());
        }
        var checkpoint = new Checkpoint(
                code.orElseThrow(),
                region.orElseThrow(),
                kind.orElseThrow(),
                names,
                facing.orElse(null),
                point.orElse(null),
                source.orElseThrow());
        entityManager.persist(checkpoint);
        changed.fire(new Reference.Changed());
        trail.note(Entry.of("added", "checkpoint", checkpoint.code())
                .changing(History.changes(Changes.between(new CheckpointDraft(), draft))));
        return checkpoint;
    }

    /** Every organisation that the product knows, the two parties' six among them. */
    @Allowed(Permission.READ_REFERENCE)
    public List<Organisation> organisations() {
        return entityManager
                .createNativeQuery("select code from organisation order by country desc, service", String.class)
                .getResultStream()
                .map(code -> Organisation.the((String) code))
                .toList();
    }
}
