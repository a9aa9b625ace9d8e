package org.jointops.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** People whom a test makes, and who are gone after it. It reaches past the application, as Keycloak's own console does. */
public final class People {

    private static final String USERS = "/admin/realms/joint-operations/users";
    private static final AtomicInteger LOGINS = new AtomicInteger();

    private final Product product;
    private final List<String> logins = new ArrayList<>();

    public People(Product product) {
        this.product = product;
    }

    /** A login that nobody has, to be removed with all others. */
    public String login() {
        var login = "test-person-" + LOGINS.incrementAndGet();
        logins.add(login);
        return login;
    }

    /** What an administrator sends to make a person. */
    public static String draft(String login, String unit, String role) {
        return """
                {"userName": "%1$s", "familyName": "Пробный", "givenName": "Иван", "email": "%1$s@joint-operations.example",
                 "unit": "%2$s", "roles": ["%3$s"]}""".formatted(login, unit, role);
    }

    /** Makes a person through an administrator, with the password of all demo accounts. */
    public String made(String administrator, String unit, String role) {
        var login = login();
        var answer = product.as(administrator).post("/api/users", draft(login, unit, role));
        if (answer.status() != 201) {
            throw new IllegalStateException("Not made: " + answer);
        }
        withPassword(login);
        return login;
    }

    /** As if the person had chosen the password of all demo accounts. */
    public void withPassword(String login) {
        product.asKeycloakAdministrator().put(address(login) + "/reset-password", """
                {"type": "password", "value": "demo", "temporary": false}""");
    }

    public Optional<JsonObject> inKeycloak(String login) {
        var found = product.asKeycloakAdministrator()
                .get(USERS + "?exact=true&username=" + login)
                .array();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getJsonObject(0));
    }

    /** Changes an account in Keycloak itself. */
    public void change(String login, String attribute, String value) {
        var user = inKeycloak(login).orElseThrow();
        var attributes = Json.createObjectBuilder(user.getJsonObject("attributes"))
                .add(attribute, Json.createArrayBuilder().add(value));
        product.asKeycloakAdministrator()
                .put(
                        address(login),
                        Json.createObjectBuilder(user)
                                .add("attributes", attributes)
                                .build()
                                .toString());
    }

    public void disable(String login) {
        product.asKeycloakAdministrator()
                .put(
                        address(login),
                        Json.createObjectBuilder(inKeycloak(login).orElseThrow())
                                .add("enabled", false)
                                .build()
                                .toString());
    }

    /** Gives a role of the realm in Keycloak itself. */
    public void giveRole(String login, String role) {
        var keycloak = product.asKeycloakAdministrator();
        var body = keycloak.get("/admin/realms/joint-operations/roles/" + role).body();
        keycloak.post(address(login) + "/role-mappings/realm", "[" + body + "]");
    }

    /** Gives a right in the realm itself. */
    public void giveRealmManagement(String login, String right) {
        var keycloak = product.asKeycloakAdministrator();
        var clients = "/admin/realms/joint-operations/clients";
        var client = keycloak.get(clients + "?clientId=realm-management")
                .array()
                .getJsonObject(0)
                .getString("id");
        var role = keycloak.get(clients + "/" + client + "/roles/" + right).body();
        keycloak.post(address(login) + "/role-mappings/clients/" + client, "[" + role + "]");
    }

    /** Has the realm be otherwise for a while. */
    public void whileTheRealmIs(String setting, String value, Runnable work) {
        setRealm(setting, value);
        try {
            work.run();
        } finally {
            setRealm(setting, "");
        }
    }

    /** Hides a role of the realm under another name for a while. */
    public void whileThereIsNoRole(String role, Runnable work) {
        rename(role, role + "-away");
        try {
            work.run();
        } finally {
            rename(role + "-away", role);
        }
    }

    public void removeAll() {
        logins.forEach(this::remove);
    }

    public void remove(String login) {
        if (inKeycloak(login).isPresent()) {
            product.asKeycloakAdministrator().delete(address(login));
        }
    }

    private void setRealm(String setting, String value) {
        var body = Json.createObjectBuilder().add(setting, value).build().toString();
        product.asKeycloakAdministrator().put("/admin/realms/joint-operations", body);
    }

    private void rename(String role, String name) {
        var address = "/admin/realms/joint-operations/roles/";
        var keycloak = product.asKeycloakAdministrator();
        var renamed = Json.createObjectBuilder(keycloak.get(address + role).json())
                .add("name", name)
                .build();
        keycloak.put(address + role, renamed.toString());
    }

    private String address(String login) {
        return USERS + "/" + inKeycloak(login).orElseThrow().getString("id");
    }
}
