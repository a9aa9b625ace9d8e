package org.jointops.operations;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.platform.UseCase;
import org.jointops.shared.Organisation;
import org.jspecify.annotations.Nullable;

/** Where things happen and who reports from there: regions, units, checkpoints, organisations. */
@UseCase
public class Places {

    @Inject
    private EntityManager entityManager;

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
        return Optional.ofNullable(entityManager.find(Region.class, code));
    }

    @Allowed(Permission.READ_REFERENCE)
    public List<ReportingUnit> units() {
        return entityManager
                .createQuery("select u from ReportingUnit u order by u.organisation, u.code", ReportingUnit.class)
                .getResultList();
    }

    @Allowed(Permission.READ_REFERENCE)
    public Optional<ReportingUnit> unit(String code) {
        return Optional.ofNullable(entityManager.find(ReportingUnit.class, code));
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
