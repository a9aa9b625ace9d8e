package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Daily reports: what stands in them, that they stay, and who reads them. They are made here as the product makes them. */
class SituationsIT extends ApiTest {

    private static final String NO_PRIVILEGE = "42501";

    private final String operation =
            open(OperationBody.countingDrugs().counting("persons-checked", "reported", "persons"));
    private final String situations = "/api/operations/" + operation + "/situations";
    private final Backdated backdated = new Backdated(product);

    @Test
    void tellsWhatCameInThatDayAndWhatTheOperationHadComeTo() throws Exception {
        var earlier = approved(OFFICER, seized("1").at("2025-03-14T10:00:00+05:00", "Asia/Yekaterinburg"));
        backdated.move(earlier, "2025-03-14T06:00:00Z", "2025-03-14T07:00:00Z", "2025-03-14T08:00:00Z");
        var inTime = approved(OFFICER, seized("3"));
        backdated.move(inTime, "2025-03-15T06:00:00Z", "2025-03-15T07:00:00Z", "2025-03-15T18:59:59Z");
        var nextDay = approved(OFFICER, seized("2.5"));
        backdated.move(nextDay, "2025-03-15T06:00:00Z", "2025-03-15T07:00:00Z", "2025-03-15T19:00:01Z");

        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");
        make(operation, "2025-03-16", "2025-03-16T19:00:00Z");

        var report = get("2025-03-15");
        assertThat(said(report, "heroin", "onDay")).isEqualTo("3 kg + 2.5 kg");
        assertThat(said(report, "heroin", "total")).isEqualTo("4 kg + 2.5 kg");
        assertThat(records(report, "RU/border")).isEqualTo("2 on the day, 2 confirmed, 1 provisional");
        assertThat(records(report, "KZ/customs")).isEqualTo("0 on the day, 0 confirmed, 0 provisional");
        assertThat(said(get("2025-03-16"), "heroin", "onDay")).isEqualTo("0 kg + 0 kg");
        assertThat(said(get("2025-03-16"), "heroin", "total")).isEqualTo("6.5 kg + 0 kg");
    }

    @Test
    void itsTotalsAreThoseOfTheResultTable() throws Exception {
        var joint = record(OFFICER, seized("4").with("/participants/-", "KZ/border"));
        assertStatus(as(OFFICER).post("/api/cases/" + joint + "/submission", ""))
                .isEqualTo(200);
        assertStatus(as("kz-border-liaison")
                        .post("/api/cases/" + joint + "/participation", "{\"answer\": \"confirm\"}"))
                .isEqualTo(200);
        assertStatus(approve(SUPERVISOR, joint)).isEqualTo(200);
        backdated.move(joint, "2025-03-15T06:00:00Z", "2025-03-15T07:00:00Z", "2025-03-15T08:00:00Z");
        var effort = approvedReturn(
                OFFICER,
                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-15").line("persons-checked", "120", "persons"));
        moveReturn(effort, "2025-03-15T12:00:00Z");

        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");

        var report = get("2025-03-15");
        for (var indicator : List.of("drugs", "heroin", "persons-checked")) {
            assertThat(quantity(report, indicator, "total", "confirmed"))
                    .isEqualTo(confirmed(row(operation, indicator)));
        }
        assertThat(groups(report, "heroin"))
                .containsExactly("RU/border=4 kg + 0 kg", "KZ/border=4 kg + 0 kg", "overlap=4 kg + 0 kg");
        assertThat(line(report, "persons-checked").getString("side")).isEqualTo("effort");
    }

    @Test
    void neitherALateApprovalNorAVoidingChangesAReportThatIsMade() throws Exception {
        var counted = approved(OFFICER, seized("1"));
        backdated.move(counted, "2025-03-15T06:00:00Z", "2025-03-15T07:00:00Z", "2025-03-15T08:00:00Z");
        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");
        var before = as(OFFICER).get(situations + "/2025-03-15").body();

        var late = approved(OFFICER, seized("7"));
        backdated.move(late, "2025-03-15T06:00:00Z", "2025-03-15T07:00:00Z", "2025-03-15T08:00:00Z");
        as(SUPERVISOR).post("/api/cases/" + counted + "/void", "{\"reason\": \"By mistake\"}");

        assertThat(make(operation, "2025-03-15", "2025-03-15T19:00:00Z")).isFalse();
        assertThat(as(OFFICER).get(situations + "/2025-03-15").body()).isEqualTo(before);
    }

    @Test
    void ofTwoThatMakeItAtOnceOneDoes() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        Callable<Boolean> making = () -> make(operation, "2025-03-15", "2025-03-15T19:00:00Z");
        try {
            assertThat(pool.invokeAll(List.of(making, making)).stream().map(SituationsIT::got))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdown();
        }
        assertThat(days(as(OFFICER).get(situations))).containsExactly("2025-03-15");
        assertThat(noted(AUDITOR, operation + "/2025-03-15")).isEqualTo(1);
    }

    /** Before its cut-off, of a day outside the operation, with a cut-off that is none of that day, of a closed operation. */
    @Test
    void whatIsNotDueIsNotMade() throws Exception {
        assertThat(make(operation, "2025-04-01", "2025-04-01T19:00:00Z")).isFalse();
        assertThat(make(operation, "2025-03-15", "2025-03-18T19:00:00Z")).isFalse();
        var future =
                open(OperationBody.countingDrugs().with("/from", "2999-01-01").with("/to", "2999-01-31"));
        assertThat(make(future, "2999-01-01", "2999-01-01T19:00:00Z")).isFalse();
        assertStatus(as(LIAISON).post("/api/operations/" + operation + "/closing", "{\"confirm\": true}"))
                .isEqualTo(200);
        assertThat(make(operation, "2025-03-15", "2025-03-15T19:00:00Z")).isFalse();
        assertThat(days(as(OFFICER).get(situations))).isEmpty();
    }

    @Test
    void thatTheProductMadeItStandsInTheTrailOfBothCountries() throws Exception {
        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");

        assertThat(noted(AUDITOR, operation + "/2025-03-15")).isEqualTo(1);
        assertThat(noted("kz-auditor", operation + "/2025-03-15")).isEqualTo(1);
        var check = as(AUDITOR).get("/api/trail/check").json();
        assertThat(check.isNull("problem") || !check.containsKey("problem"))
                .as(check.toString())
                .isTrue();
    }

    @Test
    void isReadByWhoeverTakesPartAndByNobodyElse() throws Exception {
        var two = open(OperationBody.countingDrugs()
                .with(
                        "/organisations",
                        Json.createArrayBuilder()
                                .add("RU/border")
                                .add("KZ/border")
                                .build()));
        make(two, "2025-03-15", "2025-03-15T19:00:00Z");
        var address = "/api/operations/" + two + "/situations";

        for (var reader : List.of(OFFICER, SUPERVISOR, "kz-border-liaison", "kz-border-officer")) {
            assertThat(days(as(reader).get(address))).containsExactly("2025-03-15");
            assertStatus(as(reader).get(address + "/2025-03-15")).isEqualTo(200);
        }
        for (var stranger : List.of("ru-customs-liaison", "kz-interior-supervisor")) {
            assertStatus(as(stranger).get(address)).isEqualTo(404);
            assertStatus(as(stranger).get(address + "/2025-03-15")).isEqualTo(404);
            assertStatus(as(stranger).get(address + "/2025-03-15.csv")).isEqualTo(404);
        }
        for (var other : List.of(ADMINISTRATOR, AUDITOR)) {
            assertStatus(as(other).get(address)).isEqualTo(403);
            assertStatus(as(other).get(address + "/2025-03-15")).isEqualTo(403);
        }
        assertStatus(as(OFFICER).get(address + "/2025-03-16")).isEqualTo(404);
        assertStatus(as(OFFICER).get(address + "/yesterday")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "json"})
    void isAFileInEveryFormatAndLanguage(String format) throws Exception {
        var counted = approved(OFFICER, seized("1.25"));
        backdated.move(counted, "2025-03-15T06:00:00Z", "2025-03-15T07:00:00Z", "2025-03-15T08:00:00Z");
        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");

        for (var language : List.of("en", "ru", "kk")) {
            var file = as(OFFICER).get(situations + "/2025-03-15." + format + "?lang=" + language);
            assertStatus(file).isEqualTo(200);
            assertThat(file.header("Content-Language")).contains(language);
            assertThat(file.bytes()).hasSizeGreaterThan(200);
            if (format.equals("csv")) {
                assertThat(file.body()).contains("heroin").contains("1.25");
            }
        }
        assertStatus(as(OFFICER).get(situations + "/2025-03-15." + format + "?lang=de"))
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into situation values ('%s', '2025-03-16', '2025-03-16T19:00:00Z', now(), '{}')",
                "update situation set document = '{}'",
                "delete from situation",
                "truncate situation",
                "update situation_mail set state = 'sent'",
                "select situation_text(o, date '2025-03-15', now(), now()) from operation o",
                "select append_entries(array['RU'], array['{}'])"
            })
    void theApplicationsRoleCanNeitherWriteNorChangeOne(String statement) throws SQLException {
        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");
        try (var application = product.asApplication();
                var work = application.createStatement()) {
            assertThatThrownBy(() -> work.execute(statement.formatted(operation)))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update situation set document = '{}'", "delete from situation", "truncate situation cascade"})
    void notEvenTheOwnerOfTheTablesChangesOne(String statement) throws SQLException {
        make(operation, "2025-03-15", "2025-03-15T19:00:00Z");
        try (var owner = product.asOwner();
                var work = owner.createStatement()) {
            assertThatThrownBy(() -> work.execute(statement)).hasMessageContaining("does not change");
        }
    }

    @Test
    void addressesAreKeptByTheLeadsLiaisonOfficersAlone() {
        var address = situations + "/recipients";
        var body =
                "{\"en\": [\"duty@border.example\"], \"ru\": [\"b@border.example\", \"a@border.example\"], \"kk\": []}";

        assertStatus(as(LIAISON).post(address, body)).isEqualTo(200);
        assertThat(as(LIAISON).get(address).json().getJsonArray("ru").toString())
                .isEqualTo("[\"a@border.example\",\"b@border.example\"]");
        assertStatus(as("kz-border-liaison").get(address)).isEqualTo(403);
        assertStatus(as("kz-border-liaison").post(address, body)).isEqualTo(403);
        assertStatus(as(SUPERVISOR).get(address)).isEqualTo(403);
        assertThat(violations(as(LIAISON)
                        .post(address, "{\"en\": [\"a@b.example\", \"A@b.example\"], \"ru\": [\"nobody\"]}")))
                .containsEntry("en", "twice")
                .containsEntry("ru", "not-an-email")
                .containsEntry("kk", "required");
    }

    private CaseBody seized(String kilograms) {
        return CaseBody.in(operation).seized("heroin", kilograms, "kg");
    }

    /** As the product does, with the account that it works with. */
    private boolean make(String code, String day, String cutOff) throws SQLException {
        try (var application = product.asApplication();
                var call = application.prepareStatement(
                        "select make_situation(?, cast(? as date), cast(? as timestamptz))")) {
            call.setString(1, code);
            call.setString(2, day);
            call.setString(3, cutOff);
            try (var made = call.executeQuery()) {
                return made.next() && made.getBoolean(1);
            }
        }
    }

    private void moveReturn(String number, String time) throws SQLException {
        try (Connection owner = product.asOwner();
                var work = owner.createStatement()) {
            work.execute(
                    "update summary_return set recorded_at = '%1$s', submitted_at = '%1$s', approved_at = '%1$s' where number = '%2$s'"
                            .formatted(time, number));
            work.execute("update step set at = '%s' where number = '%s'".formatted(time, number));
        }
    }

    private static boolean got(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private JsonObject get(String day) {
        var answer = as("kz-customs-officer").get(situations + "/" + day);
        assertStatus(answer).isEqualTo(200);
        return answer.json();
    }

    private long noted(String auditor, String subject) {
        return as(auditor).get("/api/trail?actor=system&subject=" + subject).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("action").equals("made")
                        && entry.getString("kind").equals("situation"))
                .count();
    }

    private static List<String> days(Answer list) {
        assertStatus(list).isEqualTo(200);
        return list.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("day"))
                .toList();
    }

    private static JsonObject line(JsonObject report, String indicator) {
        return report.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("indicator").equals(indicator))
                .findAny()
                .orElseThrow();
    }

    private static String quantity(JsonObject report, String indicator, String figures, String state) {
        return said(line(report, indicator).getJsonObject(figures).getJsonObject(state));
    }

    /** The confirmed figure, plus the provisional one. */
    private static String said(JsonObject report, String indicator, String figures) {
        return both(line(report, indicator).getJsonObject(figures));
    }

    private static String both(JsonObject figures) {
        return said(figures.getJsonObject("confirmed")) + " + " + said(figures.getJsonObject("provisional"));
    }

    private static List<String> groups(JsonObject report, String indicator) {
        return line(report, indicator).getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .map(group -> group.getString("key") + "=" + both(group.getJsonObject("total")))
                .toList();
    }

    private static String records(JsonObject report, String organisation) {
        return report.getJsonArray("records").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("organisation").equals(organisation))
                .map(row -> row.getInt("onDay") + " on the day, " + row.getInt("confirmed") + " confirmed, "
                        + row.getInt("provisional") + " provisional")
                .findAny()
                .orElseThrow();
    }
}
