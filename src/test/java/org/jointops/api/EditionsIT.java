package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A joint report is drawn up, sealed by both countries, and from then on as it is. */
class EditionsIT extends ApiTest {

    private static final String KZ_LIAISON = "kz-border-liaison";

    private final String operation = open(OperationBody.countingDrugs());
    private final String editions = "/api/operations/" + operation + "/editions";

    @Test
    void holdsWhatIsApprovedAtTheCutOffAndNothingElse() {
        approved(OFFICER, heroin("1.5"));
        submitted(OFFICER, heroin("100"));
        var cutOff = Instant.now();
        approved(OFFICER, heroin("7"));

        var edition = draw("{\"cutOff\": \"" + cutOff + "\"}");

        assertThat(edition.text("/number")).isEqualTo("1");
        assertThat(edition.text("/state")).isEqualTo("drawn");
        assertThat(figure(edition, "heroin", "confirmed")).isEqualTo("1.5 kg");
        assertThat(edition.text("/rows/0/groups/0/key")).isEqualTo("RU");
    }

    @Test
    void isDrawnUpAnewUnderItsNumberAsLongAsNobodyHasSealed() {
        draw("");
        approved(OFFICER, heroin("2"));

        var anew = draw("");

        assertThat(anew.text("/number")).isEqualTo("1");
        assertThat(figure(anew, "heroin", "confirmed")).isEqualTo("2 kg");
        seal(LIAISON, 1, 200);
        assertRefused(as(KZ_LIAISON).post(editions, ""), 409, "edition-open");
        assertStatus(as(LIAISON).delete(editions + "/1/seal")).isEqualTo(200);
        assertStatus(as(KZ_LIAISON).post(editions, "")).isEqualTo(201);
    }

    @Test
    void isSealedByBothCountriesAndByNeitherAlone() {
        draw("");

        assertThat(seal(LIAISON, 1, 200).text("/state")).isEqualTo("drawn");
        assertRefused(as(LIAISON).post(editions + "/1/seal", ""), 409, "already-sealed");
        assertRefused(as("ru-customs-liaison").post(editions + "/1/seal", ""), 409, "already-sealed");
        assertRefused(as(KZ_LIAISON).delete(editions + "/1/seal"), 409, "not-sealed");
        var sealed = seal("kz-customs-liaison", 1, 200);

        assertThat(sealed.text("/state")).isEqualTo("sealed");
        assertThat(sealed.json().getJsonArray("seals").getValuesAs(JsonObject.class))
                .extracting(seal -> seal.getString("organisation"))
                .containsExactly("RU/border", "KZ/customs");
        assertThat(sealed.json().getJsonArray("files")).hasSizeGreaterThanOrEqualTo(48);
        assertRefused(as(LIAISON).delete(editions + "/1/seal"), 409, "edition-sealed");
    }

    @Test
    void isSealedWithAFreshLoginOnly() {
        draw("");
        var tokens = product.tokens(Map.of(
                "grant_type", "password",
                "client_id", "joint-operations-cli",
                "username", LIAISON,
                "password", "demo"));
        var renewed = product.tokens(Map.of(
                "grant_type", "refresh_token",
                "client_id", "joint-operations-cli",
                "refresh_token", tokens.getString("refresh_token")));

        var answer = product.withToken(renewed.getString("access_token")).post(editions + "/1/seal", "");

        assertRefused(answer, 401, "insufficient_user_authentication");
        assertThat(as(LIAISON).get(editions + "/1").json().getJsonArray("seals"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, SUPERVISOR, ADMINISTRATOR, AUDITOR})
    void isDrawnUpAndSealedByLiaisonOfficersAlone(String user) {
        draw("");

        assertRefused(as(user).post(editions, ""), 403, "not-allowed");
        assertRefused(as(user).post(editions + "/1/seal", ""), 403, "not-allowed");
        var reading = user.equals(OFFICER) || user.equals(SUPERVISOR) ? 200 : 403;
        assertStatus(as(user).get(editions + "/1")).isEqualTo(reading);
        assertStatus(as(user).get(editions + "/1.csv")).isEqualTo(reading);
    }

    @Test
    void doesNotExistForWhoTakesNoPart() {
        var own = open(OperationBody.countingDrugs()
                .with(
                        "/organisations",
                        Json.createArrayBuilder()
                                .add("RU/border")
                                .add("KZ/border")
                                .build()));
        var hidden = "/api/operations/" + own + "/editions";
        assertStatus(as(LIAISON).post(hidden, "")).isEqualTo(201);

        assertRefused(as("ru-customs-liaison").post(hidden, ""), 404, "not-found");
        assertRefused(as("ru-customs-liaison").get(hidden + "/1"), 404, "not-found");
        assertRefused(as("ru-customs-liaison").post(hidden + "/1/seal", ""), 404, "not-found");
        assertRefused(as("ru-customs-liaison").get(hidden + "/1.pdf"), 404, "not-found");
    }

    @Test
    void staysByteForByteWhateverHappensToTheRecords() {
        var kept = approved(OFFICER, heroin("3"));
        var gone = approved(OFFICER, heroin("0.5"));
        draw("");
        sealByBoth(1);
        var before = files(1);

        assertStatus(as(SUPERVISOR).post("/api/cases/" + gone + "/void", "{\"reason\": \"Counted by others\"}"))
                .isEqualTo(200);
        approved(OFFICER, heroin("4"));
        approved(OFFICER, heroin("1"));
        var second = draw("");

        assertThat(files(1)).isEqualTo(before);
        assertThat(as(LIAISON).get(editions + "/1").text("/rows/1/confirmed/amount"))
                .isEqualTo("3.5");
        assertThat(second.text("/number")).isEqualTo("2");
        assertThat(figure(second, "heroin", "confirmed")).isEqualTo("8 kg");
        assertThat(figure(second, "heroin", "late")).isEqualTo("5 kg");
        var change = change(second, "heroin");
        assertThat(change.getJsonObject("before").getString("amount")).isEqualTo("3.5");
        assertThat(change.getJsonObject("after").getString("amount")).isEqualTo("8");
        assertThat(change.getString("difference")).isEqualTo("4.5");
        assertThat(reasons(change)).isEqualTo(Map.of("approved", 2, "voided", 1));
        assertThat(kept).isNotEmpty();
    }

    @Test
    void takesTheCommuniqueThatWasAgreedUponUntilTheFirstSeal() {
        approved(OFFICER, heroin("3"));
        var drawn = draw("");
        assertThat(drawn.text("/communique/en")).contains("An operation of the tests", "3\u00a0kg");

        var edited = say(drawn, "Both sides seized three kilograms.");

        assertStatus(edited).isEqualTo(200);
        seal(LIAISON, 1, 200);
        assertRefused(say(as(LIAISON).get(editions + "/1"), "Something else"), 409, "edition-open");
        seal(KZ_LIAISON, 1, 200);
        assertThat(as(OFFICER).get(editions + "/1.json?lang=en").body()).contains("Both sides seized three kilograms.");
        assertThat(as(OFFICER).get(editions + "/1.json?lang=en&public=true").body())
                .doesNotContain("Both sides")
                .contains("3\u00a0kg");
    }

    @Test
    void givesDraftsBeforeTheSealAndTheSealedBytesAfter() {
        approved(OFFICER, heroin("3"));
        draw("");
        assertThat(as(OFFICER).get(editions + "/1.json?lang=en").body()).contains("Draft, not sealed");
        sealByBoth(1);

        var file = as(OFFICER).get(editions + "/1.csv?lang=en");

        assertThat(file.body()).startsWith("indicator,label,amount,unit,qualifier");
        assertThat(file.header("ETag").orElse("")).isEqualTo("\"" + Digests.of(file.bytes()) + "\"");
        assertStatus(as(OFFICER)
                        .with("If-None-Match", file.header("ETag").orElseThrow())
                        .get(editions + "/1.csv?lang=en"))
                .isEqualTo(304);
        assertThat(as(OFFICER).get(editions + "/1.json?lang=en").body()).doesNotContain("Draft, not sealed");
        assertThat(violations(as(OFFICER).get(editions + "/1.csv?lang=de"))).containsEntry("lang", "unknown");
        assertRefused(as(OFFICER).get(editions + "/1.doc"), 404, "not-found");
    }

    @Test
    void leavesTheDigestOfEveryFileInTheTrailOfBothCountries() {
        draw("");
        sealByBoth(1);
        var digests = files(1).values();

        for (var auditor : List.of(AUDITOR, "kz-auditor")) {
            var trail = as(auditor)
                    .get("/api/trail?size=200&kind=edition&action=froze&subject=" + operation + "/1")
                    .body();
            assertThat(digests)
                    .isNotEmpty()
                    .allSatisfy(digest -> assertThat(trail).contains(digest));
        }
    }

    @Test
    void refusesACutOffThatLiesInTheFutureOrBeforeTheLastEdition() {
        var future = Instant.now().plusSeconds(3600);
        assertThat(violations(as(LIAISON).post(editions, "{\"cutOff\": \"" + future + "\"}")))
                .containsEntry("cutOff", "in-future");
        var early = Instant.now();
        draw("");
        sealByBoth(1);

        assertThat(violations(as(LIAISON).post(editions, "{\"cutOff\": \"" + early + "\"}")))
                .containsEntry("cutOff", "before-last-edition");
    }

    @Test
    void tellsWhichFilesAreGenuine() {
        draw("");
        sealByBoth(1);
        var file = as(OFFICER).get(editions + "/1.csv?lang=en");
        var name = operation + "-edition-1-en.csv";
        var flipped = file.bytes();
        flipped[flipped.length - 3] ^= 1;

        var genuine = as("kz-auditor").get("/api/verification?sha256=" + Digests.of(file.bytes()));

        assertThat(genuine.text("/answer")).isEqualTo("genuine");
        assertThat(genuine.text("/file")).isEqualTo(name);
        assertThat(genuine.json().getJsonArray("seals")).hasSize(2);
        var changed = "/api/verification?sha256=" + Digests.of(flipped) + "&name=" + name;
        assertThat(as(OFFICER).get(changed).text("/answer")).isEqualTo("changed");
        assertThat(as("kz-auditor").get(changed).text("/answer")).isEqualTo("unknown");
    }

    private CaseBody heroin(String kilograms) {
        return CaseBody.in(operation).seized("heroin", kilograms, "kg");
    }

    private Answer draw(String body) {
        var answer = as(LIAISON).post(editions, body);
        assertStatus(answer).isEqualTo(201);
        return answer;
    }

    /** The first makes all files, which takes long enough for the others to wait. */
    @Test
    void isSealedOnceWhereSeveralOfficersOfACountrySealAtOnce() throws Exception {
        draw("");
        seal(LIAISON, 1, 200);
        var officers = new ConcurrentLinkedQueue<>(List.of(KZ_LIAISON, "kz-customs-liaison", "kz-interior-liaison"));

        var answers = Together.call(3, () -> as(officers.remove()).post(editions + "/1/seal", ""));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.text("/code"))
                .containsOnly("already-sealed");
        assertRefused(as(LIAISON).delete(editions + "/1/seal"), 409, "edition-sealed");
    }

    @Test
    void refusesAFileOfWhichOtherBytesWereAskedFor() {
        draw("");

        assertRefused(as(LIAISON).with("If-Match", "\"others\"").get(editions + "/1.csv"), 412, "precondition-failed");
    }

    private Answer seal(String user, int edition, int status) {
        var answer = as(user).post(editions + "/" + edition + "/seal", "");
        assertStatus(answer).isEqualTo(status);
        return answer;
    }

    private void sealByBoth(int edition) {
        seal(LIAISON, edition, 200);
        seal(KZ_LIAISON, edition, 200);
    }

    private Answer say(Answer edition, String text) {
        return as(LIAISON)
                .with("If-Match", edition.header("ETag").orElseThrow())
                .put(editions + "/1/communique", """
                {"en": "%s", "ru": "Текст", "kk": "Мәтін"}""".formatted(text));
    }

    /** The digest of every file, as it is when it is taken away. */
    private Map<String, String> files(int edition) {
        return as(LIAISON)
                .get(editions + "/" + edition)
                .json()
                .getJsonArray("files")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(
                        file -> file.getString("name"),
                        file -> Digests.of(as(LIAISON)
                                .get(address(edition, file.getString("name")))
                                .bytes())));
    }

    private String address(int edition, String name) {
        var parts = name.replace(operation + "-edition-" + edition + "-", "").split("\\.");
        var open = parts[0].endsWith("-public");
        return editions + "/" + edition + "." + parts[1] + "?public=" + open + "&lang="
                + parts[0].replace("-public", "").replace("-", "%2B");
    }

    private static String figure(Answer edition, String indicator, String column) {
        return edition.json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("indicator").equals(indicator))
                .map(row -> said(row.getJsonObject(column)))
                .findAny()
                .orElseThrow();
    }

    private static JsonObject change(Answer edition, String indicator) {
        return edition.json().getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .filter(change -> change.getString("indicator").equals(indicator))
                .findAny()
                .orElseThrow();
    }

    private static Map<String, Integer> reasons(JsonObject change) {
        return change.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(reason -> reason.getString("reason"), reason -> reason.getInt("records")));
    }
}
