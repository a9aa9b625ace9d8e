package org.jointops.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What all stacks of a build share: server programs, unpacked once and only read afterwards. */
final class Shared {

    /** Fills a directory that others then use. */
    interface Filling {
        void fill(Path directory) throws IOException;
    }

    private Shared() {}

    /** Fills the directory if that was never brought to its end; another process that does so is waited for. */
    static synchronized void once(StackPlan plan, Path directory, Filling filling) {
        Path lockFile = plan.servers().resolve(directory.getFileName() + ".lock");
        Path done = directory.resolve("complete");
        try {
            Files.createDirectories(plan.servers());
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(done)) {
                    Archive.delete(directory);
                    Files.createDirectories(directory);
                    filling.fill(directory);
                    Files.createFile(done);
                }
            }
        } catch (IOException e) {
            throw new Trouble(directory + " cannot be filled", e);
        }
    }
}
