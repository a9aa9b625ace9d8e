package org.jointops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The heap of the application, in megabytes, as its virtual machine logged each collection.
 *
 * @param live the most that was in use right after a collection
 * @param used the most that was in use at all
 * @param committed the most that was taken from the system
 */
record Heap(int live, int used, int committed) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final int LIMIT = 1024;

    static Heap of(Path log) throws IOException {
        var most = new Heap(0, 0, 0);
        for (var line : Files.readAllLines(log)) {
            var found = COLLECTION.matcher(line);
            if (found.find()) {
                most = new Heap(
                        Math.max(most.live, Integer.parseInt(found.group(2))),
                        Math.max(most.used, Integer.parseInt(found.group(1))),
                        Math.max(most.committed, Integer.parseInt(found.group(3))));
            }
        }
        return most;
    }

    boolean isWithin() {
        return committed > 0 && committed <= LIMIT;
    }
}
