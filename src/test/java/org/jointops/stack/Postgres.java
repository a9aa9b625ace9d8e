package org.jointops.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The PostgreSQL server of a stack, with one database for the application and one for Keycloak.
 *
 * <p>Every connection needs a password. The application's two roles are those of production: the owner, who migrates,
 * and the role it works with, which owns nothing and cannot bypass row-level security.
 */
final class Postgres {

    static final String NAME = "PostgreSQL";

    private static final String SUPERUSER = "postgres";

    private final StackPlan plan;
    private final Children children;
    private final Secrets secrets;
    private final Path binaries;
    private final Path data;

    Postgres(StackPlan plan, Children children, Secrets secrets) {
        this.plan = plan;
        this.children = children;
        this.secrets = secrets;
        this.binaries = plan.servers().resolve("postgres");
        this.data = plan.home().resolve("postgres");
    }

    void start(Progress progress) {
        Tools.refuseIfRootCannotStepDown();
        progress.say(NAME + ": starting on port " + plan.ports().database());
        Shared.once(plan, binaries, this::unpack);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        Child child = children.start(NAME, server(), Map.of());
        child.awaitReady(Duration.ofSeconds(60), this::answers);
        createRolesAndDatabases();
        progress.say(NAME + ": ready");
    }

    void stop() {
        if (children.runs(NAME)) {
            disconnectClients();
        }
        children.stop(NAME);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + plan.ports().database() + "/" + database;
    }

    Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, secrets.of(role));
    }

    private void unpack(Path directory) throws IOException {
        String name = "/postgres-" + Tools.platform() + ".txz";
        try (InputStream packed = Postgres.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new Trouble("There is no PostgreSQL for this system (" + Tools.platform() + ") in the build");
            }
            Archive.unpackXz(packed, directory);
        }
    }

    private void initialise() {
        Path password = plan.home().resolve("superuser");
        try {
            Archive.delete(data);
            Files.writeString(password, secrets.of(SUPERUSER));
            children.run("PostgreSQL init", initdb(password), Map.of("LC_ALL", "C"));
        } catch (IOException e) {
            throw new Trouble("The database directory " + data + " cannot be made", e);
        } finally {
            password.toFile().delete();
        }
    }

    private List<String> initdb(Path password) {
        return Tools.asOrdinaryUser(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + (Tools.platform().startsWith("linux") ? "C.UTF-8" : "en_US.UTF-8"),
                "--locale-provider=icu",
                "--icu-locale=und"));
    }

    private List<String> server() {
        return Tools.asOrdinaryUser(Tools.endedWithUs(
                "INT",
                List.of(
                        binaries.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(plan.ports().database()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=")));
    }

    /** PostgreSQL waits for its clients before it ends; whoever is still connected has to go. */
    private void disconnectClients() {
        try (Connection connection = connect(SUPERUSER, SUPERUSER)) {
            execute(
                    connection,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            // It is on its way out already, and there is nobody to send away.
            return;
        }
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER, SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createRolesAndDatabases() {
        try (Connection connection = connect(SUPERUSER, SUPERUSER)) {
            for (String role : List.of("jointops_owner", "jointops_app", "keycloak")) {
                createRole(connection, role);
            }
            createDatabase(connection, "jointops", "jointops_owner");
            createDatabase(connection, "keycloak", "keycloak");
            execute(connection, "GRANT CONNECT ON DATABASE jointops TO jointops_app");
        } catch (SQLException e) {
            throw new Trouble("The databases cannot be made", e);
        }
    }

    private void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            execute(
                    connection,
                    "CREATE ROLE " + role
                            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '"
                            + secrets.of(role) + "'");
        }
    }

    private static void createDatabase(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            execute(connection, "CREATE DATABASE " + name + " OWNER " + owner);
            execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
