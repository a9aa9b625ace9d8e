package org.jointops.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects all that is wrong with a document, each at its field, so that a person is told of everything at once. */
public final class Violations {

    private final List<Violation> found;
    private final String path;

    public Violations() {
        this(new ArrayList<>(), "");
    }

    private Violations(List<Violation> found, String path) {
        this.found = found;
        this.path = path;
    }

    /** The same collection, looking at a field below. */
    public Violations at(String field) {
        return new Violations(found, path.isEmpty() ? field : path + "." + field);
    }

    /** The same collection, looking at one row of the list that it looks at now. */
    public Violations row(int index) {
        return new Violations(found, path + "[" + index + "]");
    }

    /** Notes what is wrong here; returns nothing, for use at the end of a reading method. */
    public <T> Optional<T> refuse(String code, Object... args) {
        found.add(new Violation(path, code, List.of(args)));
        return Optional.empty();
    }

    /** Whether nothing is wrong here nor below. */
    public boolean none() {
        return found.stream()
                .noneMatch(v -> v.field().equals(path)
                        || path.isEmpty()
                        || v.field().startsWith(path + ".")
                        || v.field().startsWith(path + "["));
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Ends the use case with all that was found, if anything was. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
