package org.jointops.situations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Daily reports in the database, which makes them and lets nobody change one. */
@ApplicationScoped
@Transactional
class StoredSituations {

    @Inject
    private EntityManager entityManager;

    /** The open operations, whoever asks. */
    List<Standing> standing() {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select operation, first_day, last_day, zone, made from situations_found()", Tuple.class)
                .getResultList();
        return rows.stream().map(row -> standing((Tuple) row)).toList();
    }

    /** Makes a report whole, in a transaction of its own unless there is one; tells whether it was not there before. */
    boolean make(Standing.Due due) {
        return (Boolean) entityManager
                .createNativeQuery("select make_situation(:operation, :day, :cutOff)", Boolean.class)
                .setParameter("operation", due.operation())
                .setParameter("day", due.day())
                .setParameter("cutOff", due.cutOff())
                .getSingleResult();
    }

    /** Those of an operation before a day, newest first; all of them where no day is given. */
    List<SituationRow> rows(String operation, @Nullable LocalDate before, int most) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select operation, day, cut_off, made_at from situation
                        where operation = :operation and day < coalesce(cast(:before as date), 'infinity')
                        order by day desc limit :most
                        """, Tuple.class)
                .setParameter("operation", operation)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> row((Tuple) row)).toList();
    }

    long count(String operation) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from situation where operation = :operation")
                        .setParameter("operation", operation)
                        .getSingleResult())
                .longValue();
    }

    Optional<SituationDocument> find(String operation, LocalDate day) {
        List<?> texts = entityManager
                .createNativeQuery(
                        "select document from situation where operation = :operation and day = :day", String.class)
                .setParameter("operation", operation)
                .setParameter("day", day)
                .getResultList();
        return texts.stream().map(text -> SituationDocument.read((String) text)).findAny();
    }

    private static Standing standing(Tuple t) {
        return new Standing(
                t.get(0, String.class),
                t.get(1, Date.class).toLocalDate(),
                t.get(2, Date.class).toLocalDate(),
                ZoneId.of(t.get(3, String.class)),
                Stream.of(t.get(4, String[].class)).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()));
    }

    private static SituationRow row(Tuple t) {
        return new SituationRow(
                t.get(0, String.class),
                t.get(1, Date.class).toLocalDate(),
                t.get(2, Instant.class),
                t.get(3, Instant.class));
    }
}
