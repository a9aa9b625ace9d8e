package org.jointops.editions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of "Granitsa", checked against their seal as somebody does who has a JDK and nothing of the product. */
@UsesStack
class CheckEditionIT {

    private static final String EDITION = "/api/operations/GRN-1998-12/editions/1";

    @TempDir
    private Path folder = Path.of("");

    private final Product product = Product.running();
    private Path seal = Path.of("");

    @BeforeEach
    void takeAway() throws IOException {
        var officer = product.as("ru-border-officer");
        seal = Files.write(
                folder.resolve("seal.json"), officer.get(EDITION + "/seal.json").bytes());
        for (var file : officer.get(EDITION).json().getJsonArray("files").getValuesAs(JsonObject.class)) {
            var name = file.getString("name");
            var parts = name.replace("GRN-1998-12-edition-1-", "").split("\\.");
            var address = EDITION + "." + parts[1] + "?public=" + parts[0].endsWith("-public") + "&lang="
                    + parts[0].replace("-public", "").replace("-", "%2B");
            Files.write(folder.resolve(name), officer.get(address).bytes());
        }
    }

    @Test
    void findsEveryFileGenuineAndTheSealSigned() throws IOException {
        var check = CheckEdition.check(seal, files(), "");

        assertThat(check.findings()).anyMatch(finding -> finding.startsWith("signed by"));
        assertThat(check.findings())
                .filteredOn(finding -> finding.startsWith("genuine"))
                .hasSize(60);
        assertThat(check.findings())
                .filteredOn(finding -> finding.startsWith("sealed by"))
                .extracting(finding -> finding.substring("sealed by ".length(), "sealed by RU".length()))
                .containsExactlyInAnyOrder("RU", "KZ");
        assertThat(check.isSound()).isTrue();
    }

    @Test
    void findsAFlippedBitInAnyFile() throws IOException {
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        assertThat(CheckEdition.check(seal, files(), "").findings())
                .filteredOn(finding -> finding.startsWith("changed"))
                .hasSize(60);
    }

    @Test
    void findsThatTheSealItselfWasAltered() throws IOException {
        Files.writeString(seal, Files.readString(seal).replaceFirst("\"edition\":1", "\"edition\":2"));

        assertThat(CheckEdition.check(seal, List.of(), "").isSound()).isFalse();
    }

    @Test
    void needsNothingButTheSourceFileAndAJdk() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("src/main/java/org/jointops/editions/CheckEdition.java")
                        .toAbsolutePath()
                        .toString(),
                seal.toString()));
        files().forEach(file -> command.add(file.toString()));

        var check = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("genuine: GRN-1998-12-edition-1-ru-kk-public.pdf");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.equals(seal)).sorted().toList();
        }
    }
}
