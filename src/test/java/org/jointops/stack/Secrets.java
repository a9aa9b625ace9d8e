package org.jointops.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of one stack: made up once, kept beside its data, readable by their owner only. */
final class Secrets {

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path home) {
        file = home.resolve("secrets.properties");
        if (Files.exists(file)) {
            read();
        }
    }

    synchronized String of(String name) {
        String known = kept.getProperty(name);
        return known == null ? invent(name) : known;
    }

    private String invent(String name) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        kept.setProperty(name, secret);
        write(kept, file);
        return secret;
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new Trouble("The passwords in " + file + " cannot be read", e);
        }
    }

    /** Writes what only its owner may read. */
    static void write(Properties secrets, Path file) {
        try {
            Files.writeString(file, "");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                secrets.store(writer, null);
            }
        } catch (IOException e) {
            throw new Trouble("The passwords cannot be kept in " + file, e);
        }
    }
}
