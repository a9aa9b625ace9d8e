package org.jointops.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the whole product on one machine until it is stopped: {@code mvn -Prun}.
 *
 * <p>Data are kept in {@code .run}; {@code -Dfresh} begins anew. Every setting of the application can be given, such as
 * {@code -Djointops.demo.cases=1000}.
 */
public final class Run {

    private static final long GRACE_BEFORE_COMPLAINT = 1500;

    private Run() {}

    /** Starts the servers and stays until a signal ends it, or a server ends by itself. */
    public static void main(String[] arguments) {
        try {
            run();
        } catch (Trouble e) {
            System.out.println();
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run() {
        Path project = Path.of("").toAbsolutePath();
        StackPlan plan = plan(project);
        Progress progress = new Progress(System.out::println);
        try (Stack stack = new Stack(plan, progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, progress), "stack-end"));
            stack.start();
            System.out.println(welcome(stack, plan));
            staysUp(stack);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void staysUp(Stack stack) throws InterruptedException {
        try {
            stack.awaitSurprise();
        } catch (Trouble surprise) {
            // A Ctrl-C reaches the servers too, and then their end is no surprise.
            Thread.sleep(GRACE_BEFORE_COMPLAINT);
            if (!stack.isClosing()) {
                throw surprise;
            }
        }
    }

    private static StackPlan plan(Path project) {
        return new StackPlan(
                project.resolve(".run"),
                project.resolve("target"),
                project.resolve("target/joint-operations.war"),
                Ports.fromSettings(),
                List.of(project.resolve("config/realm-demo.json")),
                settings(),
                List.of("-Xmx1g"),
                System.getProperty("fresh") != null);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of("jointops.demo", "true"));
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("jointops.") && !name.startsWith("jointops.run.")) {
                settings.put(name, System.getProperty(name));
            }
        }
        return settings;
    }

    private static void end(Stack stack, Progress progress) {
        if (stack.isClosing()) {
            return;
        }
        progress.say("Stopping");
        stack.close();
        progress.say("Stopped");
    }

    private static String welcome(Stack stack, StackPlan plan) {
        return """

                Application    %1$s/
                API            %1$s/api      described at %1$s/openapi
                Health         %1$s/health/ready
                Keycloak       %2$s/    its administrator: admin, password in %3$s
                PostgreSQL     %4$s    roles jointops_owner and jointops_app, passwords there too
                Logs           %5$s

                Accounts, all with the password demo
                  {ru|kz}-{border|customs|interior}-{officer|supervisor|liaison|admin}
                  such as ru-border-officer, ru-border-supervisor, kz-customs-officer
                  ru-border-officer2 (another unit), ru-auditor, kz-auditor
                A token for scripts: client joint-operations-cli with such a name and password

                Ctrl-C stops everything; the data stay in %6$s.
                """.formatted(
                        stack.applicationUrl(),
                        stack.keycloakUrl(),
                        plan.home().resolve("secrets.properties"),
                        stack.databaseUrl(),
                        plan.logs(),
                        plan.home());
    }
}
