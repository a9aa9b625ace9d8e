package org.jointops.stack;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running product as tests see it: its addresses, its callers, its database. */
public final class Product {

    private static final int CONNECTIONS = 10;

    private static @Nullable Product running;
    private static @Nullable String trouble;

    private final Stack stack;

    private Product(Stack stack) {
        this.stack = stack;
    }

    /** The one product of all tests of this process, started on the first call and ended with the process. */
    public static synchronized Product running() {
        if (trouble != null) {
            throw new Trouble(trouble);
        }
        if (running == null) {
            running = start(plan());
        }
        return running;
    }

    /** A product of its own, to be measured: in its own directory, with the settings of production's virtual machine. */
    public static Product measured(String directory) {
        return measured(
                directory,
                Path.of("target/joint-operations.war"),
                Map.of("jointops.limit.searches", "1000000", "jointops.limit.logins", "1000000"),
                List.of("-Xmx1g"));
    }

    /** The same with an application that is not quite what was built, settings and options of its virtual machine. */
    public static Product measured(
            String directory, Path application, Map<String, String> settings, List<String> virtualMachine) {
        var project = Path.of("").toAbsolutePath();
        var all = new HashMap<String, String>();
        all.put("jointops.demo", "true");
        all.put("jointops.demo.cases", "24");
        all.put("jointops.situations.every", "PT0S");
        all.putAll(settings);
        return start(new StackPlan(
                project.resolve("target").resolve(directory),
                project.resolve("target"),
                project.resolve(application),
                Ports.free(),
                List.of(project.resolve("config/realm-demo.json")),
                all,
                virtualMachine,
                true));
    }

    /** The application's address, without a slash at its end. */
    public String url() {
        return stack.applicationUrl();
    }

    public String keycloakUrl() {
        return stack.keycloakUrl();
    }

    /** A caller of the API with the token of a demo account. */
    public Caller as(String user) {
        return withToken(token(user));
    }

    public Caller withToken(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    public Caller anonymous() {
        return new Caller(url(), Map.of("Accept-Language", "en"));
    }

    /** A token for the name and the password of all demo accounts, which Keycloak has to accept. */
    public String token(String user) {
        return token("joint-operations", user);
    }

    /** A token that is right in everything but the realm that signed it; the realm knows ru-border-officer. */
    public String tokenOfAnotherRealm() {
        return token("other", "ru-border-officer");
    }

    /** Whoever runs Keycloak, who changes people past the application; the paths begin with {@code /admin/realms}. */
    public Caller asKeycloakAdministrator() {
        return stack.asKeycloakAdministrator();
    }

    /** A connection of the role that owns the tables and is held by no row's policy. */
    public Connection asOwner() throws SQLException {
        return stack.connect("jointops_owner");
    }

    /** A connection of the role that the application works with. */
    public Connection asApplication() throws SQLException {
        return stack.connect("jointops_app");
    }

    /** Has Keycloak stand still: it takes calls and answers none, until it is woken. */
    public void haltKeycloak() {
        stack.haltKeycloak(true);
    }

    public void wakeKeycloak() {
        stack.haltKeycloak(false);
    }

    /** Ends the application as a power cut would; the database and Keycloak go on. */
    public void killApplication() {
        stack.killApplication();
    }

    /** Ends the database as a power cut would; the application and Keycloak go on and find it gone. */
    public void killDatabase() {
        stack.killDatabase();
    }

    /** Keycloak finds out about each of its lost connections when it uses it. */
    public void startDatabase() {
        stack.startDatabase();
        if (!Eventually.within(Duration.ofMinutes(1), this::givesTokensAgain)) {
            throw new Trouble("Keycloak gives no tokens after the database was started again");
        }
    }

    private boolean givesTokensAgain() {
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                token("ru-auditor");
            }
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    public void startApplication() {
        stack.startApplication();
    }

    /** Starts it with other settings, named as the environment names them, until it is started again. */
    public void startApplication(Map<String, String> settings) {
        stack.startApplication(settings);
    }

    /** The settings of the application, for another instance on the same servers. */
    Map<String, String> settings() {
        return stack.settings();
    }

    /** What Keycloak gives for these fields of a token request. */
    public JsonObject tokens(Map<String, String> fields) {
        return tokens("joint-operations", fields);
    }

    private String token(String realm, String user) {
        Map<String, String> fields = Map.of(
                "grant_type", "password",
                "client_id", "joint-operations-cli",
                "username", user,
                "password", "demo");
        return tokens(realm, fields).getString("access_token");
    }

    private JsonObject tokens(String realm, Map<String, String> fields) {
        Answer answer = new Caller(keycloakUrl(), Map.of())
                .postForm("/realms/" + realm + "/protocol/openid-connect/token", fields);
        if (answer.status() != 200) {
            throw new IllegalStateException("No token for " + fields.get("username") + ": " + answer.body());
        }
        return answer.json();
    }

    private static Product start(StackPlan plan) {
        try {
            Stack stack = new Stack(plan, new Progress(System.out::println));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-end"));
            stack.start();
            return new Product(stack);
        } catch (Trouble e) {
            trouble = e.getMessage();
            throw e;
        }
    }

    private static StackPlan plan() {
        Path project = Path.of("").toAbsolutePath();
        return new StackPlan(
                project.resolve("target/it"),
                project.resolve("target"),
                project.resolve("target/joint-operations.war"),
                Ports.free(),
                List.of(
                        project.resolve("config/realm-demo.json"),
                        project.resolve("src/test/resources/org/jointops/stack/realm-other.json")),
                Map.of(
                        "jointops.demo", "true",
                        "jointops.situations.every", "PT0S",
                        "jointops.directory.reread", "PT10S",
                        "jointops.limit.searches", "600",
                        "jointops.limit.logins", "600"),
                List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                true);
    }
}
