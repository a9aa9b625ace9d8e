package org.jointops.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a file and the seal finds out with a JDK alone whether it is as it was sealed. */
class CheckEditionTest {

    private static final String SEAL = """
            {"seal":{"operation":"OP-1","edition":1,"seals":[{"country":"RU","organisation":"RU/border","name":"A","at":"2026-01-01T00:00:00Z"}],\
            "files":[{"name":"OP-1-edition-1-en.csv","sha256":"%s","size":8}]},"signature":null,"trail":["RU:1:00"]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Path seal = Path.of("");

    @BeforeEach
    void seal() throws IOException {
        file = Files.writeString(folder.resolve("OP-1-edition-1-en.csv"), "1,2,3,4\n");
        seal = Files.writeString(folder.resolve("seal.json"), SEAL.formatted(Digest.of(Files.readAllBytes(file))));
    }

    @Test
    void findsThatAFileIsAsItWasSealed() throws IOException {
        var check = CheckEdition.check(seal, List.of(file), "");

        assertThat(check.isSound()).isTrue();
        assertThat(check.findings()).contains("genuine: OP-1-edition-1-en.csv", "sealed by RU, 2026-01-01T00:00:00Z");
    }

    @Test
    void knowsAFileUnderAnotherName() throws IOException {
        var renamed = Files.move(file, folder.resolve("report.csv"));

        assertThat(CheckEdition.check(seal, List.of(renamed), "").findings())
                .contains("genuine: report.csv, which is OP-1-edition-1-en.csv");
    }

    @Test
    void findsAFlippedBitWhereverItIs() throws IOException {
        var bytes = "1,2,3,4\n".getBytes(UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);

            assertThat(CheckEdition.check(seal, List.of(file), "").isSound()).isFalse();
        }
    }

    @Test
    void findsAFileOfAnotherEdition() throws IOException {
        var other = Files.writeString(folder.resolve("OP-1-edition-2-en.csv"), "5\n");

        assertThat(CheckEdition.check(seal, List.of(other), "").findings())
                .contains("not a file of this edition: OP-1-edition-2-en.csv");
    }

    @Test
    void acceptsNoUnsignedSealWhereASignatureIsAskedFor() throws IOException {
        assertThat(CheckEdition.check(seal, List.of(file), "0".repeat(64)).isSound())
                .isFalse();
    }
}
