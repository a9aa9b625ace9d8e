package org.jointops.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractIntegerAssert;
import org.assertj.core.api.Assertions;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;

/**
 * A test of the API. Its people are the demo accounts; each test makes the operation that it needs, so that no other
 * test's figures are in its way.
 */
@UsesStack
abstract class ApiTest {

    static final String OFFICER = "ru-border-officer";
    static final String OTHER_OFFICER = "ru-border-officer2";
    static final String SUPERVISOR = "ru-border-supervisor";
    static final String LIAISON = "ru-border-liaison";
    static final String ADMINISTRATOR = "ru-border-admin";
    static final String AUDITOR = "ru-auditor";

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(3);
    private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicInteger OPERATIONS = new AtomicInteger();

    private record Held(String token, Instant until) {}

    final Product product = Product.running();

    /** A caller with a token of the account, which serves for several calls. */
    Caller as(String user) {
        var held = TOKENS.compute(
                user,
                (name, known) -> known != null && Instant.now().isBefore(known.until)
                        ? known
                        : new Held(product.token(name), Instant.now().plus(TOKEN_LASTS)));
        return product.withToken(held.token);
    }

    /** A code that no other operation of this run has. */
    static String freshCode() {
        return "OP-" + OPERATIONS.incrementAndGet();
    }

    /** Opens an operation of all six organisations, led by the Russian border guards. */
    String open(OperationBody operation) {
        var answer = as(LIAISON).post("/api/operations", operation.json());
        Assertions.assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/code");
    }

    String record(String officer, CaseBody body) {
        var answer = as(officer).post("/api/cases", body.json());
        Assertions.assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/number");
    }

    String submitted(String officer, CaseBody body) {
        var number = record(officer, body);
        assertStatus(as(officer).post("/api/cases/" + number + "/submission", ""))
                .isEqualTo(200);
        return number;
    }

    /** Recorded, submitted and approved within one organisation. */
    String approved(String officer, CaseBody body) {
        var number = submitted(officer, body);
        assertStatus(approve(supervisorOf(officer), number)).isEqualTo(200);
        return number;
    }

    Answer approve(String supervisor, String number) {
        return as(supervisor).post("/api/cases/" + number + "/approval", """
                {"sharing": "own-service", "handling": "H0"}""");
    }

    String recordReturn(String user, ReturnBody body) {
        var answer = as(user).post("/api/summary-returns", body.json());
        Assertions.assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/number");
    }

    String submittedReturn(String user, ReturnBody body) {
        var number = recordReturn(user, body);
        assertStatus(as(user).post("/api/summary-returns/" + number + "/submission", ""))
                .isEqualTo(200);
        return number;
    }

    String approvedReturn(String officer, ReturnBody body) {
        var number = submittedReturn(officer, body);
        assertStatus(approveReturn(supervisorOf(officer), number, false)).isEqualTo(200);
        return number;
    }

    Answer approveReturn(String supervisor, String number, boolean replace) {
        return as(supervisor).post("/api/summary-returns/" + number + "/approval", """
                {"sharing": "own-service", "handling": "H0", "replace": %s}""".formatted(replace));
    }

    static String supervisorOf(String officer) {
        return officer.replaceAll("officer\\d?$", "supervisor");
    }

    /** One indicator's row of an operation's results. */
    JsonObject row(String operation, String indicator) {
        return row(operation, indicator, "");
    }

    JsonObject row(String operation, String indicator, String by) {
        var answer = as(OFFICER).get("/api/operations/" + operation + "/results" + (by.isEmpty() ? "" : "?by=" + by));
        assertStatus(answer).isEqualTo(200);
        return answer.json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("indicator").equals(indicator))
                .findAny()
                .orElseThrow(() -> new AssertionError("no indicator " + indicator));
    }

    /** Such as {@code over 13000 pcs}: the qualifier in words, if it is not exact. */
    static String said(JsonObject quantity) {
        var qualifier = switch (quantity.getString("qualifier")) {
            case "exact" -> "";
            case "at-least" -> "over ";
            default -> quantity.getString("qualifier") + " ";
        };
        return qualifier + quantity.getString("amount") + " " + quantity.getString("unit");
    }

    static String confirmed(JsonObject row) {
        return said(row.getJsonObject("confirmed"));
    }

    static String provisional(JsonObject row) {
        return said(row.getJsonObject("provisional"));
    }

    /** The confirmed figures of a row's groups, such as {@code RU/border=1.2 kg}. */
    static Map<String, String> groups(JsonObject row) {
        return row.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .collect(java.util.stream.Collectors.toMap(
                        group -> group.getString("key"), group -> said(group.getJsonObject("confirmed"))));
    }

    /** The violations of a refusal, such as {@code summary=required}. */
    static Map<String, String> violations(Answer answer) {
        assertStatus(answer).isEqualTo(422);
        return answer.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .collect(java.util.stream.Collectors.toMap(v -> v.getString("field"), v -> v.getString("code")));
    }

    static AbstractIntegerAssert<?> assertStatus(Answer answer) {
        return Assertions.assertThat(answer.status()).as(answer.toString());
    }

    static void assertRefused(Answer answer, int status, String code) {
        Assertions.assertThat(answer.status() + " " + answer.text("/code"))
                .as(answer.toString())
                .isEqualTo(status + " " + code);
        Assertions.assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    static JsonObject object(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json))) {
            return reader.readObject();
        }
    }
}
