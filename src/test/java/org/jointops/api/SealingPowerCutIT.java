package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jointops.stack.Caller;
import org.jointops.stack.Eventually;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application dies while the last seal is being put: the edition is open as before, or sealed with all its files. */
class SealingPowerCutIT extends ApiTest {

    /** Where it is made to stand still, and then dies: before the first file is kept, and after the last. */
    @ParameterizedTest
    @ValueSource(strings = {"edition_file", "trail_head"})
    void leavesNothingOrTheWhole(String table) throws Exception {
        var operation = open(OperationBody.countingDrugs());
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "3", "kg"));
        var edition = "/api/operations/" + operation + "/editions/1";
        as(LIAISON).post("/api/operations/" + operation + "/editions", "");
        assertStatus(as(LIAISON).post(edition + "/seal", "")).isEqualTo(200);
        var other = as("kz-border-liaison");
        var pool = Executors.newSingleThreadExecutor();

        try (var owner = product.asOwner()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("lock table " + table + " in share mode");
            }
            pool.submit(() -> sealUnanswered(other, edition));
            assertThat(Eventually.within(Duration.ofMinutes(1), () -> waits(owner, table)))
                    .isTrue();
            product.killApplication();
            owner.rollback();
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            product.startApplication();
        }

        var after = as(LIAISON).get(edition);
        assertThat(after.text("/state")).isEqualTo("drawn");
        assertThat(after.json().getJsonArray("seals").getValuesAs(JsonObject.class))
                .extracting(seal -> seal.getString("country"))
                .containsExactly("RU");
        assertThat(after.json().getJsonArray("files")).isEmpty();
        var sealed = as("kz-border-liaison").post(edition + "/seal", "");
        assertThat(sealed.text("/state")).isEqualTo("sealed");
        assertThat(sealed.json().getJsonArray("files")).hasSize(60);
    }

    private static void sealUnanswered(Caller caller, String edition) {
        try {
            caller.post(edition + "/seal", "");
        } catch (Caller.Unanswered e) {
            // as meant: it died under the call
        }
    }

    private static boolean waits(Connection owner, String table) {
        try (var statement = owner.createStatement();
                var waiting = statement.executeQuery(
                        "select 1 from pg_locks where not granted and relation = '" + table + "'::regclass")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
