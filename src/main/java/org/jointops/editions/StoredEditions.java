package org.jointops.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Editions in the database, their files, and the records that they are made of. */
@ApplicationScoped
class StoredEditions {

    /** A file of a sealed edition, without its bytes. */
    record StoredFile(String name, String sha256, long size) {}

    /** A file of which the SHA-256 is known. */
    record Known(String operation, int edition, String name) {}

    /** A record that made a difference, as far as the reader may know of it. */
    record Changed(
            String kind,
            String number,
            String organisation,
            String reason,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    @Inject
    private EntityManager entityManager;

    /** Newest first. */
    List<Edition> all(String operation) {
        return entityManager
                .createQuery(
                        "select e from Edition e where e.operation = :operation order by e.number desc", Edition.class)
                .setParameter("operation", operation)
                .getResultList();
    }

    Optional<Edition> find(String operation, int number) {
        return Optional.ofNullable(entityManager.find(Edition.class, new Edition.Id(number, operation)));
    }

    /** The same for somebody who changes it: nobody else does meanwhile, and it is as whoever did before left it. */
    Edition take(String operation, int number) {
        var seen = find(operation, number).orElseThrow(Problem::hidden);
        if (seen.isSealed()) {
            return seen;
        }
        entityManager.detach(seen);
        var locking = "select 1 from edition where operation = :operation and number = :edition for no key update";
        query(locking, Object.class, seen).getResultList();
        return find(operation, number).orElseThrow(Problem::hidden);
    }

    Edition add(Edition edition) {
        entityManager.persist(edition);
        return edition;
    }

    /** Two who draw up the first edition at once wait for each other. */
    void waitForOthers(String operation) {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('editions'), hashtext(:operation))")
                .setParameter("operation", operation)
                .getResultList();
    }

    void flush() {
        entityManager.flush();
    }

    void drawSources(Edition edition) {
        query("select draw_sources(:operation, :edition, :until)", Object.class, edition)
                .setParameter("until", edition.cutOff())
                .getResultList();
    }

    void beginLate(Edition edition) {
        query("select begin_late(:operation, :edition)", Object.class, edition).getResultList();
    }

    /** How many records made the difference to the edition before, by indicator and reason. */
    Map<String, Map<String, Long>> reasons(Edition edition) {
        var reasons = new LinkedHashMap<String, Map<String, Long>>();
        rows(query(
                        "select indicator, reason, records from edition_changes(:operation, :edition) order by 1, 2",
                        Tuple.class,
                        edition))
                .forEach(row -> reasons.computeIfAbsent(row.get(0, String.class), indicator -> new LinkedHashMap<>())
                        .put(row.get(1, String.class), row.get(2, Number.class).longValue()));
        return reasons;
    }

    List<Changed> changed(Edition edition, String indicator) {
        var changes = query("""
                select kind, number, organisation, reason, before, after
                from readable_changes(:operation, :edition, :indicator) order by reason, number
                """, Tuple.class, edition);
        return rows(changes.setParameter("indicator", indicator))
                .map(row -> new Changed(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, BigDecimal.class),
                        row.get(5, BigDecimal.class)))
                .toList();
    }

    void keep(Edition edition, String name, String sha256, byte[] bytes) {
        entityManager
                .createNativeQuery("insert into edition_file (operation, edition, name, sha256, bytes)"
                        + " values (:operation, :edition, :name, :sha256, :bytes)")
                .setParameter("operation", edition.operation())
                .setParameter("edition", edition.number())
                .setParameter("name", name)
                .setParameter("sha256", sha256)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    List<StoredFile> files(Edition edition) {
        return rows(query("""
                        select name, sha256, length(bytes) from edition_file
                        where operation = :operation and edition = :edition order by name
                        """, Tuple.class, edition))
                .map(row -> new StoredFile(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Number.class).longValue()))
                .toList();
    }

    byte[] bytes(Edition edition, String name) {
        List<?> rows = query(
                        "select bytes from edition_file where operation = :operation and edition = :edition and name = :name",
                        byte[].class,
                        edition)
                .setParameter("name", name)
                .getResultList();
        return rows.stream().map(byte[].class::cast).findAny().orElseThrow(Problem::hidden);
    }

    Optional<Known> known(String sha256) {
        return known(entityManager
                .createNativeQuery("select operation, edition, name from edition_of_file(:digest)", Tuple.class)
                .setParameter("digest", sha256));
    }

    /** Who sealed the edition of a file that somebody has. */
    List<Seal> seals(String sha256) {
        return rows(entityManager
                        .createNativeQuery(
                                "select country, organisation, name, at from seals_of_file(:digest)", Tuple.class)
                        .setParameter("digest", sha256))
                .map(row -> new Seal(
                        row.get(0, String.class),
                        Organisation.the(row.get(1, String.class)),
                        "",
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Whether a sealed edition that the caller reads has a file of this name. */
    Optional<Known> named(String name) {
        return known(entityManager.createNativeQuery("""
                        select f.operation, f.edition, f.name from edition_file f
                        join edition e on e.operation = f.operation and e.number = f.edition
                        where f.name = :name and e.state = 'sealed'
                        """, Tuple.class).setParameter("name", name));
    }

    /** Where its seal stands in the trails, each as {@code chain:number:hash}. */
    List<String> trail(Edition edition) {
        List<?> places = query(
                        "select chain || ':' || seq || ':' || hash from trail_of_seal(:operation, :edition)",
                        String.class,
                        edition)
                .getResultList();
        return places.stream().map(String.class::cast).toList();
    }

    private Query query(String sql, Class<?> type, Edition edition) {
        return entityManager
                .createNativeQuery(sql, type)
                .setParameter("operation", edition.operation())
                .setParameter("edition", edition.number());
    }

    private static Stream<Tuple> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
    }

    private static Optional<Known> known(Query query) {
        return rows(query)
                .map(row -> new Known(
                        row.get(0, String.class), row.get(1, Number.class).intValue(), row.get(2, String.class)))
                .findAny();
    }
}
