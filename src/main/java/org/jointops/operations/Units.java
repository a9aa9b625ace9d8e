package org.jointops.operations;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Changes;
import org.jointops.approvals.History;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;

/** The units of the administrator's own organisation. None is taken away, since records refer to it. */
@UseCase
public class Units {

    @Inject
    private EntityManager entityManager;

    @Inject
    private Trail trail;

    @Inject
    private Event<Reference.Changed> changed;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /** Adds a unit; its code tells organisation and region and goes on counting, such as {@code RU-BORDER-ORE-2}. */
    @Allowed(Permission.MANAGE_USERS)
    public ReportingUnit add(UnitDraft draft) {
        var own = own();
        var violations = new Violations();
        var region = new Input(violations).oneOf("region", draft.region, code -> region(code, own));
        var names = Labels.read(draft.names, violations.at("names"));
        violations.throwIfAny();
        var unit = new ReportingUnit(freeCode(own, region.orElseThrow()), own, region.orElseThrow(), names);
        entityManager.persist(unit);
        note("added", new UnitDraft(), unit);
        return unit;
    }

    /** Calls a unit otherwise. */
    @Allowed(value = Permission.MANAGE_USERS, hides = true)
    public ReportingUnit rename(String code, UnitDraft draft) {
        var unit = Optional.ofNullable(entityManager.find(ReportingUnit.class, code))
                .filter(found -> found.organisation().equals(own()))
                .orElseThrow(Problem::hidden);
        var violations = new Violations();
        var names = Labels.read(draft.names, violations.at("names"));
        violations.throwIfAny();
        var before = UnitDraft.of(unit);
        unit.call(names);
        note("changed", before, unit);
        return unit;
    }

    private void note(String action, UnitDraft before, ReportingUnit unit) {
        changed.fire(new Reference.Changed());
        trail.note(Entry.of(action, "unit", unit.code())
                .ofOwner(own().code())
                .changing(History.changes(Changes.between(before, UnitDraft.of(unit)))));
    }

    private Organisation own() {
        return signedIn.officer().findOrganisation().orElseThrow(() -> Problem.forbidden("not-allowed"));
    }

    /** A region of the own country that exists today. */
    private Optional<Region> region(String code, Organisation own) {
        return Optional.ofNullable(entityManager.find(Region.class, code))
                .filter(region -> region.country().equals(own.country())
                        && region.existedOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private String freeCode(Organisation own, Region region) {
        var stem = own.inNumbers() + "-" + region.code().substring(region.code().indexOf('-') + 1) + "-";
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:stem, 12))")
                .setParameter("stem", stem)
                .getSingleResult();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> stem + n)
                .filter(code -> entityManager.find(ReportingUnit.class, code) == null)
                .findFirst()
                .orElseThrow();
    }
}
