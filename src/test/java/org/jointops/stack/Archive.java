package org.jointops.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the archives in which the servers come, with the run bits and links that they need. */
final class Archive {

    private Archive() {}

    static void unpackXz(InputStream packed, Path directory) throws IOException {
        unpack(new XZInputStream(new BufferedInputStream(packed)), directory, 0);
    }

    /** Unpacks without the archive's single top directory, whose name carries a version. */
    static void unpackGzipWithoutTop(Path packed, Path directory) throws IOException {
        try (InputStream in = Files.newInputStream(packed)) {
            unpack(new GZIPInputStream(new BufferedInputStream(in)), directory, 1);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void unpack(InputStream in, Path directory, int skipped) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > skipped) {
                    write(tar, entry, inside(directory, name.subpath(skipped, name.getNameCount())));
                }
            }
        }
    }

    private static Path inside(Path directory, Path name) throws IOException {
        Path target = directory.resolve(name).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("the archive names a file outside of it: " + name);
        }
        return target;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            makeRunnable(entry, target);
        }
    }

    private static void makeRunnable(TarArchiveEntry entry, Path target) throws IOException {
        boolean runnable = (entry.getMode() & 0100) != 0;
        if (runnable && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxr-xr-x");
            Files.setPosixFilePermissions(target, permissions);
        }
    }
}
