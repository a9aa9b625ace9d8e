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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power fails while the last seal is being put: the edition is open as before, or sealed with all its files. */
class SealingPowerCutIT extends ApiTest {

    private static final String OTHER = "kz-border-liaison";

    private final String operation = open(OperationBody.countingDrugs());
    private final String edition = "/api/operations/" + operation + "/editions/1";

    /** Where the application is made to stand still, and then dies: before the first file is kept, and after the last. */
    @ParameterizedTest
    @ValueSource(strings = {"edition_file", "trail_head"})
    void theApplicationLeavesNothingOfASealThatItCouldNotFinish(String table) throws Exception {
        sealByOne();

        cutAt(table, product::killApplication);
        product.startApplication();

        assertThatItWaitsAsBefore();
        assertThatItCanBeSealed();
    }

    @Test
    void theDatabaseLeavesNothingOfASealThatItCouldNotFinish() throws Exception {
        sealByOne();

        cutAt("trail_head", product::killDatabase);
        product.startDatabase();

        assertThatItWaitsAsBefore();
        assertThatItCanBeSealed();
    }

    private void sealByOne() {
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "3", "kg"));
        assertStatus(as(LIAISON).post("/api/operations/" + operation + "/editions", ""))
                .isEqualTo(201);
        assertStatus(as(LIAISON).post(edition + "/seal", "")).isEqualTo(200);
    }

    /** Has the last seal wait for a table that somebody holds, and cuts the power then. */
    private void cutAt(String table, Runnable cut) throws InterruptedException, SQLException {
        var other = as(OTHER);
        var pool = Executors.newSingleThreadExecutor();
        try (var owner = product.asOwner()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("lock table " + table + " in share mode");
            }
            pool.submit(() -> sealUnanswered(other));
            assertThat(Eventually.within(Duration.ofMinutes(1), () -> waits(owner, table)))
                    .isTrue();
            cut.run();
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void sealUnanswered(Caller caller) {
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

    private void assertThatItWaitsAsBefore() {
        var after = as(LIAISON).get(edition);
        assertThat(after.text("/state")).isEqualTo("drawn");
        assertThat(after.json().getJsonArray("seals").getValuesAs(JsonObject.class))
                .extracting(seal -> seal.getString("country"))
                .containsExactly("RU");
        assertThat(after.json().getJsonArray("files")).isEmpty();
    }

    private void assertThatItCanBeSealed() {
        var sealed = as(OTHER).post(edition + "/seal", "");
        assertThat(sealed.text("/state")).isEqualTo("sealed");
        assertThat(sealed.json().getJsonArray("files")).hasSize(60);
    }
}
