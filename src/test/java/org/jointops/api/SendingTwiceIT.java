package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.UUID;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same request sent more than once, as over a poor connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTwiceIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @Test
    void recordsACaseOnceAndAnswersAsBefore() {
        var key = UUID.randomUUID().toString();
        var first = send(OFFICER, key, CaseBody.in(operation));
        var again = send(OFFICER, key, CaseBody.in(operation));

        assertStatus(first).isEqualTo(201);
        assertStatus(again).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void recordsAReturnOnce() {
        var key = UUID.randomUUID().toString();
        var body = ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-20").line("drugs", "1", "kg");
        var first = as(OFFICER).with("Idempotency-Key", key).post("/api/summary-returns", body.json());
        var again = as(OFFICER).with("Idempotency-Key", key).post("/api/summary-returns", body.json());

        assertStatus(first).isEqualTo(201);
        assertThat(again.text("/number")).isEqualTo(first.text("/number"));
    }

    @Test
    void recordsOnceHoweverManyComeAtTheSameMoment() throws Exception {
        var fresh = open(OperationBody.countingDrugs());
        var key = UUID.randomUUID().toString();
        var answers = Together.call(8, () -> send(OFFICER, key, CaseBody.in(fresh)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text("/number")).containsOnly(fresh + "-RU-BORDER-000001");
        assertThat(as(OFFICER).get("/api/cases?operation=" + fresh).json().getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        var key = UUID.randomUUID().toString();
        send(OFFICER, key, CaseBody.in(operation));

        assertThat(violations(send(OFFICER, key, CaseBody.in(operation).with("/summary", "Another."))))
                .containsOnly(entry("Idempotency-Key", "key-used-for-other-body"));
    }

    @Test
    void doesNotMindHowTheSameBodyIsWritten() {
        var key = UUID.randomUUID().toString();
        var first = as(OFFICER)
                .with("Idempotency-Key", key)
                .post("/api/cases", CaseBody.in(operation).json());
        var again = as(OFFICER)
                .with("Idempotency-Key", key)
                .post("/api/cases", " " + CaseBody.in(operation).json().replace(",", " ,\n "));

        assertThat(again.text("/number")).isEqualTo(first.text("/number"));
    }

    @Test
    void keepsEachCallersKeysApart() {
        var key = UUID.randomUUID().toString();

        assertThat(send(OFFICER, key, CaseBody.in(operation)).text("/number"))
                .isNotEqualTo(send(OTHER_OFFICER, key, CaseBody.in(operation)).text("/number"));
    }

    @Test
    void remembersNothingOfWhatWasRefused() {
        var key = UUID.randomUUID().toString();
        violations(send(OFFICER, key, CaseBody.in(operation).with("/summary", "")));

        assertStatus(send(OFFICER, key, CaseBody.in(operation))).isEqualTo(201);
    }

    @Test
    void answersTheRepeatAfterTheCaseHasMovedOn() {
        var key = UUID.randomUUID().toString();
        var number = send(OFFICER, key, CaseBody.in(operation)).text("/number");
        assertStatus(as(OFFICER).post("/api/cases/" + number + "/submission", ""))
                .isEqualTo(200);

        var again = send(OFFICER, key, CaseBody.in(operation));
        assertStatus(again).isEqualTo(201);
        assertThat(again.text("/number")).isEqualTo(number);
    }

    @Test
    void givesNumbersWithoutGapOrDoubleToThoseWhoComeTogether() throws Exception {
        var fresh = open(OperationBody.countingDrugs());
        var numbers = Together.call(10, () -> record(OFFICER, CaseBody.in(fresh)));

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> "%s-RU-BORDER-%06d".formatted(fresh, i))
                        .toList());
    }

    private Answer send(String user, String key, CaseBody body) {
        return as(user).with("Idempotency-Key", key).post("/api/cases", body.json());
    }
}
