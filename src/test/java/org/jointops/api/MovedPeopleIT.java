package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import org.jointops.stack.Caller;
import org.jointops.stack.Eventually;
import org.jointops.stack.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What became of a person counts for the tokens that they have already. */
class MovedPeopleIT extends ApiTest {

    private static final String UNIT = "RU-BORDER-ORE-1";

    /** The tests' product reads people again after ten seconds. */
    private static final Duration REREAD = Duration.ofSeconds(40);

    private final People people = new People(product);

    @AfterEach
    void removeWhoWasMade() {
        people.removeAll();
    }

    @Test
    void aMoveToAnotherUnitCountsAtTheNextCall() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);
        assertThat(withOldToken.get("/api/me").text("/unit")).isEqualTo(UNIT);

        change(login, "RU-BORDER-CHE-1", "field-officer");

        assertThat(withOldToken.get("/api/me").text("/unit")).isEqualTo("RU-BORDER-CHE-1");
        assertThat(product.as(login).get("/api/me").text("/unit")).isEqualTo("RU-BORDER-CHE-1");
    }

    @Test
    void anotherRoleCountsAtTheNextCall() {
        var operation = open(OperationBody.countingDrugs());
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);
        var number =
                withOldToken.post("/api/cases", CaseBody.in(operation).json()).text("/number");

        change(login, UNIT, "administrator");

        assertRefused(withOldToken.get("/api/cases"), 403, "not-allowed");
        assertRefused(withOldToken.get("/api/cases/" + number), 404, "not-found");
        assertStatus(withOldToken.get("/api/users")).isEqualTo(200);

        change(login, UNIT, "field-officer");
        assertRefused(withOldToken.get("/api/users"), 403, "not-allowed");
        assertStatus(withOldToken.get("/api/cases/" + number)).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsRefusedAtTheNextCallAndNoTokenIsIssued() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);
        assertStatus(withOldToken.get("/api/me")).isEqualTo(200);

        assertThat(as(ADMINISTRATOR)
                        .post("/api/users/" + login + "/disabling", "")
                        .text("/enabled"))
                .isEqualTo("false");
        assertRefused(withOldToken.get("/api/me"), 401, "token-refused");
        assertThat(hasNoToken(login)).isTrue();

        assertStatus(as(ADMINISTRATOR).post("/api/users/" + login + "/enabling", ""))
                .isEqualTo(200);
        assertRefused(withOldToken.get("/api/me"), 401, "token-refused");
        becomes(() -> isAccepted(product.as(login)));
    }

    @Test
    void endedSessionsTakeTheirTokensWithThem() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);
        assertStatus(withOldToken.get("/api/me")).isEqualTo(200);

        assertStatus(as(ADMINISTRATOR).delete("/api/users/" + login + "/sessions"))
                .isEqualTo(204);
        assertRefused(withOldToken.get("/api/me"), 401, "token-refused");
        becomes(() -> isAccepted(product.as(login)));
    }

    @Test
    void aResetPasswordEndsWhatTheOldOneOpened() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);

        var answer = as(ADMINISTRATOR).post("/api/users/" + login + "/password", "");
        assertThat(answer.text("/temporaryPassword")).isNotBlank();
        assertRefused(withOldToken.get("/api/me"), 401, "token-refused");
        assertThat(hasNoToken(login)).as("the old password serves no more").isTrue();
    }

    @Test
    void aMoveMadeInKeycloakItselfCountsSoon() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);
        assertThat(withOldToken.get("/api/me").text("/unit")).isEqualTo(UNIT);

        people.change(login, "unit", "RU-BORDER-KGN-1");
        people.giveRole(login, "supervisor");
        becomes(() -> withOldToken.get("/api/me").text("/unit").equals("RU-BORDER-KGN-1"));
        assertThat(withOldToken.get("/api/me").text("/roles")).isEqualTo("[\"field-officer\",\"supervisor\"]");
    }

    @Test
    void whoIsDisabledInKeycloakItselfIsRefusedSoon() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var withOldToken = product.as(login);
        assertStatus(withOldToken.get("/api/me")).isEqualTo(200);

        people.disable(login);
        becomes(() -> withOldToken.get("/api/me").status() == 401);
    }

    private static void becomes(java.util.function.BooleanSupplier condition) {
        assertThat(Eventually.within(REREAD, condition)).isTrue();
    }

    private static boolean isAccepted(Caller caller) {
        return caller.get("/api/me").status() == 200;
    }

    private boolean hasNoToken(String login) {
        try {
            product.token(login);
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    private void change(String login, String unit, String role) {
        var seen = as(ADMINISTRATOR).get("/api/users/" + login);
        var draft = Json.createObjectBuilder(seen.json())
                .add("unit", unit)
                .add("roles", Json.createArrayBuilder().add(role))
                .build();
        assertStatus(as(ADMINISTRATOR)
                        .with("If-Match", seen.header("ETag").orElseThrow())
                        .put("/api/users/" + login, draft.toString()))
                .isEqualTo(200);
    }
}
