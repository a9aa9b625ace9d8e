package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators manage the people of their own organisation and nobody else; what they may not give is not given. */
class UsersIT extends ApiTest {

    private static final List<String> ORGANISATIONS =
            List.of("ru-border", "ru-customs", "ru-interior", "kz-border", "kz-customs", "kz-interior");
    private static final String UNIT = "RU-BORDER-ORE-1";

    private final People people = new People(product);

    @AfterEach
    void removeWhoWasMade() {
        people.removeAll();
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseExistsForTheAdministratorOf() {
        return ORGANISATIONS.stream()
                .map(own -> DynamicTest.dynamicTest(own, () -> {
                    var administrator = as(own + "-admin");
                    assertThat(logins(administrator.get("/api/users?size=200")))
                            .contains(own + "-officer", own + "-supervisor", own + "-liaison", own + "-admin")
                            .allMatch(login -> login.startsWith(own + "-") || login.startsWith("test-person"));
                    for (var other : ORGANISATIONS) {
                        if (!other.equals(own)) {
                            assertHidden(administrator, other + "-officer");
                            assertHidden(administrator, other + "-admin");
                        }
                    }
                    assertHidden(administrator, "ru-auditor");
                    assertHidden(administrator, "kz-auditor");
                    assertHidden(administrator, "service-account-joint-operations-directory");
                }));
    }

    /** The same answer in status, body and headers as for a login that was never there, whatever is asked. */
    private static void assertHidden(Caller administrator, String login) {
        var absent = "there-is-nobody";
        assertThat(logins(administrator.get("/api/users?q=" + login))).doesNotContain(login);
        assertAlike(administrator.get("/api/users/" + login), administrator.get("/api/users/" + absent));
        var draft = People.draft(login, UNIT, "supervisor");
        var atAnyVersion = administrator.with("If-Match", "\"1\"");
        assertAlike(atAnyVersion.put("/api/users/" + login, draft), atAnyVersion.put("/api/users/" + absent, draft));
        for (var action : List.of("disabling", "enabling", "password")) {
            assertAlike(
                    administrator.post("/api/users/" + login + "/" + action, ""),
                    administrator.post("/api/users/" + absent + "/" + action, ""));
        }
        assertAlike(
                administrator.delete("/api/users/" + login + "/sessions"),
                administrator.delete("/api/users/" + absent + "/sessions"));
    }

    private static void assertAlike(Answer hidden, Answer absent) {
        assertRefused(hidden, 404, "not-found");
        assertThat(hidden.body()).isEqualTo(absent.body());
        assertThat(headers(hidden)).isEqualTo(headers(absent));
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, SUPERVISOR, LIAISON, AUDITOR})
    void onlyAdministratorsManagePeople(String user) {
        assertRefused(as(user).get("/api/users"), 403, "not-allowed");
        assertRefused(as(user).get("/api/users/" + OFFICER), 404, "not-found");
        assertRefused(
                as(user).post("/api/users", People.draft(people.login(), UNIT, "administrator")), 403, "not-allowed");
        assertRefused(as(user).post("/api/users/" + OFFICER + "/disabling", ""), 404, "not-found");
    }

    @Test
    void makesAnAccountThatCanBeUsed() {
        var login = people.login();
        var answer = as(ADMINISTRATOR).post("/api/users", People.draft(login, "RU-BORDER-CHE-1", "field-officer"));

        assertStatus(answer).isEqualTo(201);
        assertThat(answer.header("Location").orElse("")).endsWith("/api/users/" + login);
        assertThat(answer.text("/temporaryPassword")).hasSizeGreaterThan(15);
        assertThat(as(ADMINISTRATOR).get("/api/users/" + login).json()).doesNotContainKey("temporaryPassword");
        assertThat(people.inKeycloak(login).orElseThrow().getJsonArray("requiredActions"))
                .containsExactly(Json.createValue("UPDATE_PASSWORD"));

        people.withPassword(login);
        var me = product.as(login).get("/api/me");
        assertThat(me.text("/country") + "/" + me.text("/service")).isEqualTo("RU/border");
        assertThat(me.text("/unit")).isEqualTo("RU-BORDER-CHE-1");
        assertThat(me.text("/roles")).isEqualTo("[\"field-officer\"]");
    }

    @Test
    void searchesByPartsOfNamesAndByRoleUnitAndState() {
        var login = people.made(ADMINISTRATOR, "RU-BORDER-KGN-1", "liaison");
        var administrator = as(ADMINISTRATOR);

        assertThat(logins(administrator.get("/api/users?q=" + login.substring(5))))
                .containsExactly(login);
        assertThat(logins(administrator.get("/api/users?q=%D0%BF%D1%80%D0%BE%D0%B1%D0%BD")))
                .contains(login);
        assertThat(logins(administrator.get("/api/users?role=liaison"))).contains(login, "ru-border-liaison");
        assertThat(logins(administrator.get("/api/users?role=field-officer"))).doesNotContain(login);
        assertThat(logins(administrator.get("/api/users?unit=RU-BORDER-KGN-1"))).containsExactly(login);
        assertThat(logins(administrator.get("/api/users?enabled=false"))).doesNotContain(login);
        assertThat(violations(administrator.get("/api/users?role=chief&enabled=maybe")))
                .containsOnly(entry("role", "unknown"), entry("enabled", "unknown"));
    }

    @Test
    void listsPageByPage() {
        var latest = people.made(ADMINISTRATOR, UNIT, "liaison");
        var first = as(ADMINISTRATOR).get("/api/users?size=2");
        assertThat(logins(first)).hasSize(2).startsWith(latest);

        var second = as(ADMINISTRATOR).get("/api/users?size=2&after=" + first.text("/next"));
        assertThat(logins(second)).hasSize(2).doesNotContainAnyElementsOf(logins(first));
        assertThat(second.text("/total")).isEqualTo(first.text("/total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auditor",
                "Administrator",
                "ADMINISTRATOR",
                "realm-admin",
                "manage-users",
                "realm-management.manage-users",
                "offline_access",
                "default-roles-joint-operations",
                "admin",
                "*"
            })
    void givesNoRoleThatIsNotTheirsToGive(String role) {
        var login = people.login();
        assertThat(violations(as(ADMINISTRATOR).post("/api/users", People.draft(login, UNIT, role))))
                .containsOnly(entry("roles[0]", "unknown"));
        assertThat(people.inKeycloak(login)).isEmpty();

        var known = people.made(ADMINISTRATOR, UNIT, "field-officer");
        assertThat(violations(changed(known, UNIT, role))).containsOnly(entry("roles[0]", "unknown"));
        assertThat(as(ADMINISTRATOR).get("/api/users/" + known).text("/roles")).isEqualTo("[\"field-officer\"]");
    }

    /** Whatever else is sent, the account is one of the administrator's own organisation with the roles that they named. */
    @Test
    void takesNothingFromTheBodyThatIsNotTheirsToSay() {
        var login = people.login();
        var body = Json.createObjectBuilder(object(People.draft(login, UNIT, "field-officer")))
                .add("country", "KZ")
                .add("service", "customs")
                .add("organisation", "KZ/customs")
                .add("attributes", object("{\"country\": [\"KZ\"], \"service\": [\"customs\"]}"))
                .add("realmRoles", Json.createArrayBuilder().add("auditor"))
                .add("clientRoles", object("{\"realm-management\": [\"realm-admin\"]}"))
                .add("groups", Json.createArrayBuilder().add("auditor"))
                .add("id", "00000000-0000-0000-0000-000000000000")
                .build();
        assertStatus(as(ADMINISTRATOR).post("/api/users", body.toString())).isEqualTo(201);

        people.withPassword(login);
        var me = product.as(login).get("/api/me");
        assertThat(me.text("/country") + "/" + me.text("/service")).isEqualTo("RU/border");
        assertThat(me.text("/roles")).isEqualTo("[\"field-officer\"]");
    }

    @Test
    void aLoginNamedLikeARoleGainsNothing() {
        // removed with the others although the name is its own
        var administrator = as("kz-border-admin");
        var answer = administrator.post("/api/users", People.draft("administrator", "KZ-BORDER-27-1", "field-officer"));
        try {
            assertStatus(answer).isEqualTo(201);
            people.withPassword("administrator");
            assertRefused(product.as("administrator").get("/api/users"), 403, "not-allowed");
        } finally {
            people.remove("administrator");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "userName, Upper-Case, not-a-login",
        "userName, a b, not-a-login",
        "userName, ../admin, not-a-login",
        "userName, ab, not-a-login",
        "userName, '', required",
        "userName, ru-border-officer, taken",
        "userName, kz-customs-officer, taken",
        "familyName, <script>, not-a-name",
        "familyName, '', required",
        "givenName, '#{7*7}', not-a-name",
        "email, nobody, not-an-email",
        "email, ru-border-officer@joint-operations.example, taken",
        "unit, RU-CUSTOMS-ORE-1, unknown",
        "unit, KZ-BORDER-27-1, unknown",
        "unit, NOWHERE-1, unknown",
        "unit, '', required"
    })
    void saysWhatIsWrongAtWhichField(String field, String value, String code) {
        var login = people.login();
        var draft = Json.createObjectBuilder(object(People.draft(login, UNIT, "field-officer")))
                .add(field, value)
                .build();
        assertThat(violations(as(ADMINISTRATOR).post("/api/users", draft.toString())))
                .containsOnly(entry(field, code));
        assertThat(people.inKeycloak(login)).as("nothing is half made").isEmpty();
    }

    @Test
    void nobodyChangesWhatTheyThemselvesMayDo() {
        var administrator = as(ADMINISTRATOR);
        assertRefused(changed(ADMINISTRATOR, UNIT, "field-officer"), 403, "own-account");
        assertRefused(changed(ADMINISTRATOR, UNIT, "supervisor"), 403, "own-account");
        assertRefused(administrator.post("/api/users/" + ADMINISTRATOR + "/disabling", ""), 403, "own-account");
        assertRefused(administrator.post("/api/users/" + ADMINISTRATOR + "/password", ""), 403, "own-account");
        assertRefused(administrator.delete("/api/users/" + ADMINISTRATOR + "/sessions"), 403, "own-account");
        assertThat(administrator.get("/api/me").text("/roles")).isEqualTo("[\"administrator\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor"})
    void whoHoldsARoleThatIsGivenElsewhereIsSeenAndNotTouched(String role) {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        people.giveRole(login, role);
        var administrator = as(ADMINISTRATOR);

        assertThat(administrator.get("/api/users/" + login).text("/managedElsewhere"))
                .isEqualTo("true");
        assertRefused(changed(login, UNIT, "supervisor"), 403, "managed-elsewhere");
        assertRefused(administrator.post("/api/users/" + login + "/password", ""), 403, "managed-elsewhere");
        assertRefused(administrator.post("/api/users/" + login + "/disabling", ""), 403, "managed-elsewhere");
        assertRefused(administrator.delete("/api/users/" + login + "/sessions"), 403, "managed-elsewhere");
    }

    @Test
    void whoMayManageTheRealmIsSeenAndNotTouched() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        people.giveRealmManagement(login, "manage-users");

        assertRefused(as(ADMINISTRATOR).post("/api/users/" + login + "/password", ""), 403, "managed-elsewhere");
        assertRefused(changed(login, UNIT, "supervisor"), 403, "managed-elsewhere");
    }

    @Test
    void asksForTheVersionThatIsChanged() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var draft = People.draft(login, "RU-BORDER-CHE-1", "field-officer");
        var seen = as(ADMINISTRATOR).get("/api/users/" + login).header("ETag").orElseThrow();

        assertRefused(as(ADMINISTRATOR).put("/api/users/" + login, draft), 428, "if-match-required");
        assertStatus(as(ADMINISTRATOR).with("If-Match", seen).put("/api/users/" + login, draft))
                .isEqualTo(200);
        var late = as(ADMINISTRATOR).with("If-Match", seen).put("/api/users/" + login, draft);
        assertRefused(late, 409, "changed-meanwhile");
        assertThat(late.text("/current/unit")).isEqualTo("RU-BORDER-CHE-1");
    }

    @Test
    void whatAdministratorsDoStandsInTheTrail() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        changed(login, "RU-BORDER-CHE-1", "supervisor");
        as(ADMINISTRATOR).post("/api/users/" + login + "/password", "");
        as(ADMINISTRATOR).delete("/api/users/" + login + "/sessions");
        as(ADMINISTRATOR).post("/api/users/" + login + "/disabling", "");
        as(ADMINISTRATOR).post("/api/users/" + login + "/enabling", "");

        var entries =
                as(AUDITOR).get("/api/trail?kind=user&subject=" + login).json().getJsonArray("items");
        assertThat(entries.getValuesAs(JsonObject.class).stream().map(entry -> entry.getString("action")))
                .containsExactly("enabled", "disabled", "sessions-ended", "password-reset", "changed", "created");
        assertThat(entries.getJsonObject(4).toString())
                .contains("field-officer", "supervisor", UNIT, "RU-BORDER-CHE-1", ADMINISTRATOR);
        assertThat(entries.toString()).doesNotContain("assword\":");
        assertThat(as("kz-auditor")
                        .get("/api/trail?kind=user&subject=" + login)
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void nothingIsLeftOfAnAccountWhoseLastStepFails() {
        var login = people.login();
        people.whileTheRealmIs("passwordPolicy", "length(60)", () -> {
            var answer = as(ADMINISTRATOR).post("/api/users", People.draft(login, UNIT, "field-officer"));
            assertRefused(answer, 422, "invalid");
        });
        assertThat(people.inKeycloak(login)).isEmpty();
        assertStatus(as(ADMINISTRATOR).post("/api/users", People.draft(login, UNIT, "field-officer")))
                .isEqualTo(201);
    }

    @Test
    void nothingIsLeftOfAChangeWhoseSecondStepFails() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var before = as(ADMINISTRATOR).get("/api/users/" + login);
        var draft = Json.createObjectBuilder(before.json())
                .add("roles", Json.createArrayBuilder().add("supervisor"))
                .add("email", OFFICER + "@joint-operations.example")
                .build();
        var answer = as(ADMINISTRATOR)
                .with("If-Match", before.header("ETag").orElseThrow())
                .put("/api/users/" + login, draft.toString());

        assertThat(violations(answer)).containsOnly(entry("email", "taken"));
        assertThat(as(ADMINISTRATOR).get("/api/users/" + login).json()).isEqualTo(before.json());
    }

    @Test
    void nothingIsChangedWhereARoleIsNotThere() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var before = as(ADMINISTRATOR).get("/api/users/" + login);
        people.whileThereIsNoRole(
                "liaison",
                () -> assertRefused(changed(login, "RU-BORDER-CHE-1", "liaison"), 503, "directory-unreachable"));

        assertThat(as(ADMINISTRATOR).get("/api/users/" + login).json()).isEqualTo(before.json());
        assertThat(product.as(login).get("/api/me").text("/unit")).isEqualTo(UNIT);
    }

    @Test
    void sendsNoLettersWhereTheRealmHasNoMail() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var answer = as(ADMINISTRATOR).post("/api/users/" + login + "/password", "{\"byMail\": true}");

        assertThat(violations(answer)).containsOnly(entry("byMail", "no-mail"));
    }

    private Answer changed(String login, String unit, String role) {
        var administrator = as(ADMINISTRATOR);
        var seen = administrator.get("/api/users/" + login);
        var draft = Json.createObjectBuilder(seen.json())
                .add("unit", unit)
                .add("roles", Json.createArrayBuilder().add(role))
                .build();
        return administrator
                .with("If-Match", seen.header("ETag").orElseThrow())
                .put("/api/users/" + login, draft.toString());
    }

    private static List<String> logins(Answer list) {
        assertStatus(list).isEqualTo(200);
        return list.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("userName"))
                .toList();
    }
}
