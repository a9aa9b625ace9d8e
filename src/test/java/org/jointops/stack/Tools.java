package org.jointops.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The few tools of the system that processes are started with. */
final class Tools {

    private Tools() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    /** Has the system end the process with a signal when we are killed and cannot do it ourselves, where it knows how. */
    static List<String> endedWithUs(String signal, List<String> command) {
        return present("setpriv") ? joined(List.of("setpriv", "--pdeathsig", signal), command) : command;
    }

    /** PostgreSQL refuses to run as root, so root lends it a user number of no rights. */
    static List<String> asOrdinaryUser(List<String> command) {
        return runningAsRoot() ? joined(List.of("unshare", "-U"), command) : command;
    }

    static void refuseIfRootCannotStepDown() {
        if (!runningAsRoot()) {
            return;
        }
        if (!present("unshare")) {
            throw new Trouble("PostgreSQL does not run as root, and the tool unshare (package util-linux) is missing:"
                    + " install it, or start as an ordinary user");
        }
        if (!unshares()) {
            throw new Trouble("PostgreSQL does not run as root, and this machine does not allow \"unshare -U\":"
                    + " start as an ordinary user");
        }
    }

    static boolean windows() {
        return system().startsWith("windows");
    }

    /** The system and processor as the packages of PostgreSQL name them. */
    static String platform() {
        String system = system().startsWith("mac") ? "darwin" : windows() ? "windows" : "linux";
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return system + "-" + (arm ? "arm_64" : "x86_64");
    }

    private static boolean present(String tool) {
        String path = System.getenv("PATH");
        return path != null
                && Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(path)
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }

    private static boolean runningAsRoot() {
        return !windows() && "root".equals(System.getProperty("user.name"));
    }

    private static boolean unshares() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
