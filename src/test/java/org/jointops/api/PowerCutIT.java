package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jointops.stack.Caller;
import org.junit.jupiter.api.Test;

/** The application dies in the middle of work. */
class PowerCutIT extends ApiTest {

    private static final int CALLERS = 4;
    private static final int BEFORE_THE_CUT = 12;

    @Test
    void losesNoCaseThatItAcknowledged() throws Exception {
        var operation = open(OperationBody.countingDrugs());
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var under = new AtomicBoolean(true);
        var enough = new CountDownLatch(BEFORE_THE_CUT);
        var caller = as(OFFICER);
        var body = CaseBody.in(operation).seized("heroin", "1", "kg").json();
        var pool = Executors.newFixedThreadPool(CALLERS);
        IntStream.range(0, CALLERS)
                .forEach(i -> pool.submit(() -> {
                    while (under.get()) {
                        record(caller, body, acknowledged, under);
                        enough.countDown();
                    }
                }));
        try {
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            product.killApplication();
        } finally {
            under.set(false);
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            product.startApplication();
        }

        var kept = numbers(operation);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CUT - CALLERS);
        assertThat(kept).containsAll(acknowledged).doesNotHaveDuplicates();
        // A whole case or nothing of it: each has its thing, and the numbers have no gap.
        assertThat(kept).hasSize(highest(kept));
        kept.forEach(
                number -> assertThat(as(OFFICER).get("/api/cases/" + number).text("/confiscations/0/category"))
                        .isEqualTo("heroin"));
        assertThat(record(OFFICER, CaseBody.in(operation))).endsWith("%06d".formatted(kept.size() + 1));
    }

    private static void record(
            Caller caller, String body, ConcurrentLinkedQueue<String> acknowledged, AtomicBoolean under) {
        try {
            var answer =
                    caller.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/cases", body);
            if (answer.status() == 201) {
                acknowledged.add(answer.text("/number"));
            }
        } catch (Caller.Unanswered e) {
            under.set(false);
        }
    }

    private static int highest(List<String> numbers) {
        return numbers.stream()
                .mapToInt(number -> Integer.parseInt(number.substring(number.length() - 6)))
                .max()
                .orElse(0);
    }

    private List<String> numbers(String operation) {
        var all = new ArrayList<String>();
        var after = "";
        do {
            var page = as(OFFICER)
                    .get("/api/cases?size=200&operation=" + operation + (after.isEmpty() ? "" : "&after=" + after))
                    .json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(row -> all.add(row.getString("number")));
            after = page.isNull("next") ? "" : page.getString("next");
        } while (!after.isEmpty());
        return all;
    }
}
