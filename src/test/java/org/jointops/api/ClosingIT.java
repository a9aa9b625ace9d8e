package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of an operation, and its reopening. */
class ClosingIT extends ApiTest {

    private String operation = "";

    @BeforeEach
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @Test
    void aClosedOperationTakesNoNewRecords() {
        var draft = record(OFFICER, CaseBody.in(operation));
        var returnDraft = recordReturn(
                OFFICER,
                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-15").line("drugs", "1", "kg"));
        assertStatus(close("{\"confirm\": true}")).isEqualTo(200);

        assertThat(as(OFFICER).get("/api/operations/" + operation).text("/status"))
                .isEqualTo("closed");
        assertRefused(as(OFFICER).post("/api/cases", CaseBody.in(operation).json()), 409, "operation-closed");
        assertRefused(as(OFFICER).post("/api/cases/" + draft + "/submission", ""), 409, "operation-closed");
        assertRefused(
                as(OFFICER).post("/api/summary-returns/" + returnDraft + "/submission", ""), 409, "operation-closed");
        assertRefused(
                as(OFFICER)
                        .post(
                                "/api/summary-returns",
                                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-16")
                                        .line("drugs", "1", "kg")
                                        .json()),
                409,
                "operation-closed");
        assertRefused(close("{\"confirm\": true}"), 409, "operation-closed");
    }

    @Test
    void whatIsSubmittedIsStillDecidedAfterwards() {
        var number = submitted(OFFICER, CaseBody.in(operation).seized("heroin", "1", "kg"));
        assertStatus(close("{\"confirm\": true}")).isEqualTo(200);

        assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
        assertThat(confirmed(row(operation, "drugs"))).isEqualTo("1 kg");
    }

    @Test
    void closingSaysWhatIsStillOpenAndAsks() {
        record(OFFICER, CaseBody.in(operation));
        submitted("kz-customs-officer", CaseBody.in(operation));
        submittedReturn(
                OFFICER,
                ReturnBody.of(operation, "RU-BORDER-ORE-1", "2025-03-15").line("drugs", "1", "kg"));
        approved(OTHER_OFFICER, CaseBody.in(operation));

        for (var unasked : new String[] {"", "{}", "{\"confirm\": false}"}) {
            var refused = close(unasked);
            assertRefused(refused, 409, "records-under-way");
            assertThat(refused.text("/detail")).contains("3");
        }
        assertStatus(close("{\"confirm\": true}")).isEqualTo(200);
    }

    @Test
    void closesWithoutAskingWhereNothingIsOpen() {
        approved(OFFICER, CaseBody.in(operation));

        assertStatus(close("")).isEqualTo(200);
    }

    @Test
    void reopeningNeedsAReason() {
        assertRefused(reopen("{\"reason\": \"Late reports\"}"), 409, "operation-open");
        assertStatus(close("")).isEqualTo(200);

        assertThat(violations(reopen("{}"))).containsOnly(entry("reason", "required"));
        assertStatus(reopen("{\"reason\": \"Late reports\"}")).isEqualTo(200);
        record(OFFICER, CaseBody.in(operation));
    }

    @Test
    void isForLiaisonOfficersOfTheLeadOnly() {
        for (var user : new String[] {OFFICER, SUPERVISOR, ADMINISTRATOR, AUDITOR}) {
            assertRefused(as(user).post("/api/operations/" + operation + "/closing", ""), 403, "not-allowed");
        }
        assertRefused(as("kz-customs-liaison").post("/api/operations/" + operation + "/closing", ""), 403, "lead-only");
        assertRefused(
                as("kz-customs-liaison").post("/api/operations/" + operation + "/reopening", "{}"), 403, "lead-only");
        assertRefused(as(LIAISON).post("/api/operations/NO-SUCH/closing", ""), 404, "not-found");
    }

    @Test
    void startsFromTheVersionThatWasSeenIfItIsSaid() {
        var path = "/api/operations/" + operation + "/closing";

        assertRefused(as(LIAISON).with("If-Match", "\"99\"").post(path, ""), 409, "changed-meanwhile");
        var tag = as(LIAISON).get("/api/operations/" + operation).header("ETag").orElseThrow();
        assertStatus(as(LIAISON).with("If-Match", tag).post(path, "")).isEqualTo(200);
    }

    private Answer close(String body) {
        return as(LIAISON).post("/api/operations/" + operation + "/closing", body);
    }

    private Answer reopen(String body) {
        return as(LIAISON).post("/api/operations/" + operation + "/reopening", body);
    }
}
