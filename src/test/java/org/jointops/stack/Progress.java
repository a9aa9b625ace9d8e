package org.jointops.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells the person who waits what is going on, and how many seconds have passed. */
final class Progress {

    private final Instant start = Instant.now();
    private final Consumer<String> lines;

    Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    void say(String text) {
        lines.accept(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), text));
    }

    private double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
