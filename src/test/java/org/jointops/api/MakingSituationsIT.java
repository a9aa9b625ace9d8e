package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jointops.stack.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product makes daily reports by itself, makes up those that an outage prevented, and sends them. */
class MakingSituationsIT extends ApiTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");
    private static final String RECIPIENT = "duty@border.example";
    private static final String OTHER_RECIPIENT = "nobet@shekara.example";

    private final LocalDate today = LocalDate.now(ZONE);

    /** Operations of other tests would have their reports made too: they rest meanwhile. */
    @BeforeEach
    void layOthersAside() throws SQLException {
        asOwner("create table laid_aside as select code from operation where status = 'open'");
        asOwner("update operation set status = 'closed' where code in (select code from laid_aside)");
    }

    @AfterEach
    void leaveAsBefore() throws SQLException {
        restart(Map.of());
        asOwner("update operation set status = 'open' where code in (select code from laid_aside)");
        asOwner("drop table laid_aside");
    }

    @Test
    void afterAnOutageItMakesWhatIsMissingOldestFirstAndOnceAndWholeHoweverOftenItDies() throws Exception {
        var operation = openOverToday();
        dieWhileMaking(operation, product::killApplication, () -> startMaking(Map.of()));
        assertThat(made(operation)).isZero();

        startMaking(Map.of());
        assertThatTheyAreMade(operation);
        assertThat(get(operation, today.minusDays(3)).getBoolean("late")).isTrue();

        var other = copied(operation);
        dieWhileMaking(other, product::killDatabase, () -> {});
        product.startDatabase();
        assertThatTheyAreMade(other);
    }

    @Test
    void itSendsEachReportOnceInTheLanguageOfTheRecipientEvenIfTheMailServerComesLate() throws Exception {
        var operation = openOverToday();
        assertStatus(as(LIAISON).post("/api/operations/" + operation + "/situations/recipients", """
                        {"en": ["%s"], "ru": [], "kk": ["%s"]}""".formatted(
                                RECIPIENT, OTHER_RECIPIENT)))
                .isEqualTo(200);
        var setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        startMaking(Map.of(
                "JOINTOPS_MAIL_HOST", "127.0.0.1",
                "JOINTOPS_MAIL_PORT", String.valueOf(setup.getPort()),
                "JOINTOPS_MAIL_STARTTLS", "false",
                "JOINTOPS_MAIL_FROM", "reports@ops.example"));
        assertThatTheyAreMade(operation);
        assertThat(Eventually.within(PATIENCE, () -> mails(operation, "state = 'waiting' and problem is not null") > 0))
                .isTrue();

        var server = new GreenMail(setup);
        server.start();
        try {
            assertThat(Eventually.within(PATIENCE, () -> mails(operation, "state = 'sent'") == 6))
                    .isTrue();
            startMaking(Map.of());

            var received = server.getReceivedMessages();
            assertThat(received).hasSize(6);
            assertThat(Stream.of(received).map(MakingSituationsIT::id)).doesNotHaveDuplicates();
            var latest = Stream.of(received)
                    .filter(message -> recipient(message).equals(OTHER_RECIPIENT))
                    .filter(message -> text(message).contains("day=" + today.minusDays(1)))
                    .findAny()
                    .orElseThrow();
            assertThat(latest.getSubject()).startsWith(operation + ": тәуліктік мәлімет");
            assertThat(text(latest))
                    .contains("Тексеру")
                    .contains("/situation?operation=" + operation + "&day=" + today.minusDays(1));
        } finally {
            server.stop();
        }
    }

    @Test
    void beforeAnOperationIsClosedTheReportsOfTheDaysThatEndedAreMade() throws Exception {
        restart(Map.of("JOINTOPS_SITUATIONS_EVERY", "PT2H"));
        var operation = openOverToday();

        assertStatus(as(LIAISON).post("/api/operations/" + operation + "/closing", "{\"confirm\": true}"))
                .isEqualTo(200);

        assertThat(reports(operation)).hasSize(3);
    }

    /** From three days ago to three days ahead. */
    private String openOverToday() {
        return open(OperationBody.countingDrugs()
                .with("/from", today.minusDays(3).toString())
                .with("/to", today.plusDays(3).toString()));
    }

    private void startMaking(Map<String, String> others) {
        var settings = new HashMap<>(others);
        settings.put("JOINTOPS_SITUATIONS_EVERY", "PT1S");
        restart(settings);
    }

    private void restart(Map<String, String> settings) {
        product.killApplication();
        product.startApplication(settings);
    }

    /** Has the making wait for a table that somebody holds, and cuts the power then. */
    private void dieWhileMaking(String operation, Runnable cut, Runnable begin) throws SQLException {
        try (var owner = product.asOwner()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("lock table trail_head in share mode");
                begin.run();
                asOwner("update operation set status = 'open' where code = '" + operation + "'");
                assertThat(Eventually.within(PATIENCE, () -> waits(owner))).isTrue();
            }
            cut.run();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState()) && !"57P01".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static boolean waits(Connection owner) {
        try (var statement = owner.createStatement();
                var waiting = statement.executeQuery(
                        "select 1 from pg_locks where not granted and relation = 'trail_head'::regclass")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The same operation under another code, closed still, which leaves nothing in the trail that is being held. */
    private String copied(String operation) throws SQLException {
        var code = freshCode();
        asOwner("create table copied as select * from operation where code = '" + operation + "'");
        asOwner("update copied set code = '" + code + "', status = 'closed'");
        asOwner("insert into operation select * from copied");
        asOwner("drop table copied");
        asOwner("insert into operation_organisation select '" + code
                + "', organisation, position from operation_organisation where operation = '" + operation + "'");
        return code;
    }

    private void assertThatTheyAreMade(String operation) throws SQLException {
        assertThat(Eventually.within(PATIENCE, () -> made(operation) == 3)).isTrue();
        assertThat(reports(operation))
                .extracting(row -> LocalDate.parse(row.getString("day")))
                .containsExactly(today.minusDays(1), today.minusDays(2), today.minusDays(3));
        assertThat(reports(operation))
                .extracting(row -> row.getString("madeAt"))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(count("trail where chain = 'RU' and action = 'made' and operation = '" + operation + "'"))
                .isEqualTo(3);
    }

    private List<JsonObject> reports(String operation) {
        var answer = as("kz-customs-officer").get("/api/operations/" + operation + "/situations");
        assertStatus(answer).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private JsonObject get(String operation, LocalDate day) {
        return as(OFFICER)
                .get("/api/operations/" + operation + "/situations/" + day)
                .json();
    }

    private long made(String operation) {
        return count("situation where operation = '" + operation + "'");
    }

    private long mails(String operation, String which) {
        return count("situation_mail where operation = '" + operation + "' and " + which);
    }

    private long count(String from) {
        try (var owner = product.asOwner();
                var work = owner.createStatement();
                var counted = work.executeQuery("select count(*) from " + from)) {
            return counted.next() ? counted.getLong(1) : 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = product.asOwner();
                var work = owner.createStatement()) {
            work.execute(statement);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String id(Message message) {
        return read(() -> message.getHeader("Message-ID")[0]);
    }

    private static String recipient(Message message) {
        return read(() -> message.getAllRecipients()[0].toString());
    }

    private static String text(Message message) {
        return read(() -> message.getContent().toString());
    }

    private static String read(Callable<String> part) {
        try {
            return part.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
