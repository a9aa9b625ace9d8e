package org.jointops.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Key stores for seals that vouch for themselves: good enough for a demonstration and for tests, and for nothing else. */
public final class SealKeys {

    public static final String ALIAS = "seal";

    private static final String PASSWORD = "SEAL_PASSWORD";

    private SealKeys() {}

    /** Makes one with the tool that every JDK has, unless it is there already. */
    public static void make(Path keyStore, String password) {
        if (Files.exists(keyStore)) {
            return;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command(keyStore)).redirectErrorStream(true);
            builder.environment().putAll(Map.of(PASSWORD, password));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new Trouble("No key for seals could be made: " + said.strip());
            }
        } catch (IOException e) {
            throw new Trouble("No key for seals could be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path keyStore) {
        return List.of(
                Tools.keytool(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "3072",
                "-sigalg",
                "SHA256withRSA",
                "-validity",
                "3650",
                "-dname",
                "CN=Joint Operations demonstration, OU=Invented data",
                "-ext",
                "KeyUsage=digitalSignature,nonRepudiation",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass:env",
                PASSWORD);
    }
}
