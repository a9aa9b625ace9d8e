package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Who reads a record in which state: the six organisations are apart, and inside one not everybody reads everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparationIT extends ApiTest {

    private static final Set<String> WHILE_IT_IS_OPEN = Set.of(OFFICER, SUPERVISOR);
    private static final Set<String> ONCE_APPROVED = Set.of(OFFICER, OTHER_OFFICER, SUPERVISOR, LIAISON);

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @TestFactory
    Stream<DynamicTest> aCaseIsReadBy() {
        return Stream.of(
                state("draft", WHILE_IT_IS_OPEN, "cases", () -> record(OFFICER, CaseBody.in(operation))),
                state("submitted", WHILE_IT_IS_OPEN, "cases", () -> submitted(OFFICER, CaseBody.in(operation))),
                state("returned", WHILE_IT_IS_OPEN, "cases", this::returnedCase),
                state("approved", ONCE_APPROVED, "cases", () -> approved(OFFICER, CaseBody.in(operation))),
                state("void", ONCE_APPROVED, "cases", this::voidCase));
    }

    @TestFactory
    Stream<DynamicTest> aSummaryReturnIsReadBy() {
        return Stream.of(
                state("draft", WHILE_IT_IS_OPEN, "summary-returns", () -> recordReturn(OFFICER, figures("01"))),
                state("submitted", WHILE_IT_IS_OPEN, "summary-returns", () -> submittedReturn(OFFICER, figures("02"))),
                state("approved", ONCE_APPROVED, "summary-returns", () -> approvedReturn(OFFICER, figures("03"))));
    }

    private ReturnBody figures(String day) {
        return ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-" + day).line("drugs", "1", "kg");
    }

    private String returnedCase() {
        var number = submitted(OFFICER, CaseBody.in(operation));
        assertStatus(as(SUPERVISOR).post("/api/cases/" + number + "/return", """
                {"comments": [{"text": "Again"}]}"""))
                .isEqualTo(200);
        return number;
    }

    private String voidCase() {
        var number = approved(OFFICER, CaseBody.in(operation));
        assertStatus(as(SUPERVISOR).post("/api/cases/" + number + "/void", """
                {"reason": "A mistake"}""")).isEqualTo(200);
        return number;
    }

    private DynamicTest state(String state, Set<String> readers, String kind, Supplier<String> record) {
        return DynamicTest.dynamicTest(state, () -> {
            var number = record.get();
            for (var user : everybody()) {
                assertThat(opens(user, kind, number)).as(user + " opens it").isEqualTo(readers.contains(user));
                assertThat(finds(user, kind, number)).as(user + " finds it").isEqualTo(readers.contains(user));
            }
        });
    }

    private boolean opens(String user, String kind, String number) {
        var answer = as(user).get("/api/" + kind + "/" + number);
        assertThat(answer.status()).isIn(200, 404);
        return answer.status() == 200;
    }

    /** In a list, of which administrators and auditors have none. */
    private boolean finds(String user, String kind, String number) {
        var answer = as(user).get("/api/" + kind + "?size=200&operation=" + operation);
        if (user.endsWith("admin") || user.endsWith("auditor")) {
            assertRefused(answer, 403, "not-allowed");
            return false;
        }
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .anyMatch(row -> row.getString("number").equals(number));
    }

    private static List<String> everybody() {
        var all = new ArrayList<>(List.of(OTHER_OFFICER, "ru-auditor", "kz-auditor"));
        for (var country : List.of("ru", "kz")) {
            for (var service : List.of("border", "customs", "interior")) {
                for (var role : List.of("officer", "supervisor", "liaison", "admin")) {
                    all.add(country + "-" + service + "-" + role);
                }
            }
        }
        return all;
    }
}
