package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Administrators manage the people of their own organisation, and nobody else's; what they change counts at once. */
class UsersIT extends ApiTest {

    private static final List<String> ORGANISATIONS =
            List.of("ru-border", "ru-customs", "ru-interior", "kz-border", "kz-customs", "kz-interior");
    private static final AtomicInteger LOGINS = new AtomicInteger();

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void removeWhoWasMade() {
        var keycloak = product.asKeycloakAdministrator();
        made.forEach(login -> {
            var found = inKeycloak(keycloak, login);
            if (!found.isEmpty()) {
                keycloak.delete(account(found));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> listsThePeopleOf() {
        return ORGANISATIONS.stream()
                .map(organisation -> DynamicTest.dynamicTest(organisation, () -> {
                    var answer = as(organisation + "-admin").get("/api/users");

                    assertStatus(answer).isEqualTo(200);
                    assertThat(logins(answer))
                            .contains(organisation + "-officer", organisation + "-admin")
                            .allMatch(login -> login.startsWith(organisation + "-"));
                }));
    }

    @Test
    void makesAnAccountThatCanBeUsed() {
        var login = login();
        var answer = as(ADMINISTRATOR).post("/api/users", user(login, "RU-BORDER-CHE-1", "field-officer"));

        assertStatus(answer).isEqualTo(201);
        assertThat(answer.header("Location").orElse("")).endsWith("/api/users/" + login);
        assertThat(answer.text("/temporaryPassword")).hasSizeGreaterThan(15);
        assertThat(as(ADMINISTRATOR).get("/api/users/" + login).json()).doesNotContainKey("temporaryPassword");

        var me = me(tokenOf(login));
        assertThat(me.text("/country") + "/" + me.text("/service")).isEqualTo("RU/border");
        assertThat(me.text("/unit")).isEqualTo("RU-BORDER-CHE-1");
        assertThat(me.text("/roles")).isEqualTo("[\"field-officer\"]");
    }

    private Answer me(Caller caller) {
        return caller.get("/api/me");
    }

    private String login() {
        var login = "test-person-" + LOGINS.incrementAndGet();
        made.add(login);
        return login;
    }

    /** A caller with a token of somebody just made, who has chosen a password. */
    private Caller tokenOf(String login) {
        var keycloak = product.asKeycloakAdministrator();
        var account = account(inKeycloak(keycloak, login));
        assertStatus(keycloak.put(account + "/reset-password", """
                {"type": "password", "value": "demo", "temporary": false}""")).isEqualTo(204);
        return product.as(login);
    }

    private static JsonObject inKeycloak(Caller keycloak, String login) {
        var found = keycloak.get("/admin/realms/joint-operations/users?exact=true&username=" + login)
                .array();
        return found.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : found.getJsonObject(0);
    }

    private static String account(JsonObject user) {
        return "/admin/realms/joint-operations/users/" + user.getString("id");
    }

    private static List<String> logins(Answer list) {
        return list.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("userName"))
                .toList();
    }

    private static String user(String login, String unit, String role) {
        return """
                {"userName": "%1$s", "familyName": "Пробный", "givenName": "Иван", "email": "%1$s@joint-operations.example",
                 "unit": "%2$s", "roles": ["%3$s"]}""".formatted(login, unit, role);
    }
}
