package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointops.stack.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that no honest caller makes. Each is refused, and none is a failure of the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCallsIT extends ApiTest {

    private String operation = "";

    @BeforeAll
    void openAnOperation() {
        operation = open(OperationBody.countingDrugs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1E+400", "9999999999999999999999"})
    void aNumberOutOfAllBoundsIsRefusedAtItsField(String number) {
        var offence =
                CaseBody.in(operation).disclosing("smuggling", 4711).json().replace("4711", number);
        var place =
                CaseBody.in(operation).json().replace("\"region\":", "\"lat\":" + number + ",\"lon\":1,\"region\":");

        assertThat(violations(as(OFFICER).post("/api/cases", offence))).containsKey("offences[0].count");
        assertThat(violations(as(OFFICER).post("/api/cases", place))).containsKey("place.lat");
    }

    @Test
    void aDeepNestIsNoHardWork() {
        var deep = 100_000;
        var arrays = "[".repeat(deep) + "]".repeat(deep);
        var objects = "{\"a\":".repeat(deep) + "1" + "}".repeat(deep);

        assertRefused(as(OFFICER).post("/api/cases", arrays), 400, "unreadable");
        assertRefused(as(OFFICER).post("/api/cases", "{\"place\":" + arrays + "}"), 400, "unreadable");
        assertNoFailure(as(OFFICER).post("/api/cases", "{\"place\":" + objects + "}"));
        assertNoFailure(as(OFFICER).post("/api/cases", "{\"nobody-knows\":" + arrays + "}"));
    }

    @Test
    void aBodyLongerThanAnyDocumentIsNotRead() {
        var long_ = CaseBody.in(operation).with("/summary", "a".repeat(9 * 1024 * 1024));

        assertRefused(as(OFFICER).post("/api/cases", long_.json()), 413, "too-large");
    }

    @Test
    void aListLongerThanAnyoneTypesIsRefusedWhole() {
        var rows = "{},".repeat(10_000) + "{}";
        var body = CaseBody.in(operation).json().replace("\"confiscations\":[]", "\"confiscations\":[" + rows + "]");

        assertThat(violations(as(OFFICER).post("/api/cases", body))).containsOnlyKeys("confiscations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u0007", "\\u009f", "\\ud800", "a\\udc00"})
    void aCharacterThatCannotBeKeptIsRefusedAtItsField(String escaped) {
        for (var field : List.of("/operation", "/category", "/summary", "/place/region", "/place/description")) {
            var answer = as(OFFICER)
                    .post(
                            "/api/cases",
                            CaseBody.in(operation).with(field, "TEXT").json().replace("TEXT", escaped));
            assertThat(violations(answer)).containsEntry(field.substring(1).replace('/', '.'), "unreadable-character");
        }
        assertNoFailure(as(LIAISON)
                .post(
                        "/api/operations",
                        OperationBody.countingDrugs()
                                .with("/regions/0", "TEXT")
                                .with("/organisations/1", "TEXT")
                                .with("/indicators/0/categories/0", "TEXT")
                                .json()
                                .replace("TEXT", escaped)));
    }

    @Test
    void keepsEveryCharacterThatPeopleWrite() {
        var text = "Ә Ғ Қ Ң Ө Ұ Ү Һ І — ё ъ — “quotes” <b>&amp;</b> '; drop table incident; -- 😀 %s {0}\n\tline";
        var number = record(OFFICER, CaseBody.in(operation).with("/summary", text));

        assertThat(as(OFFICER).get("/api/cases/" + number).text("/summary")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u3000\u2003", "\u202e"})
    void aTextThatCannotBeSeenIsNoText(String text) {
        assertThat(violations(as(OFFICER)
                        .post(
                                "/api/cases",
                                CaseBody.in(operation).with("/summary", text).json())))
                .containsEntry("summary", "required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api//cases",
                "/api/cases//",
                "/api/cases/%2e%2e",
                "/api/cases/'%20or%201=1",
                "/api/cases/a%0d%0aX:1",
                "/api/cases/%D0%90",
                "/api/operations/%22%0d%0a/results.csv",
                "/api/operations/TRN-2026-01/results.exe",
                "/api/application.wadl",
                "/api/me%2f"
            })
    void anAddressThatIsNoneIsNotFound(String path) {
        assertRefused(as(OFFICER).get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases?q=%00",
                "/api/cases?category=%00",
                "/api/cases?operation=%00&region=%00&author=%00&indicator=%00",
                "/api/cases?from=%2B99999-01-01",
                "/api/cases?to=-4000-01-01",
                "/api/summary-returns?unit=%00",
                "/api/regions?on=-5000-01-01",
                "/api/operations/TRN-2026-01/results?by=%00"
            })
    void aFilterThatCannotBeAskedIsRefused(String path) {
        assertThat(violations(as(OFFICER).get(path))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "garbage", "a/b/c"})
    void aBodyThatIsNotJsonIsRefused(String type) {
        assertRefused(as(OFFICER).post("/api/cases", type, "{}"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/me", "//api/me", "/x/../api/me", "/./api/me"})
    void anotherWritingOfAnAddressOpensNoOtherDoor(String path) {
        assertThat(product.anonymous().get(path).status()).isIn(302, 400, 401, 404);
    }

    @Test
    void theMethodOfACallCannotBeSmuggledIn() {
        var number = record(OFFICER, CaseBody.in(operation));

        assertStatus(as(OFFICER).with("X-HTTP-Method-Override", "DELETE").get("/api/cases/" + number))
                .isEqualTo(200);
        assertRefused(as(OFFICER).delete("/api/cases/" + number), 405, "method-not-allowed");
    }

    @Test
    void theApplicationIsStillThereAfterwards() {
        assertStatus(product.anonymous().get("/health/ready")).isEqualTo(200);
    }

    private static void assertNoFailure(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
    }
}
