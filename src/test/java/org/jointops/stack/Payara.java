package org.jointops.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The application on its Payara Micro server, at the root of its port. */
final class Payara {

    static final String NAME = "Application";

    private static final String LOOPBACK =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

    private static final List<String> FAILURES = List.of(
            "Exception during lifecycle processing",
            "Exception while loading the app",
            "Exception while deploying the app",
            "The demo data could not be loaded");

    private static final Pattern CAUSE = Pattern.compile("(Caused by: )?([a-z]\\w*\\.)+\\w*(Exception|Error)(: .*)?");

    private final StackPlan plan;
    private final Children children;
    private final Map<String, String> environment;
    private final Path home;

    Payara(StackPlan plan, Children children, Map<String, String> environment) {
        this.plan = plan;
        this.children = children;
        this.environment = environment;
        this.home = plan.home().resolve("application");
    }

    void start(Progress progress) {
        start(progress, Map.of());
    }

    /** Starts it with an environment beyond that of the stack, or instead of it. */
    void start(Progress progress, Map<String, String> others) {
        progress.say(NAME + ": starting on port " + plan.ports().application());
        layOut();
        Child child = children.start(NAME, Tools.endedWithUs("KILL", command()), both(environment, others));
        child.awaitReady(Duration.ofMinutes(5), this::ready);
        progress.say(NAME + ": ready");
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    void stop() {
        children.stop(NAME);
    }

    void kill() {
        children.kill(NAME);
    }

    String url() {
        return "http://localhost:" + plan.ports().application();
    }

    /** Payara goes on without an application that it could not deploy, so that its log has to tell. */
    private boolean ready() {
        deploymentFailure().ifPresent(line -> {
            throw new Trouble("The application could not be started: " + line + " (its log: " + log() + ")");
        });
        return logHas("Payara Micro URLs") && Web.answers(URI.create(url() + "/health/ready"));
    }

    private Optional<String> deploymentFailure() {
        List<String> lines = logLines();
        boolean failed = lines.stream().anyMatch(line -> FAILURES.stream().anyMatch(line::contains));
        return failed ? Optional.of(deepestCause(lines)) : Optional.empty();
    }

    private static String deepestCause(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> CAUSE.matcher(line).matches())
                .reduce((earlier, later) -> later)
                .orElse("its log does not say why");
    }

    private boolean logHas(String text) {
        return logLines().stream().anyMatch(line -> line.contains(text));
    }

    private List<String> logLines() {
        try {
            return Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path log() {
        return plan.logs().resolve("application.log");
    }

    /** The application is copied, so that a build beside it does not pull it away. */
    private void layOut() {
        try {
            Archive.delete(home);
            Files.createDirectories(temporary());
            Files.writeString(home.resolve("loopback"), LOOPBACK);
            Files.copy(plan.application(), war(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Trouble("The application's directory " + home + " cannot be laid out", e);
        }
    }

    /** What a killed application leaves there goes with the rest of its directory at the next start. */
    private Path temporary() {
        return home.resolve("temporary");
    }

    private Path war() {
        return home.resolve("joint-operations.war");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(Tools.java()));
        command.addAll(plan.virtualMachine());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary(),
                "-jar",
                plan.servers().resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                home.resolve("server").toString(),
                "--prebootcommandfile",
                home.resolve("loopback").toString(),
                "--port",
                String.valueOf(plan.ports().application()),
                "--contextroot",
                "/",
                "--deploy",
                war().toString()));
        return command;
    }
}
