package org.jointops.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The three servers together. Closing it ends all of them; so does the end of this process, however it comes. */
public final class Stack implements AutoCloseable {

    private final StackPlan plan;
    private final Progress progress;
    private final FileChannel claim;
    private final Children children;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Map<String, String> settings;
    private final Payara payara;
    private final AtomicBoolean closing = new AtomicBoolean();

    Stack(StackPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.claim = claim(plan.home());
        this.children = new Children(plan);
        endLeftovers();
        if (plan.fresh()) {
            forgetEarlierData();
        }
        Secrets secrets = new Secrets(plan.home());
        this.postgres = new Postgres(plan, children, secrets);
        this.keycloak = new Keycloak(plan, children, secrets);
        this.settings = settings(secrets);
        this.payara = new Payara(plan, children, environment(settings));
    }

    /** Starts all three, or ends what was started and says why. */
    void start() {
        try {
            plan.ports().refuseTaken();
            startTogether(() -> postgres.start(progress), () -> keycloak.assemble(progress));
            startTogether(() -> keycloak.start(progress, postgres), () -> payara.start(progress));
        } catch (Trouble e) {
            close();
            throw e;
        }
    }

    /** Waits until a server ends by itself, which none should. */
    void awaitSurprise() {
        await(children.surprise());
    }

    boolean isClosing() {
        return closing.get();
    }

    String applicationUrl() {
        return payara.url();
    }

    String keycloakUrl() {
        return keycloak.url();
    }

    Caller asKeycloakAdministrator() {
        return keycloak.administrator().orElseThrow(() -> new Trouble("Keycloak has another administrator"));
    }

    String databaseUrl() {
        return postgres.url("jointops");
    }

    Connection connect(String role) throws SQLException {
        return postgres.connect("jointops", role);
    }

    void haltKeycloak(boolean halted) {
        children.halt(Keycloak.NAME, halted);
    }

    void killApplication() {
        payara.kill();
    }

    void killDatabase() {
        children.kill(Postgres.NAME);
    }

    void startDatabase() {
        postgres.start(progress);
    }

    void startApplication() {
        startApplication(Map.of());
    }

    /** Starts it with settings beyond those of the plan, or instead of them. */
    void startApplication(Map<String, String> others) {
        payara.start(progress, others);
    }

    /** What the application was started with, by the names of its settings. */
    Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        children.refuseMore();
        await(CompletableFuture.allOf(
                CompletableFuture.runAsync(payara::stop), CompletableFuture.runAsync(keycloak::stop)));
        postgres.stop();
        try {
            claim.close();
        } catch (IOException e) {
            throw new Trouble(plan.home() + " cannot be released", e);
        }
    }

    private void endLeftovers() {
        for (String name : List.of(Payara.NAME, Keycloak.NAME, Postgres.NAME)) {
            children.stopLeftover(name, progress);
        }
    }

    private void forgetEarlierData() {
        progress.say("Beginning anew in " + plan.home());
        try {
            for (String part :
                    List.of("postgres", "keycloak", "application", "logs", "seal.p12", "secrets.properties")) {
                Archive.delete(plan.home().resolve(part));
            }
        } catch (IOException e) {
            throw new Trouble("The earlier data in " + plan.home() + " cannot be deleted", e);
        }
    }

    /** What fails is told at once, be it one of the two or a server that was up already; the other may have minutes to go. */
    private void startTogether(Runnable one, Runnable other) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        CompletableFuture<Void> first = CompletableFuture.runAsync(one);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other);
        for (CompletableFuture<Void> part : List.of(first, second, children.surprise())) {
            part.whenComplete((nothing, problem) -> {
                if (problem != null) {
                    failure.completeExceptionally(problem);
                }
            });
        }
        await(CompletableFuture.anyOf(failure, CompletableFuture.allOf(first, second)));
    }

    private static void await(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : new Trouble("The servers cannot be run", e);
        }
    }

    private Map<String, String> settings(Secrets secrets) {
        Map<String, String> settings = new HashMap<>();
        settings.put("jointops.database.url", postgres.url("jointops"));
        settings.put("jointops.database.user", "jointops_app");
        settings.put("jointops.database.password", secrets.of("jointops_app"));
        settings.put("jointops.database.owner.user", "jointops_owner");
        settings.put("jointops.database.owner.password", secrets.of("jointops_owner"));
        settings.put("jointops.issuer", keycloak.issuer());
        settings.put("jointops.client.id", "joint-operations");
        settings.put("jointops.client.secret", secrets.of("client"));
        settings.put("jointops.directory.secret", secrets.of("directory-client"));
        settings.put("jointops.audience", "joint-operations");
        settings.put("jointops.public-url", "http://localhost:" + plan.ports().application());
        if (!plan.settings().containsKey("jointops.seal.keystore")) {
            settings.putAll(seal(secrets));
        }
        settings.putAll(plan.settings());
        return Map.copyOf(settings);
    }

    /** A key of its own, which nobody vouches for: what this launcher starts is a demonstration. */
    private Map<String, String> seal(Secrets secrets) {
        Path keyStore = plan.home().resolve("seal.p12");
        SealKeys.make(keyStore, secrets.of("seal"));
        return Map.of(
                "jointops.seal.keystore", keyStore.toString(),
                "jointops.seal.password", secrets.of("seal"),
                "jointops.seal.alias", SealKeys.ALIAS);
    }

    /** Passed in the environment, since every user of the machine can read a command line. */
    private static Map<String, String> environment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting ->
                                setting.getKey().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    private static FileChannel claim(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Trouble("The servers on " + home + " are running already: stop them first");
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw new Trouble("The servers on " + home + " are running already: stop them first");
        } catch (IOException e) {
            throw new Trouble(home + " cannot be used", e);
        }
    }
}
