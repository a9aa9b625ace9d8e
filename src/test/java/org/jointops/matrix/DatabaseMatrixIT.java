package org.jointops.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointops.stack.Product;
import org.jointops.stack.Seal;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The second lock: with the application's own account in the database, and in no other way than the application's, a
 * person sees the rows of what they may read and no other, in every table, for the full product of the matrix.
 */
@UsesStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseMatrixIT {

    private static final Person SUPERVISOR = Matrix.person(Set.of("supervisor"), "RU/border", "RU-BORDER-ORE-1");

    /** Reference data, the same for everybody. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "account_state",
            "catalogue_branch",
            "catalogue_entry",
            "checkpoint",
            "demo_load",
            "flyway_schema_history",
            "measure_unit",
            "organisation",
            "region",
            "unit");

    private static final Set<String> COUNTED = Set.of("submitted", "approved");

    private final Product product = Product.running();
    private final List<Kept> kept;
    private final Seal seal;
    private final Rows rows;
    private final Connection connection;

    DatabaseMatrixIT() throws SQLException {
        kept = Recording.of(product);
        seal = Seal.known(product);
        try (var owner = product.asOwner()) {
            rows = new Rows(owner);
        }
        connection = product.asApplication();
        connection.setAutoCommit(false);
    }

    @BeforeAll
    void everySampleHasRowsToBeSeen() {
        for (var record : kept) {
            for (var table : tablesOf(record.sample())) {
                assertThat(rows.records(table)).as(table).contains(record.number());
            }
        }
    }

    @AfterEach
    void forgetWhoWasCalling() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void everyPersonSeesTheRowsOfWhatTheyMayReadAndNoOther() throws SQLException {
        var findings = new Findings("in the database");
        for (var person : Matrix.people()) {
            Seal.say(connection, person.sealedBy(seal, connection));
            for (var table : Rows.TABLES.keySet()) {
                var seen = rows.seen(connection, table);
                for (var record : kept) {
                    if (tablesOf(record.sample()).contains(table)) {
                        findings.answered(
                                person,
                                record.sample(),
                                table,
                                mayRead(person, record.sample(), table),
                                seen.contains(record.number()));
                    }
                }
            }
            connection.rollback();
        }
        findings.assertNone(2_000);
    }

    /** They are made over all records, past the policies, and keep the same rule themselves. */
    @Test
    void theFunctionsOfFiguresAndSearchesTellOnlyOfWhatMayBeRead() throws SQLException {
        var findings = new Findings("functions of the database");
        for (var person : Matrix.people()) {
            Seal.say(connection, person.sealedBy(seal, connection));
            var named = numbers("select * from cases_naming('family')");
            var held = numbers("select unnest(cases_holding('tarantass'))");
            var sorted = numbers("select unnest(cases_of_categories(categories_in_branch('drugs')))");
            for (var code : Matrix.CODES) {
                var counted = numbers("select number from readable_contribution('" + code + "', 'drugs')");
                for (var record : cases(code)) {
                    var sample = record.sample();
                    findings.answered(
                            person,
                            sample,
                            "search",
                            Section4.readsPersonalData(person, sample),
                            named.contains(record.number()));
                    findings.answered(
                            person, sample, "text", Section4.reads(person, sample), held.contains(record.number()));
                    findings.answered(
                            person,
                            sample,
                            "category",
                            Section4.reads(person, sample),
                            sorted.contains(record.number()));
                    findings.answered(
                            person,
                            sample,
                            "figure",
                            Section4.reads(person, sample)
                                    && COUNTED.contains(sample.state())
                                    && takesPart(person, sample),
                            counted.contains(record.number()));
                }
            }
            connection.rollback();
        }
        findings.assertNone(2_000);
    }

    @Test
    void everyTableThatHoldsSomethingOfARecordIsLocked() throws SQLException {
        assertThat(ownersWords("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                  and not c.relrowsecurity and has_table_privilege('jointops_app', c.oid, 'select')
                """)).isSubsetOf(OPEN_TO_ALL);
        assertThat(ownersWords("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
                """)).containsAll(Rows.TABLES.keySet());
    }

    @Test
    void withoutACallerNoRowIsSeen() throws SQLException {
        assertNothingIsSeen("nobody said who is calling");
    }

    @Test
    void aCallerThatIsMadeUpSeesNoRow() throws SQLException {
        for (var forged : forged().entrySet()) {
            Seal.say(connection, forged.getValue());
            assertNothingIsSeen(forged.getKey());
            connection.rollback();
        }
    }

    @Test
    void aCallerIsForgottenWithTheTransaction() throws SQLException {
        Seal.say(connection, SUPERVISOR.sealedBy(seal, connection));
        assertThat(rows.seen(connection, "incident")).isNotEmpty();
        connection.commit();

        assertNothingIsSeen("the next transaction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table incident disable row level security",
                "alter table incident no force row level security",
                "alter table incident owner to jointops_app",
                "drop policy own on incident",
                "create policy everything on incident using (true)",
                "alter policy own on incident using (true)",
                "alter role jointops_app bypassrls",
                "alter role jointops_app superuser",
                "set role jointops_owner",
                "set session authorization jointops_owner",
                "grant jointops_owner to jointops_app",
                "create or replace function caller_organisation() returns text language sql return 'RU/border'",
                "create or replace function caller() returns text[] language sql return null",
                "create function public.mine() returns text language sql return 'RU/border'",
                "create view public.everything as select * from incident",
                "create temporary table incident_copy as select * from incident",
                "select * from caller_key",
                "insert into caller_key (id, key) values ('mine', 'mine')",
                "update caller_key set key = 'mine'",
                "copy incident to program 'cat'",
                "set row_security = off; select * from incident",
                "delete from incident",
                "delete from step",
                "update step set actor = 'nobody'",
                "truncate incident cascade",
                "select * from pg_authid",
                "select pg_read_file('PG_VERSION')",
                "select lo_import('/etc/hostname')",
                "load 'auto_explain'",
                "create extension dblink"
            })
    void theApplicationsRoleCannotTakeTheLockAway(String attempt) throws SQLException {
        Seal.say(connection, SUPERVISOR.sealedBy(seal, connection));

        assertThatThrownBy(() -> execute(attempt)).isInstanceOf(SQLException.class);
    }

    @Test
    void theStatisticsOfTheTablesTellNothing() throws SQLException {
        try (var owner = product.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze detained_person, incident");
        }
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select * from pg_stats where tablename in ('detained_person', 'incident', 'vehicle_mark')")) {
            assertThat(found.next()).isFalse();
        }
    }

    @Test
    void nobodyWritesIntoWhatIsAnothers() throws SQLException {
        var others = kept.stream()
                .filter(record -> record.sample().owner().equals("KZ/customs")
                        && "joint".equals(record.sample().sharing())
                        && record.sample().isCase())
                .findFirst()
                .orElseThrow();
        for (var change : List.of(
                "update incident set summary = 'mine' where number = '%s'",
                "update incident set released = true where number = '%s'",
                "update incident set sharing = 'joint' where number = '%s'",
                "update offence set count = 99 where incident = '%s'",
                "delete from offence where incident = '%s'",
                "delete from confiscation where incident = '%s'",
                "delete from vehicle_mark where confiscation in (select id from confiscation where incident = '%s')",
                "update detention set reason = 'wanted' where incident = '%s'")) {
            Seal.say(connection, SUPERVISOR.sealedBy(seal, connection));
            assertThat(execute(change.formatted(others.number()))).as(change).isZero();
            connection.rollback();
        }
    }

    /** Of a case or a return; the author's change of a case noted personal data, a return was never changed. */
    private static List<String> tablesOf(Sample sample) {
        return sample.isCase()
                ? Rows.TABLES.keySet().stream()
                        .filter(table -> !table.contains("return"))
                        .toList()
                : List.of("summary_return", "return_line", "step");
    }

    private static boolean mayRead(Person person, Sample sample, String table) {
        return Rows.isPersonal(table) ? Section4.readsPersonalData(person, sample) : Section4.reads(person, sample);
    }

    private List<Kept> cases(String operation) {
        return kept.stream()
                .filter(record ->
                        record.operation().equals(operation) && record.sample().isCase())
                .toList();
    }

    private static boolean takesPart(Person person, Sample sample) {
        return sample.takingPart().contains(String.valueOf(person.organisation()));
    }

    private Set<String> numbers(String sql) throws SQLException {
        return words(connection, sql);
    }

    private Set<String> ownersWords(String sql) throws SQLException {
        try (var owner = product.asOwner()) {
            return words(owner, sql);
        }
    }

    private static Set<String> words(Connection of, String sql) throws SQLException {
        var words = new HashSet<String>();
        try (var statement = of.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private Map<String, String> forged() throws SQLException {
        var honest = SUPERVISOR.sealedBy(seal, connection);
        var now = Instant.now();
        var here = Seal.backend(connection);
        try (var another = product.asApplication()) {
            var elsewhere = Seal.backend(another);
            return Map.of(
                    "another organisation under the same seal", honest.replace("RU/border", "KZ/customs"),
                    "more roles under the same seal", honest.replace("supervisor", "supervisor,liaison"),
                    "no seal", honest.substring(0, honest.lastIndexOf('\n')) + "\n",
                    "a seal cut short", honest.substring(0, honest.length() - 1),
                    "a key that nobody knows", SUPERVISOR.sealedBy(Seal.unknown(), connection),
                    "another key under a known name",
                            SUPERVISOR.sealedBy(
                                    new Seal(seal.id(), Seal.unknown().key()), connection),
                    "another connection's", SUPERVISOR.sealedBy(seal, elsewhere, now),
                    "one of six minutes ago", SUPERVISOR.sealedBy(seal, here, now.minus(Duration.ofMinutes(6))),
                    "one of the future", SUPERVISOR.sealedBy(seal, here, now.plus(Duration.ofHours(1))),
                    "a line more", named(SUPERVISOR, "nobody\nRU/border").sealedBy(seal, here, now));
        }
    }

    private static Person named(Person person, String name) {
        return new Person(name, person.roles(), person.country(), person.organisation(), person.unit());
    }

    private void assertNothingIsSeen(String why) throws SQLException {
        var seen = new ArrayList<String>();
        for (var table : Rows.TABLES.keySet()) {
            seen.addAll(rows.seen(connection, table));
        }
        assertThat(seen).as(why).isEmpty();
    }

    private int execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}
