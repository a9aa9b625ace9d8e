package org.jointops.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One server as a process of ours: its log, its process number on disk, and its end. */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;
    private volatile boolean expectedToEnd;

    Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    void awaitReady(Duration longest, BooleanSupplier ready) {
        Instant deadline = Instant.now().plus(longest);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw expectedToEnd ? new Trouble("The start was stopped") : ended("while it was starting");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Trouble(name + " is not ready after " + longest.toSeconds() + " s: " + lastLine(log)
                        + " (its log: " + log + ")");
            }
            pause();
        }
    }

    Trouble ended(String how) {
        return new Trouble(name + " ended " + how + " with code " + process.exitValue() + ": " + lastLine(log)
                + " (its log: " + log + ")");
    }

    Process process() {
        return process;
    }

    Path log() {
        return log;
    }

    /** Tells when the process ends without our having ended it. */
    void onSurprisingEnd(Consumer<Trouble> listener) {
        process.onExit().thenRun(() -> {
            if (!expectedToEnd) {
                listener.accept(ended("unexpectedly"));
            }
        });
    }

    void stop() {
        expectedToEnd = true;
        end(process.toHandle());
        forget(pidFile);
    }

    /** Ends the process as a power cut would, without its knowing, and those that it started. */
    void kill() {
        expectedToEnd = true;
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        started.forEach(handle -> handle.onExit().join());
        forget(pidFile);
    }

    void halt(boolean halted) {
        try {
            new ProcessBuilder("kill", halted ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Trouble(name + " cannot be halted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void notePid() {
        try {
            Files.writeString(pidFile, process.pid() + "\n" + startOf(process.toHandle()) + "\n");
        } catch (IOException e) {
            process.destroyForcibly();
            throw new Trouble(pidFile + " cannot be written", e);
        }
    }

    static Optional<ProcessHandle> leftover(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle).equals(lines.get(1)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static void end(ProcessHandle handle) {
        handle.destroy();
        if (!gone(handle)) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }

    static void forget(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new Trouble(pidFile + " cannot be removed", e);
        }
    }

    static String lastLine(Path log) {
        try {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
            String line = text.substring(text.lastIndexOf('\n') + 1).strip();
            return line.isEmpty() ? "it said nothing" : line;
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    /** A process number is used again by others; with the time of its start it is not. */
    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static boolean gone(ProcessHandle handle) {
        try {
            handle.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted", e);
        }
    }
}
