package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations that the current request has read already: a page asks several doors, and each asks for its operation. */
@RequestScoped
class AtHand {

    private final Map<String, Operation> read = new HashMap<>();
    private @Nullable List<Operation> all;
    private boolean changing;

    List<Operation> all(Supplier<List<Operation>> reading) {
        var known = all;
        if (known == null) {
            known = reading.get();
            known.forEach(operation -> read.put(operation.code(), operation));
            all = known;
        }
        return known;
    }

    Optional<Operation> one(String code, Supplier<Optional<Operation>> reading) {
        var known = read.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        var found = reading.get();
        found.ifPresent(operation -> read.put(code, operation));
        return found;
    }

    /** Before one of them is changed, of which a state that is not yet kept, or never will be, must not be at hand. */
    void forget() {
        read.clear();
        all = null;
        changing = true;
    }

    /** Whether one of them is changed in this request, or was. */
    boolean isChanging() {
        return changing;
    }
}
