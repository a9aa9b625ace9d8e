package org.jointops.operations;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.approvals.Changes;
import org.jointops.approvals.History;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.platform.UseCase;
import org.jointops.shared.Dimension;
import org.jointops.shared.Input;
import org.jointops.shared.Labels;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** What things, offences and incidents are called: trees of entries that liaison officers add to. */
@UseCase
public class Catalogues {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Which catalogue. */
    public enum Kind {
        OFFENCES,
        INCIDENTS,
        THINGS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findAny();
        }
    }

    @Inject
    private EntityManager entityManager;

    @Inject
    private Trail trail;

    @Inject
    private Reference reference;

    @Inject
    private Event<Reference.Changed> changed;

    /** The whole catalogue, in its order. */
    @Allowed(Permission.READ_REFERENCE)
    public List<CatalogueEntry> list(Kind kind) {
        return entityManager
                .createQuery(
                        "select e from CatalogueEntry e where e.kind = :kind order by e.code", CatalogueEntry.class)
                .setParameter("kind", kind.code())
                .getResultList();
    }

    /** The entry of a code, valid on a day. */
    @Allowed(Permission.READ_REFERENCE)
    public Optional<CatalogueEntry> find(Kind kind, String code, @Nullable LocalDate day) {
        return Optional.ofNullable(reference.known().entries().get(kind))
                .map(entries -> entries.get(code))
                .filter(entry -> day == null || entry.isValidOn(day));
    }

    /** Adds an entry; its code is free and stays as it is. */
    @Allowed(Permission.MAINTAIN_CATALOGUES)
    public CatalogueEntry add(Kind kind, CatalogueDraft draft) {
        var violations = new Violations();
        var entry = read(kind, draft, violations);
        violations.throwIfAny();
        if (find(kind, entry.code(), null).isPresent()) {
            throw Problem.conflict("code-taken", entry.code());
        }
        entityManager.persist(entry);
        changed.fire(new Reference.Changed());
        trail.note(Entry.of("added", kind.code(), entry.code())
                .changing(History.changes(Changes.between(new CatalogueDraft(), CatalogueDraft.of(entry)))));
        return entry;
    }

    private CatalogueEntry read(Kind kind, CatalogueDraft draft, Violations violations) {
        var input = new Input(violations);
        var code = input.text("code", draft.code, 60)
                .filter(text -> CODE.matcher(text).matches()
                        || violations.at("code").refuse("not-a-code").isPresent())
                .orElse("");
        var labels = Labels.read(draft.labels, violations.at("labels"));
        var parent = input.optional("parent", draft.parent, 60)
                .flatMap(p ->
                        find(kind, p, null).or(() -> violations.at("parent").refuse("unknown", p)));
        var dimension = kind == Kind.THINGS
                ? input.oneOf("dimension", draft.dimension, Dimension::of)
                : Optional.<Dimension>empty();
        parent.map(CatalogueEntry::dimension)
                .filter(above -> dimension.isPresent() && above != dimension.get())
                .ifPresent(above -> violations.at("dimension").refuse("other-dimension-than-parent", above.code()));
        var from = input.day("from", draft.from);
        var to = input.day("to", draft.to);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            violations.at("to").refuse("before-from");
        }
        return new CatalogueEntry(
                kind.code(),
                code,
                parent.map(CatalogueEntry::code).orElse(null),
                dimension.orElse(null),
                labels,
                from.orElse(null),
                to.orElse(null));
    }
}
