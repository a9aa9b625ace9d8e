package org.jointops.incidents;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.approvals.Life;
import org.jointops.approvals.Numbers;
import org.jointops.approvals.Subject;
import org.jointops.operations.Catalogues;
import org.jointops.operations.ClosingOperation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Incidents, for the rooms that make them into cases. What is wrong with a draft is noted in the caller's violations, so
 * that a whole document is judged at once.
 */
@UseCase
public class Incidents {

    private static final Pattern OFFENCE = Pattern.compile("offences\\[(\\d{1,4})]\\.category");

    @Inject
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ReadingIncidents reading;

    @Inject
    private Operations operations;

    @Inject
    private Numbers numbers;

    /** Records a new incident as the caller's draft. */
    @Allowed(Permission.RECORD_CASES)
    public Optional<Incident> record(IncidentDraft draft, Violations violations) {
        var officer = signedIn.officer();
        var facts = reading.read(draft, officer.organisation(), violations);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        requireOpen(facts.get().operation());
        var number = numbers.next(Subject.Kind.CASE, facts.get().operation(), officer.organisation());
        var incident = new Incident(new IncidentNumber(number), new Life(officer, clock.instant()), facts.get());
        entityManager.persist(incident);
        entityManager.flush();
        return Optional.of(incident);
    }

    /** Changes a draft or a returned incident; it stays in its operation. */
    @Allowed(Permission.RECORD_CASES)
    public void change(Incident incident, IncidentDraft draft, Violations violations) {
        incident.life().edit(signedIn.officer());
        requireOpen(incident.operation());
        draft.operation = incident.operation();
        reading.read(draft, incident.life().organisation(), violations).ifPresent(incident::become);
    }

    /** An incident that the caller may read; any other does not exist for them. */
    @Allowed(Permission.READ_RECORDS)
    public Incident get(String number) {
        return readable(entityManager.find(Incident.class, number));
    }

    /** An incident as it has become meanwhile, if the caller may still read it. */
    @Allowed(Permission.READ_RECORDS)
    public Optional<Incident> again(Incident incident) {
        var number = incident.number().text();
        entityManager.detach(incident);
        return Optional.ofNullable(entityManager.find(Incident.class, number)).filter(this::isReadable);
    }

    /**
     * Has the caller's organisation say whether it took part.
     *
     * @param version the version that the caller saw, if they say it
     * @param current what to show the caller if it has changed since
     * @return whether it confirmed
     */
    @Allowed(Permission.CONFIRM)
    public boolean answer(
            Incident incident, boolean confirms, @Nullable Integer version, Function<Incident, ?> current) {
        var seen = version == null ? incident.version() : version;
        var answered = entityManager
                .createNativeQuery("select answer_participation(:number, :version, :answer)")
                .setParameter("number", incident.number().text())
                .setParameter("version", seen)
                .setParameter("answer", confirms ? "confirm" : "refuse")
                .getSingleResult();
        if (!Boolean.TRUE.equals(answered)) {
            entityManager.refresh(incident);
            throw Problem.changedMeanwhile(current.apply(incident));
        }
        return confirms;
    }

    /**
     * The same, to change it or take a step in its life: nobody else does meanwhile, and its version will rise.
     *
     * @param version the version that the caller saw, if they say it
     * @param current what to show the caller if it has changed since
     */
    @Allowed(Permission.READ_RECORDS)
    public Incident take(String number, @Nullable Integer version, Function<Incident, ?> current) {
        var seen = get(number);
        if (!signedIn.officer().isOf(seen.life().organisation())) {
            throw Problem.forbidden("not-allowed");
        }
        entityManager.detach(seen);
        var incident = readable(entityManager.find(Incident.class, number, LockModeType.PESSIMISTIC_WRITE));
        if (version != null && version != incident.version()) {
            throw Problem.changedMeanwhile(current.apply(incident));
        }
        incident.touch();
        return incident;
    }

    /**
     * Puts the approver's category in the place of the reporter's.
     *
     * @param field {@code category} or {@code offences[n].category}
     * @return the reporter's category, or nothing if this room has no such field
     */
    @Allowed(Permission.DECIDE)
    public Optional<String> correct(Incident incident, String field, @Nullable String category, Violations violations) {
        var input = new Input(violations);
        if (field.equals("category")) {
            var before = incident.category();
            reading.category(input, Catalogues.Kind.INCIDENTS, "category", category, incident.day())
                    .ifPresent(incident::correct);
            return Optional.of(before);
        }
        var match = OFFENCE.matcher(field);
        if (!match.matches()
                || Integer.parseInt(match.group(1)) >= incident.offences().size()) {
            return Optional.empty();
        }
        var offence = incident.offences().get(Integer.parseInt(match.group(1)));
        var before = offence.category();
        reading.category(input, Catalogues.Kind.OFFENCES, "category", category, incident.day())
                .ifPresent(offence::correct);
        return Optional.of(before);
    }

    /** Tells who closes an operation how many incidents are still under way. */
    void count(@Observes ClosingOperation closing) {
        var underWay = (Number) entityManager
                .createNativeQuery("select records_under_way('case', :operation)")
                .setParameter("operation", closing.operation())
                .getSingleResult();
        closing.stillUnderWay(underWay.longValue());
    }

    private Incident readable(@Nullable Incident incident) {
        if (incident == null || !isReadable(incident)) {
            throw Problem.hidden();
        }
        return incident;
    }

    private boolean isReadable(Incident incident) {
        return incident.life()
                .isReadableBy(
                        signedIn.officer(), () -> operations.takesPart(incident.operation()), incident.participation());
    }

    private void requireOpen(String operation) {
        if (!operations.get(operation).isOpen()) {
            throw Problem.conflict("operation-closed", operation);
        }
    }
}
