package org.jointops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The application's own account of the database adds to the trail through one function, and does nothing else to it. */
@UsesStack
class TrailGuaranteesIT {

    private static final String NO_PRIVILEGE = "42501";
    private static final int CONNECTIONS = 24;
    private static final int APPENDS = 15;

    private static final List<String> ATTEMPTS = List.of(
            "insert into trail (chain, seq, at, body, previous, hash) values ('RU', 999999, now(), '{}', '', '')",
            "insert into trail_head values ('XX', 1, now(), '')",
            "update trail set body = body",
            "update trail set hash = previous where seq = 1",
            "update trail_head set seq = 0",
            "delete from trail",
            "delete from trail_head",
            "truncate trail",
            "truncate trail, trail_head",
            "merge into trail t using trail_head h on t.seq = h.seq when matched then delete",
            "select * from trail for update",
            "lock table trail in share mode",
            "copy trail (chain, seq, at, body, previous, hash) from program 'cat /etc/passwd'",
            "copy trail to program 'cat'",
            "alter table trail disable row level security",
            "alter table trail no force row level security",
            "alter table trail_head disable row level security",
            "alter table trail disable trigger all",
            "alter table trail drop column hash",
            "alter table trail alter column actor drop expression",
            "alter table trail owner to jointops_app",
            "drop table trail",
            "drop policy auditing on trail",
            "create policy mine on trail for all using (true)",
            "create trigger mine before insert on trail execute function suppress_redundant_updates_trigger()",
            "create rule mine as on insert to trail do instead nothing",
            "create index on trail (body)",
            "create or replace function append_trail(name text, address text, channel text, entries jsonb) returns void"
                    + " language sql return null",
            "alter function append_trail(text, text, text, jsonb) security invoker",
            "drop function append_trail(text, text, text, jsonb)",
            "create or replace function trail_hash(previous text, chain text, seq bigint, at timestamptz, body text)"
                    + " returns text language sql return ''",
            "select trail_body('', '', '', '{}', '', '')",
            "select key from caller_key",
            "insert into caller_key (id, key) values ('mine', '')",
            "set role jointops_owner",
            "set session authorization jointops_owner",
            "set session_replication_role = replica",
            "alter role jointops_app bypassrls",
            "create function mine() returns int language sql security definer return 1",
            "create temporary table trail (id int)",
            "create table mine (id int)");

    @BeforeAll
    static void makeAKey(Product product) throws SQLException {
        SealedCaller.depositKey(product);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isOnlyAddedTo(String attempt, Product product) throws SQLException {
        for (var person : List.of(SealedCaller.SUPERVISOR, SealedCaller.AUDITOR)) {
            assertRefused(product, attempt, person::call);
            assertRefused(product, attempt, person::forge);
        }
        assertRefused(product, attempt, connection -> connection.setAutoCommit(false));
    }

    static Stream<String> attempts() {
        return ATTEMPTS.stream();
    }

    @Test
    void isAddedToByNobodyUnknown(Product product) throws SQLException {
        var append = "select append_trail('', '', 'api', '[{\"action\": \"x\", \"kind\": \"x\", \"subject\": \"x\"}]')";

        assertRefused(product, append, SealedCaller.SUPERVISOR::forge);
        assertRefused(product, append, connection -> connection.setAutoCommit(false));
    }

    @Test
    void namesWhoCallsWhateverIsAskedFor(Product product) throws SQLException {
        var subject = UUID.randomUUID().toString();
        try (var connection = product.asApplication()) {
            SealedCaller.SUPERVISOR.call(connection);
            execute(connection, """
                    select append_trail('', '', 'api', '[{"actor": "somebody-else", "roles": ["auditor"],
                        "organisation": "KZ/border", "action": "x", "kind": "x", "subject": "%s"}]')
                    """.formatted(subject));
            connection.commit();
            SealedCaller.AUDITOR.call(connection);
            assertThat(texts(
                            connection,
                            "select actor || ' ' || (body::json ->> 'roles') || ' ' || (body::json ->> 'organisation')"
                                    + " from trail where subject = '" + subject + "'"))
                    .containsExactly("ru-supervisor [\"supervisor\"] RU/border");
        }
    }

    @Test
    void isReadByAuditorsOfItsCountryAlone(Product product) throws SQLException {
        var subject = UUID.randomUUID().toString();
        try (var connection = product.asApplication()) {
            SealedCaller.SUPERVISOR.call(connection);
            append(connection, subject, "KZ/customs");
            connection.commit();
        }
        assertThat(chains(product, subject, SealedCaller.AUDITOR::call)).containsExactly("RU");
        assertThat(chains(product, subject, SealedCaller.OTHER_AUDITOR::call)).containsExactly("KZ");
        assertThat(chains(product, subject, SealedCaller.SUPERVISOR::call)).isEmpty();
        assertThat(chains(product, subject, SealedCaller.AUDITOR::forge)).isEmpty();
        assertThat(chains(product, subject, connection -> connection.setAutoCommit(false)))
                .isEmpty();
    }

    @Test
    void keepsNothingOfWhatWasRolledBack(Product product) throws SQLException {
        var lost = UUID.randomUUID().toString();
        var kept = UUID.randomUUID().toString();
        try (var connection = product.asApplication()) {
            SealedCaller.SUPERVISOR.call(connection);
            append(connection, lost, null);
            connection.rollback();
            SealedCaller.SUPERVISOR.call(connection);
            append(connection, kept, null);
            connection.commit();
        }
        assertThat(chains(product, lost, SealedCaller.AUDITOR::call)).isEmpty();
        assertThat(chains(product, kept, SealedCaller.AUDITOR::call)).hasSize(1);
        assertUnbroken(product);
    }

    /** Half of them write into their own chain, half into both, each from a country of its own. */
    @Test
    void growsWithoutGapsForksOrDeadlocksUnderManyAtOnce(Product product) throws Exception {
        var subject = UUID.randomUUID().toString();
        var go = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var work = IntStream.range(0, CONNECTIONS)
                    .mapToObj(place -> people.submit(appending(product, subject, place, go)))
                    .toList();
            go.countDown();
            for (var each : work) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            people.shutdownNow();
        }
        var each = CONNECTIONS / 2 * APPENDS;
        assertThat(chains(product, subject, SealedCaller.AUDITOR::call)).hasSize(each + each / 2);
        assertThat(chains(product, subject, SealedCaller.OTHER_AUDITOR::call)).hasSize(each + each / 2);
        assertUnbroken(product);
    }

    private static Callable<Void> appending(Product product, String subject, int place, CountDownLatch go) {
        var country = place % 2 == 0 ? "RU" : "KZ";
        var owner = place % 4 < 2 ? country + "/border" : (place % 2 == 0 ? "KZ/border" : "RU/border");
        var person = new SealedCaller("person-" + place, country + "/border", country, "supervisor");
        return () -> {
            try (var connection = product.asApplication()) {
                go.await();
                for (var i = 0; i < APPENDS; i++) {
                    person.call(connection);
                    append(connection, subject, owner);
                    connection.commit();
                }
            }
            return null;
        };
    }

    private static void assertUnbroken(Product product) throws SQLException {
        try (var owner = product.asOwner()) {
            assertThat(texts(owner, """
                            select chain || ' ' || seq from (
                                select *, lag(hash, 1, repeat('0', 64)) over w as before, row_number() over w as place
                                from trail window w as (partition by chain order by seq)) t
                            where place <> seq or before <> previous
                               or hash <> trail_hash(previous, chain, seq, at, body)
                            """)).isEmpty();
            assertThat(texts(owner, """
                            select h.chain from trail_head h
                            where (h.seq, h.hash) <> (select seq, hash from trail t where t.chain = h.chain
                                                      order by seq desc limit 1)
                            """)).isEmpty();
        }
    }

    private static void append(Connection connection, String subject, @Nullable String owner) throws SQLException {
        execute(
                connection,
                String.format(
                        Locale.ROOT,
                        "select append_trail('', '', 'api', '[{\"action\": \"tested\", \"kind\": \"test\", \"subject\": \"%s\","
                                + " \"owner\": %s}]')",
                        subject,
                        owner == null ? "null" : '"' + owner + '"'));
    }

    /** Who calls, if anybody. */
    private interface Calling {
        void begin(Connection connection) throws SQLException;
    }

    private static List<String> chains(Product product, String subject, Calling calling) throws SQLException {
        try (var connection = product.asApplication()) {
            calling.begin(connection);
            return texts(connection, "select chain from trail where subject = '" + subject + "' order by seq");
        }
    }

    private static void assertRefused(Product product, String statement, Calling calling) throws SQLException {
        try (var connection = product.asApplication()) {
            calling.begin(connection);
            assertThatThrownBy(() -> execute(connection, statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var work = connection.createStatement();
                var rows = work.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
