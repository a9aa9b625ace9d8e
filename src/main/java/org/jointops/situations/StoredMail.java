package org.jointops.situations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who gets daily reports by mail, and the mails that are to be sent, in the database. */
@ApplicationScoped
@Transactional
class StoredMail {

    /** A mail that is due. */
    record Letter(LocalDate day, String address, String language, SituationDocument report) {}

    /**
     * What became of a mail.
     *
     * @param state {@code waiting}, {@code sent} or {@code given-up}
     * @param problem what the mail server said to the last attempt, if it failed
     */
    public record Sent(
            String address,
            String state,
            @Nullable Instant at,
            @Nullable String problem) {}

    @Inject
    private EntityManager entityManager;

    /** The addresses by language, in their alphabetical order. */
    Map<String, List<String>> recipients(String operation) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select language, address from situation_recipient where operation = :operation order by 2",
                        Tuple.class)
                .setParameter("operation", operation)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    void replace(String operation, Map<String, List<String>> addresses) {
        entityManager
                .createNativeQuery("delete from situation_recipient where operation = :operation")
                .setParameter("operation", operation)
                .executeUpdate();
        addresses.forEach((language, some) -> some.forEach(address -> entityManager
                .createNativeQuery("insert into situation_recipient (operation, address, language)"
                        + " values (:operation, :address, :language)")
                .setParameter("operation", operation)
                .setParameter("address", address)
                .setParameter("language", language)
                .executeUpdate()));
    }

    List<Sent> sent(String operation, LocalDate day) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select address, state, coalesce(sent_at, case when attempts > 0 then next_at end), problem
                        from situation_mail where operation = :operation and day = :day order by 1
                        """, Tuple.class)
                .setParameter("operation", operation)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Sent(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Instant.class),
                        row.get(3, String.class)))
                .toList();
    }

    /** The next that is due, which no other server takes as long as this transaction lasts. */
    Optional<Letter> take(Instant now) {
        List<?> rows = entityManager
                .createNativeQuery("select day, address, language, document from take_mail(:now)", Tuple.class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Letter(
                        row.get(0, Date.class).toLocalDate(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        SituationDocument.read(row.get(3, String.class))))
                .findAny();
    }

    /** Notes that it was sent, or why not; then it is due again after a pause that grows. */
    void answered(Letter letter, Instant now, @Nullable String problem, Duration pause) {
        entityManager
                .createNativeQuery("""
                        select mail_answered(:operation, :day, :address, :now, cast(:problem as text), :pause)
                        """)
                .setParameter("operation", letter.report().operation)
                .setParameter("day", letter.day())
                .setParameter("address", letter.address())
                .setParameter("now", now)
                .setParameter("problem", problem)
                .setParameter("pause", Math.toIntExact(pause.toSeconds()))
                .getResultList();
    }
}
