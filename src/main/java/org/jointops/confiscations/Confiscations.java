package org.jointops.confiscations;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.incidents.Incident;
import org.jointops.operations.CatalogueEntry;
import org.jointops.operations.Catalogues;
import org.jointops.platform.UseCase;
import org.jointops.shared.Dimension;
import org.jointops.shared.Input;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** The seized things of an incident. Who may read the incident was decided where it was opened. */
@UseCase
public class Confiscations {

    private static final Pattern CATEGORY = Pattern.compile("confiscations\\[(\\d{1,4})]\\.category");
    private static final int MOST_ROWS = 200;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Catalogues catalogues;

    /**
     * Checks an incident's list of seized things and, if there is an incident to keep it for, makes the list what was
     * typed.
     *
     * @param day the reporting day, if it is known
     */
    @Allowed(Permission.RECORD_CASES)
    public void keep(@Nullable Incident incident, @Nullable List<ConfiscationDraft> drafts, Violations violations) {
        var day = incident == null ? null : incident.day();
        var rows = new Input(violations).rows("confiscations", drafts, MOST_ROWS);
        var facts = new ArrayList<ConfiscationFacts>();
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), day, violations.at("confiscations").row(i)).ifPresent(facts::add);
        }
        if (incident != null && facts.size() == rows.size()) {
            replace(incident, facts);
        }
    }

    @Allowed(Permission.READ_RECORDS)
    public List<Confiscation> of(Incident incident) {
        return entityManager
                .createQuery(
                        "select c from Confiscation c where c.incident = :number order by c.position",
                        Confiscation.class)
                .setParameter("number", incident.number().text())
                .getResultList();
    }

    /**
     * Puts the approver's category in the place of the reporter's.
     *
     * @return the reporter's category, or nothing if this room has no such field
     */
    @Allowed(Permission.DECIDE)
    public Optional<String> correct(Incident incident, String field, @Nullable String category, Violations violations) {
        var match = CATEGORY.matcher(field);
        var things = of(incident);
        if (!match.matches() || Integer.parseInt(match.group(1)) >= things.size()) {
            return Optional.empty();
        }
        var thing = things.get(Integer.parseInt(match.group(1)));
        var before = thing.category();
        category(new Input(violations), category, incident.day()).ifPresent(entry -> {
            if (thing.couldBe(entry)) {
                thing.correct(entry.code());
            } else {
                violations
                        .at("category")
                        .refuse("unit-does-not-fit", thing.quantity().unit().code(), entry.code());
            }
        });
        return Optional.of(before);
    }

    private void replace(Incident incident, List<ConfiscationFacts> facts) {
        var known = of(incident);
        for (int i = 0; i < facts.size(); i++) {
            if (i < known.size()) {
                known.get(i).become(facts.get(i));
            } else {
                entityManager.persist(new Confiscation(incident.number(), i, facts.get(i)));
            }
        }
        known.stream().skip(facts.size()).forEach(entityManager::remove);
    }

    private Optional<ConfiscationFacts> read(ConfiscationDraft draft, @Nullable LocalDate day, Violations violations) {
        var input = new Input(violations);
        var category = category(input, draft.category, day);
        var quantity = input.quantity("quantity", draft.quantity);
        category.ifPresent(c -> quantity.ifPresent(q -> requireFit(c, q, violations)));
        var value = value(input, draft.value);
        var exhibit = input.optional("exhibit", draft.exhibit, Input.SHORT);
        var serialNumber = input.optional("serialNumber", draft.serialNumber, Input.SHORT);
        var vin = input.optional("vin", draft.vin, Input.SHORT);
        var plate = input.optional("plate", draft.plate, Input.SHORT);
        if (!violations.none() || category.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConfiscationFacts(
                category.get(),
                quantity.get(),
                value.orElse(null),
                exhibit.orElse(null),
                serialNumber.orElse(null),
                vin.orElse(null),
                plate.orElse(null)));
    }

    private Optional<CatalogueEntry> category(Input input, @Nullable String code, @Nullable LocalDate day) {
        var entry = input.oneOf("category", code, c -> catalogues.find(Catalogues.Kind.THINGS, c, null));
        if (entry.isPresent() && day != null && !entry.get().isValidOn(day)) {
            return input.violations()
                    .at("category")
                    .refuse("not-valid-then", entry.get().code());
        }
        return entry;
    }

    private static void requireFit(CatalogueEntry category, Quantity quantity, Violations violations) {
        if (quantity.unit().dimension() != category.dimension()) {
            violations
                    .at("quantity")
                    .at("unit")
                    .refuse("unit-does-not-fit", quantity.unit().code(), category.code());
        }
    }

    private static Optional<Quantity> value(Input input, @Nullable QuantityDraft draft) {
        if (draft == null || draft.saysNothing()) {
            return Optional.empty();
        }
        var value = input.quantity("value", draft);
        if (value.isPresent() && value.get().unit().dimension() != Dimension.MONEY) {
            return input.violations().at("value").at("unit").refuse("money-needed");
        }
        return value;
    }
}
