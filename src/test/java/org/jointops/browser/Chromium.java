package org.jointops.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the browser of this machine, or gets one. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final int INSTALLATION_MINUTES = 10;

    private Chromium() {}

    /** The browser to drive; empty where it is the one that the driver keeps for itself. */
    static Optional<Path> executable() {
        Optional<Path> present = present();
        if (present.isPresent()) {
            return present;
        }
        if (installsPackages()) {
            System.out.println("No browser found: installing the Debian package chromium");
            installPackage();
            present = present();
        }
        if (present.isEmpty() && !downloads()) {
            throw new IllegalStateException("The browser tests need a browser, and none could be installed:"
                    + " install Chromium or Chrome (Debian: apt-get install chromium), or set CHROME_BIN to one");
        }
        return present;
    }

    private static Optional<Path> present() {
        String named = System.getenv("CHROME_BIN");
        Stream<Path> chosen = named == null || named.isBlank() ? Stream.empty() : Stream.of(Path.of(named));
        return Stream.of(chosen, onPath(), PLACES.stream().map(Path::of))
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onPath() {
        String path = System.getenv("PATH");
        return NAMES.stream()
                .flatMap(name -> Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(path == null ? "" : path)
                        .map(directory -> Path.of(directory, name)));
    }

    private static boolean installsPackages() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void installPackage() {
        succeeds(List.of("apt-get", "-q", "update"));
        succeeds(List.of("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium"));
    }

    private static boolean downloads() {
        System.out.println("No browser found: asking the browser driver to download its own");
        return succeeds(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium"));
    }

    private static boolean succeeds(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Files.createDirectories(Path.of("target"));
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/browser.log")))
                    .start();
            if (process.waitFor(INSTALLATION_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
