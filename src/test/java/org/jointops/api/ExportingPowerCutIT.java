package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.stack.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list is being taken away, and whoever takes it goes, or the power fails: nobody can mistake what arrived for the
 * whole, nothing is left behind, and the trail says that it did not arrive.
 */
class ExportingPowerCutIT extends ApiTest {

    private static final int CASES = 12_000;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String operation = open(OperationBody.countingDrugs());
    private final Set<String> putBy = putBy();
    private HttpClient client;

    @BeforeEach
    void fillTheOperation() throws SQLException {
        client = HttpClient.newHttpClient();
        try (var owner = product.asOwner();
                var insert = owner.prepareStatement("""
                        insert into incident (number, operation, organisation, unit, author, author_name, last_editor, status,
                                              recorded_at, version, changes, occurred_at, zone, day, region, category, summary)
                        select ? || '-RU-BORDER-' || lpad((500000 + n)::text, 6, '0'), ?, 'RU/border', 'RU-BORDER-ORE-1', ?,
                               'Invented', ?, 'draft', now() - n * interval '1 second', 1, 1, now(), 'Asia/Yekaterinburg',
                               current_date, 'RU-ORE', 'smuggling', 'A car was searched at a post on the road.'
                        from generate_series(1, ?) n""")) {
            insert.setString(1, operation);
            insert.setString(2, operation);
            insert.setString(3, OFFICER);
            insert.setString(4, OFFICER);
            insert.setInt(5, CASES);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void endsSoonAfterItsReaderHasGone(String format) throws Exception {
        try (var owner = product.asOwner()) {
            var answer = begin(format);
            try (var hold = hold(owner)) {
                answer.close();
            }
        }

        assertThat(Eventually.within(SOON, () -> ends().equals(List.of("broken-off"))))
                .as("ended as %s", ends())
                .isTrue();
        assertThat(rowsOfTheEnd()).isLessThan(CASES);
        assertThat(putBy()).isEqualTo(putBy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void isNoWholeFileWhenTheDatabaseDies(String format) throws Exception {
        try (var owner = product.asOwner()) {
            var answer = begin(format);
            hold(owner);
            product.killDatabase();
            assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class);
        } catch (SQLException gone) {
            // with its database
        } finally {
            product.startDatabase();
        }
        assertThat(Eventually.within(
                        SOON, () -> as(OFFICER).get("/health/ready").status() == 200))
                .isTrue();
        assertThat(ends()).doesNotContain("handed-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void isNoWholeFileWhenTheApplicationDies(String format) throws Exception {
        try (var owner = product.asOwner()) {
            var answer = begin(format);
            hold(owner);
            product.killApplication();
            assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class);
            assertThat(putBy()).isEqualTo(putBy);
        } finally {
            product.startApplication();
        }
        assertThat(ends()).isEmpty();
        assertThat(begun()).isEqualTo(1);
    }

    @Test
    void isSaidToBeHandedOutWhenItIsWhole() throws Exception {
        var lines = new String(begin("csv").readAllBytes()).lines().count();

        assertThat(lines).isEqualTo(CASES + 1);
        assertThat(Eventually.within(SOON, () -> ends().equals(List.of("handed-out"))))
                .isTrue();
        assertThat(rowsOfTheEnd()).isEqualTo(CASES);
    }

    /** The body of an answer of which something has arrived. */
    private InputStream begin(String format) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(product.url() + "/api/cases." + format + "?lang=en&operation=" + operation))
                .header("Authorization", "Bearer " + product.token(OFFICER))
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Nobody reads a case until the lock is given back. */
    private static AutoCloseable hold(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (var lock = owner.createStatement()) {
            lock.execute("lock table incident in access exclusive mode");
        }
        return owner::rollback;
    }

    private List<String> ends() {
        return entries()
                .map(entry -> entry.getString("action"))
                .filter(action -> !action.equals("exported"))
                .toList();
    }

    private long begun() {
        return entries()
                .filter(entry -> entry.getString("action").equals("exported"))
                .count();
    }

    private long rowsOfTheEnd() {
        return entries()
                .filter(entry -> !entry.getString("action").equals("exported"))
                .flatMap(entry -> entry.getJsonArray("changes").getValuesAs(JsonObject.class).stream())
                .filter(change -> change.getString("field").equals("rows"))
                .mapToLong(change -> Long.parseLong(change.getString("after")))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonObject> entries() {
        var answer = as(AUDITOR).get("/api/trail?kind=cases&actor=" + OFFICER);
        assertStatus(answer).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(entry -> operation.equals(entry.getString("operation", "")));
    }

    /** What the application has put by on disk; its server unpacks there too. */
    private static Set<String> putBy() {
        try (var files = Files.list(Path.of("target/it/application/temporary"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
