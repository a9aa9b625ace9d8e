package org.jointops.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Keycloak server of a stack, with its data in the stack's PostgreSQL. An empty one imports the plan's realms.
 *
 * <p>It is assembled for PostgreSQL once in a build, which takes a while, and later starts from that.
 */
final class Keycloak {

    static final String NAME = "Keycloak";

    private static final List<String> ASSEMBLED_FOR = List.of("--db=postgres", "--health-enabled=true");

    private final StackPlan plan;
    private final Children children;
    private final Secrets secrets;
    private final Path program;
    private final Path home;

    Keycloak(StackPlan plan, Children children, Secrets secrets) {
        this.plan = plan;
        this.children = children;
        this.secrets = secrets;
        this.program = plan.servers().resolve("keycloak");
        this.home = plan.home().resolve("keycloak");
    }

    void assemble(Progress progress) {
        Shared.once(plan, program, directory -> {
            progress.say(NAME + ": assembling, once in a build");
            Archive.unpackGzipWithoutTop(plan.servers().resolve("keycloak-quarkus-dist.tar.gz"), directory);
            children.run("Keycloak assembly", command(program, "build", ASSEMBLED_FOR), Map.of());
        });
    }

    void start(Progress progress, Postgres postgres) {
        progress.say(NAME + ": starting on port " + plan.ports().keycloak());
        layOut();
        Child child = children.start(NAME, Tools.endedWithUs("KILL", serve(postgres)), environment());
        URI health = URI.create("http://127.0.0.1:" + plan.ports().keycloakManagement() + "/health/ready");
        child.awaitReady(Duration.ofMinutes(4), () -> Web.answers(health));
        followTheApplication();
        progress.say(NAME + ": ready");
    }

    void stop() {
        children.stop(NAME);
    }

    /** The address as browsers and the application see it, and as tokens name it. */
    String url() {
        return "http://localhost:" + plan.ports().keycloak();
    }

    String issuer() {
        return url() + "/realms/joint-operations";
    }

    /** A realm that was imported when the application had another port leads back to where it is now. */
    private void followTheApplication() {
        administrator().ifPresent(admin -> {
            String clients = "/admin/realms/joint-operations/clients";
            JsonObject client =
                    admin.get(clients + "?clientId=joint-operations").array().getJsonObject(0);
            if (!applicationUrl().equals(client.getString("rootUrl"))) {
                JsonObject moved = Json.createObjectBuilder(client)
                        .add("rootUrl", applicationUrl())
                        .build();
                admin.put(clients + "/" + client.getString("id"), moved.toString());
            }
        });
    }

    /** The administrator that this stack made; none if somebody gave Keycloak another, and looks after its clients too. */
    Optional<Caller> administrator() {
        Caller anybody = new Caller(url(), Map.of());
        Answer token = anybody.postForm(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", secrets.of("keycloak-admin")));
        return token.status() != 200
                ? Optional.empty()
                : Optional.of(
                        anybody.with("Authorization", "Bearer " + token.json().getString("access_token")));
    }

    private String applicationUrl() {
        return "http://localhost:" + plan.ports().application();
    }

    /** A home of its own, since the shared program must not hold this stack's realms. */
    private void layOut() {
        try {
            Archive.delete(home);
            Path realms = Files.createDirectories(home.resolve("data/import"));
            for (String part : List.of("conf", "lib", "providers", "themes")) {
                Files.createSymbolicLink(home.resolve(part), program.resolve(part));
            }
            for (Path realm : plan.realms()) {
                Files.copy(realm, realms.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Trouble("Keycloak's directory " + home + " cannot be laid out", e);
        }
    }

    private List<String> serve(Postgres postgres) {
        return command(
                home,
                "start",
                List.of(
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + plan.ports().keycloak(),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + plan.ports().keycloakManagement(),
                        "--hostname=" + url(),
                        "--db-url=" + postgres.url("keycloak"),
                        "--db-username=keycloak",
                        "--db-pool-max-size=20"));
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", secrets.of("keycloak"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak-admin"),
                "JOINTOPS_CLIENT_SECRET", secrets.of("client"),
                "JOINTOPS_DIRECTORY_SECRET", secrets.of("directory-client"),
                "JOINTOPS_PUBLIC_URL", applicationUrl());
    }

    /** Java itself, and not Keycloak's script, which would put a shell between us and the server. */
    private static List<String> command(Path home, String verb, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Tools.java(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        command.addAll(options);
        return command;
    }
}
