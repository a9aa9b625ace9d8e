package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointops.web.Pages;

/** Who may do what, and who reads a record in which state: the whole table, as the doors check it. */
@Named
@RequestScoped
public class RightsPage {

    /** The states of a record, as the words of the bundle tell who reads it. */
    private static final List<String> STATES =
            List.of("open", "asked", "own-service", "confirmed", "own-country", "joint", "void", "persons", "figures");

    @Inject
    private Rights rights;

    @Inject
    private Pages pages;

    private List<Permission> table = List.of();

    public void load() {
        pages.attempt(rights::table).ifPresent(found -> table = found);
    }

    public List<Permission> getTable() {
        return table;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public boolean holds(Role role, Permission right) {
        return right.isGivenTo(role);
    }

    public List<String> getStates() {
        return STATES;
    }
}
