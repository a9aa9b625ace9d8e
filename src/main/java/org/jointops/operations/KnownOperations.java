package org.jointops.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Operations as they were read last, for all requests. Row-level security is asked each time which of them the caller may
 * see, and in which version; what is known in another version is read anew.
 */
@ApplicationScoped
class KnownOperations {

    private static final String VERSIONS = "select o.code as code, o.version as version from Operation o";

    @Inject
    private EntityManager entityManager;

    private final Map<String, Operation> known = new ConcurrentHashMap<>();

    /** The latest period first. */
    List<Operation> all() {
        var seen = versions(VERSIONS + " order by o.firstDay desc, o.code").getResultList();
        if (!seen.stream().allMatch(this::isKnown)) {
            entityManager
                    .createQuery("select o from Operation o", Operation.class)
                    .getResultStream()
                    .forEach(this::keep);
        }
        return seen.stream()
                .map(row -> known.get(code(row)))
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<Operation> one(String code) {
        return versions(VERSIONS + " where o.code = :code")
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(row -> isKnown(row) ? known.get(code) : keep(entityManager.find(Operation.class, code)));
    }

    private TypedQuery<Tuple> versions(String query) {
        return entityManager.createQuery(query, Tuple.class);
    }

    private boolean isKnown(Tuple row) {
        var operation = known.get(code(row));
        return operation != null && row.get("version", Integer.class) == operation.version();
    }

    /** No transaction holds it any more: it is the same for many. */
    private Operation keep(Operation operation) {
        entityManager.detach(operation);
        known.put(operation.code(), operation);
        return operation;
    }

    private static String code(Tuple row) {
        return row.get("code", String.class);
    }
}
