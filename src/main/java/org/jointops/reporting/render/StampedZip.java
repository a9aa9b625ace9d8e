package org.jointops.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A file of the Office kind, which is a zip: made in memory, then passed on with the report's own instant on everything
 * in it, where the libraries put the running clock; so equal reports give equal bytes. A file put by would outlast a power
 * cut.
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
        var made = new ByteArrayOutputStream();
        content.write(made);
        var zip = new ZipOutputStream(out);
        try (var in = opened(made.toByteArray())) {
            for (var entry : Collections.list(in.getEntries())) {
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
        }
        zip.finish();
    }

    private static ZipFile opened(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }
}
