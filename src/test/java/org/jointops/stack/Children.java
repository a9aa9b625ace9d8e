package org.jointops.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The processes of a stack. Once the stack closes, no further one is started. */
final class Children {

    /**
     * The kernel ends a child when the thread that started it ends, so all are started by one thread that lives as long
     * as we do.
     */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "server-starter");
        thread.setDaemon(true);
        return thread;
    });

    private final StackPlan plan;
    private final Map<String, Child> servers = new LinkedHashMap<>();
    private final List<Process> tools = new ArrayList<>();
    private final CompletableFuture<Void> surprise = new CompletableFuture<>();
    private boolean closed;

    Children(StackPlan plan) {
        this.plan = plan;
    }

    synchronized Child start(String name, List<String> command, Map<String, String> environment) {
        refuseWhenClosed();
        Child child = new Child(name, launch(name, command, environment), log(name), pidFile(name));
        servers.put(name, child);
        child.notePid();
        child.onSurprisingEnd(surprise::completeExceptionally);
        return child;
    }

    /** Runs a command to its end, and tells what it said if it fails. */
    void run(String name, List<String> command, Map<String, String> environment) {
        Process process = launchTool(name, command, environment);
        try {
            if (process.waitFor() != 0) {
                throw new Trouble(name + " failed with code " + process.exitValue() + ": " + Child.lastLine(log(name))
                        + " (its log: " + log(name) + ")");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Trouble(name + " was interrupted", e);
        }
    }

    /** Fails with the first server that ends by itself, which none should. */
    CompletableFuture<Void> surprise() {
        return surprise;
    }

    void stop(String name) {
        Child child = server(name);
        if (child != null) {
            child.stop();
        }
    }

    boolean runs(String name) {
        Child child = server(name);
        return child != null && child.process().isAlive();
    }

    /** Has a server stand still, its connections open, or wakes it again. */
    void halt(String name, boolean halted) {
        Child child = server(name);
        if (child != null) {
            child.halt(halted);
        }
    }

    void kill(String name) {
        Child child = server(name);
        if (child != null) {
            child.kill();
        }
    }

    synchronized void refuseMore() {
        closed = true;
        tools.forEach(Process::destroyForcibly);
    }

    /** Ends what an earlier stack on the same directory left behind when it was killed. */
    void stopLeftover(String name, Progress progress) {
        Child.leftover(pidFile(name)).ifPresent(handle -> {
            progress.say(name + ": ending process " + handle.pid() + ", left over from an earlier run");
            Child.end(handle);
        });
        Child.forget(pidFile(name));
    }

    private synchronized @Nullable Child server(String name) {
        return servers.get(name);
    }

    private synchronized Process launchTool(String name, List<String> command, Map<String, String> environment) {
        refuseWhenClosed();
        Process process = launch(name, command, environment);
        tools.add(process);
        return process;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new Trouble("The start was stopped");
        }
    }

    private Process launch(String name, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(plan.logs());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(plan.home().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File(Tools.windows() ? "NUL" : "/dev/null"))
                    .redirectOutput(log(name).toFile());
            builder.environment().putAll(environment);
            return STARTER.submit(builder::start).get();
        } catch (IOException e) {
            throw new Trouble(name + " cannot be started", e);
        } catch (ExecutionException e) {
            throw new Trouble(name + " cannot be started", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(name + " was interrupted", e);
        }
    }

    private Path log(String name) {
        return plan.logs().resolve(fileName(name) + ".log");
    }

    private Path pidFile(String name) {
        return plan.home().resolve(fileName(name) + ".pid");
    }

    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
