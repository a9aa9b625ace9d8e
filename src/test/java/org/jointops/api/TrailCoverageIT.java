package org.jointops.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every address of the API that changes something leaves an entry in the trail; one that is not here fails the build. */
class TrailCoverageIT extends ApiTest {

    private static final String COMMENT = "{\"comments\": [{\"text\": \"Again, please\"}]}";
    private static final String REASON = "{\"reason\": \"For a reason\"}";
    private static final String SHARING =
            "{\"sharing\": \"own-country\", \"handling\": \"H0\", \"reason\": \"For a reason\"}";
    private static final AtomicInteger CODES = new AtomicInteger();

    private record Change(String action, String actor, Supplier<Answer> call) {}

    private final Map<String, Change> changes = new TreeMap<>();

    TrailCoverageIT() {
        reference();
        operations();
        cases();
        returns();
        editions();
        situations();
    }

    @Test
    void knowsEveryAddressThatChangesSomething() {
        var all = ApiDescription.shipped().operations().stream()
                .filter(operation -> !operation.startsWith("GET ") && !isOfPeople(operation))
                .collect(toSet());

        assertThat(changes.keySet()).isEqualTo(all);
    }

    @TestFactory
    Stream<DynamicTest> leavesItsEntry() {
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> assertNoted(change.getValue())));
    }

    /** People and units are watched by the tests of people. */
    private static boolean isOfPeople(String operation) {
        return operation.contains("/api/users") || operation.contains("/api/units");
    }

    private void assertNoted(Change change) {
        var before = as(AUDITOR).get("/api/trail/head").json().getInt("seq");
        var answer = change.call().get();

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        var entries =
                as(AUDITOR).get("/api/trail?actor=" + change.actor()).json().getJsonArray("items");
        assertThat(entries.getValuesAs(JsonObject.class).stream()
                        .filter(entry -> entry.getInt("seq") > before)
                        .map(entry -> entry.getString("action"))
                        .filter(action -> !action.equals("read"))
                        .findFirst())
                .contains(change.action());
    }

    private void reference() {
        change(
                "POST /api/checkpoints",
                "added",
                LIAISON,
                () -> as(LIAISON).post("/api/checkpoints", """
                {"code": "TRAIL-%d", "region": "RU-ORE", "kind": "road", "names": {"en": "A post"}, "source": "Test"}
                """.formatted(CODES.incrementAndGet())));
        change(
                "POST /api/catalogues/{kind}",
                "added",
                LIAISON,
                () -> as(LIAISON).post("/api/catalogues/things", """
                {"code": "trail-%d", "labels": {"en": "A thing"}, "dimension": "count"}
                """.formatted(CODES.incrementAndGet())));
    }

    private void operations() {
        change(
                "POST /api/operations",
                "opened",
                LIAISON,
                () -> as(LIAISON)
                        .post("/api/operations", OperationBody.countingDrugs().json()));
        change("PUT /api/operations/{code}", "changed", LIAISON, () -> {
            var body = OperationBody.countingDrugs();
            var code = open(body);
            return put(
                    LIAISON,
                    "/api/operations/" + code,
                    body.with("/objective", "Another").json());
        });
        change(
                "POST /api/operations/{code}/closing",
                "closed",
                LIAISON,
                () -> close(open(OperationBody.countingDrugs())));
        change("POST /api/operations/{code}/reopening", "reopened", LIAISON, () -> {
            var code = open(OperationBody.countingDrugs());
            close(code);
            return as(LIAISON).post("/api/operations/" + code + "/reopening", "{\"reason\": \"Late returns\"}");
        });
    }

    private void cases() {
        change("POST /api/cases", "recorded", OFFICER, () -> as(OFFICER).post("/api/cases", body().json()));
        change(
                "PUT /api/cases/{number}",
                "edited",
                OFFICER,
                () -> put(
                        OFFICER,
                        "/api/cases/" + record(OFFICER, body()),
                        body().with("/summary", "Changed").json()));
        change(
                "POST /api/cases/{number}/submission",
                "submitted",
                OFFICER,
                () -> as(OFFICER).post("/api/cases/" + record(OFFICER, body()) + "/submission", ""));
        change(
                "POST /api/cases/{number}/return",
                "returned",
                SUPERVISOR,
                () -> as(SUPERVISOR).post("/api/cases/" + submitted(OFFICER, body()) + "/return", COMMENT));
        change(
                "POST /api/cases/{number}/approval",
                "approved",
                SUPERVISOR,
                () -> approve(SUPERVISOR, submitted(OFFICER, body())));
        change("POST /api/cases/{number}/void", "voided", SUPERVISOR, () -> onApproved("/void", REASON));
        change("POST /api/cases/{number}/release", "released", SUPERVISOR, () -> onApproved("/release", REASON));
        change("DELETE /api/cases/{number}/release", "release-withdrawn", SUPERVISOR, () -> {
            var number = approved(OFFICER, body());
            as(SUPERVISOR).post("/api/cases/" + number + "/release", REASON);
            return as(SUPERVISOR).delete("/api/cases/" + number + "/release");
        });
        change(
                "PUT /api/cases/{number}/sharing",
                "shared",
                SUPERVISOR,
                () -> put(SUPERVISOR, "/api/cases/" + approved(OFFICER, body()) + "/sharing", SHARING));
        change("POST /api/cases/{number}/participation", "confirmed", "ru-customs-supervisor", () -> {
            var joint = body().with(
                            "/participants",
                            Json.createArrayBuilder().add("RU/customs").build());
            return as("ru-customs-supervisor")
                    .post("/api/cases/" + submitted(OFFICER, joint) + "/participation", "{\"answer\": \"confirm\"}");
        });
    }

    private void returns() {
        change(
                "POST /api/summary-returns",
                "recorded",
                OFFICER,
                () -> as(OFFICER).post("/api/summary-returns", figures().json()));
        change("PUT /api/summary-returns/{number}", "edited", OFFICER, () -> {
            var body = figures();
            var number = recordReturn(OFFICER, body);
            return put(
                    OFFICER,
                    "/api/summary-returns/" + number,
                    body.with("/source", "A journal").json());
        });
        change(
                "POST /api/summary-returns/{number}/submission",
                "submitted",
                OFFICER,
                () -> as(OFFICER).post("/api/summary-returns/" + recordReturn(OFFICER, figures()) + "/submission", ""));
        change(
                "POST /api/summary-returns/{number}/return",
                "returned",
                SUPERVISOR,
                () -> as(SUPERVISOR)
                        .post("/api/summary-returns/" + submittedReturn(OFFICER, figures()) + "/return", COMMENT));
        change(
                "POST /api/summary-returns/{number}/approval",
                "approved",
                SUPERVISOR,
                () -> approveReturn(SUPERVISOR, submittedReturn(OFFICER, figures()), false));
        change(
                "POST /api/summary-returns/{number}/void",
                "voided",
                SUPERVISOR,
                () -> as(SUPERVISOR)
                        .post("/api/summary-returns/" + approvedReturn(OFFICER, figures()) + "/void", REASON));
        change(
                "PUT /api/summary-returns/{number}/sharing",
                "shared",
                SUPERVISOR,
                () -> put(
                        SUPERVISOR,
                        "/api/summary-returns/" + approvedReturn(OFFICER, figures()) + "/sharing",
                        SHARING));
    }

    private void editions() {
        change(
                "POST /api/operations/{code}/editions",
                "drawn",
                LIAISON,
                () -> as(LIAISON).post("/api/operations/" + open(OperationBody.countingDrugs()) + "/editions", ""));
        change("PUT /api/operations/{code}/editions/{edition}/communique", "edited", LIAISON, () -> {
            var edition = drawn();
            var tag = as(LIAISON).get(edition).header("ETag").orElseThrow();
            return as(LIAISON).with("If-Match", tag).put(edition + "/communique", """
                    {"en": "Said", "ru": "Сказано", "kk": "Айтылды"}""");
        });
        change(
                "POST /api/operations/{code}/editions/{edition}/seal",
                "sealed",
                LIAISON,
                () -> as(LIAISON).post(drawn() + "/seal", ""));
        change("DELETE /api/operations/{code}/editions/{edition}/seal", "seal-taken-back", LIAISON, () -> {
            var edition = drawn();
            as(LIAISON).post(edition + "/seal", "");
            return as(LIAISON).delete(edition + "/seal");
        });
    }

    private void situations() {
        change(
                "POST /api/operations/{code}/situations/recipients",
                "changed",
                LIAISON,
                () -> as(LIAISON)
                        .post(
                                "/api/operations/" + open(OperationBody.countingDrugs()) + "/situations/recipients",
                                """
                        {"en": ["duty@border.example"], "ru": [], "kk": []}"""));
    }

    private String drawn() {
        var editions = "/api/operations/" + open(OperationBody.countingDrugs()) + "/editions";
        as(LIAISON).post(editions, "");
        return editions + "/1";
    }

    private void change(String address, String action, String actor, Supplier<Answer> call) {
        changes.put(address, new Change(action, actor, call));
    }

    private CaseBody body() {
        return CaseBody.in(open(OperationBody.countingDrugs()));
    }

    private ReturnBody figures() {
        return ReturnBody.of(open(OperationBody.countingDrugs()), "RU-BORDER-ORE-1", "2025-03-15")
                .line("heroin", "1", "kg");
    }

    private Answer onApproved(String step, String json) {
        return as(SUPERVISOR).post("/api/cases/" + approved(OFFICER, body()) + step, json);
    }

    private Answer close(String code) {
        return as(LIAISON).post("/api/operations/" + code + "/closing", "{\"confirm\": true}");
    }

    private Answer put(String user, String address, String json) {
        var document = address.replace("/sharing", "");
        var tag = as(user).get(document).header("ETag").orElseThrow();
        return as(user).with("If-Match", tag).put(address, json);
    }
}
