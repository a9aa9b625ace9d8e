package org.jointops.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A file of the Office kind, which is a zip: made in a temporary file, then passed on with the report's own instant on
 * everything in it, where the libraries put the running clock; so equal reports give equal bytes.
 */
class StampedZip {

    /** Writes the file as a library does. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Gives an entry its final form; most stay as they are. */
    interface Change {
        byte[] apply(byte[] entry);
    }

    private StampedZip() {}

    /** @param changed the name of the one entry that is changed */
    static void write(Instant instant, Content content, String changed, Change change, OutputStream out)
            throws IOException {
        var file = Files.createTempFile("report", ".zip");
        try {
            try (var stream = Files.newOutputStream(file)) {
                content.write(stream);
            }
            copy(instant, file, changed, change, out);
        } finally {
            Files.delete(file);
        }
    }

    private static void copy(Instant instant, Path file, String changed, Change change, OutputStream out)
            throws IOException {
        try (var in = new ZipFile(file.toFile())) {
            var zip = new ZipOutputStream(out);
            for (var entry : Collections.list(in.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(instant.atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(copy);
                try (var data = in.getInputStream(entry)) {
                    if (entry.getName().equals(changed)) {
                        zip.write(change.apply(data.readAllBytes()));
                    } else {
                        data.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
            zip.finish();
        }
    }
}
