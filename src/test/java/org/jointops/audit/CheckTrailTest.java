package org.jointops.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointops.audit.CheckTrail.Finding;
import org.jointops.audit.CheckTrail.Head;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done to an exported trail, the check finds it and says where. */
class CheckTrailTest {

    private static final int ENTRIES = 12;
    private static final List<String> TRAIL = trail(ENTRIES, "ru-border-officer");

    @Test
    void findsNothingInATrailAsItWasWritten() {
        assertThat(check(TRAIL)).isEmpty();
        assertThat(check(TRAIL, head(TRAIL, ENTRIES))).isEmpty();
        assertThat(check(TRAIL, head(TRAIL, 5))).isEmpty();
        assertThat(check(List.of())).isEmpty();
    }

    /** Each byte of each line, the line feeds included, with its lowest, its highest and its case bit flipped. */
    @TestFactory
    Stream<DynamicTest> findsOneFlippedBitIn() {
        return lines().mapToObj(line -> DynamicTest.dynamicTest("line " + (line + 1), () -> {
            var begin = String.join("\n", TRAIL.subList(0, line)).getBytes(UTF_8).length + (line == 0 ? 0 : 1);
            var end = begin + TRAIL.get(line).getBytes(UTF_8).length;
            for (var at = begin; at <= end; at++) {
                for (var bit : new int[] {0x01, 0x20, 0x80}) {
                    var bytes = bytes(TRAIL);
                    bytes[at] ^= (byte) bit;
                    assertThat(check(bytes, new Head(0, "")))
                            .as("byte %d, bit %x", at - begin, bit)
                            .hasValueSatisfying(f -> assertThat(f.line()).isEqualTo(line + 1));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> findsARemovedEntry() {
        return lines().mapToObj(line -> DynamicTest.dynamicTest("line " + (line + 1), () -> {
            var removed = new ArrayList<>(TRAIL);
            removed.remove(line);
            assertThat(check(removed, head(TRAIL, ENTRIES)))
                    .hasValueSatisfying(f -> assertThat(f.seq()).isEqualTo(line + 1));
        }));
    }

    @TestFactory
    Stream<DynamicTest> findsASwappedPair() {
        return lines().limit(ENTRIES - 1)
                .mapToObj(line -> DynamicTest.dynamicTest("line " + (line + 1), () -> {
                    var swapped = new ArrayList<>(TRAIL);
                    Collections.swap(swapped, line, line + 1);
                    assertThat(check(swapped))
                            .hasValueSatisfying(f -> assertThat(f.line()).isEqualTo(line + 1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsAnInsertedEntry() {
        return lines().mapToObj(line -> DynamicTest.dynamicTest("line " + (line + 1), () -> {
            var repeated = new ArrayList<>(TRAIL);
            repeated.add(line, TRAIL.get(line));
            assertThat(check(repeated))
                    .hasValueSatisfying(f -> assertThat(f.line()).isEqualTo(line + 2));
            var invented = new ArrayList<>(TRAIL);
            invented.add(line, entry(line + 1, "0".repeat(64), "nobody", "nobody"));
            assertThat(check(invented))
                    .hasValueSatisfying(f -> assertThat(f.line()).isIn(line + 1L, line + 2L));
        }));
    }

    @TestFactory
    Stream<DynamicTest> findsColumnsThatSayOtherThanTheBody() {
        return Stream.of(
                        "\"actor\":\"ru-border-officer\"",
                        "\"action\":\"recorded\"",
                        "\"kind\":\"case\"",
                        "\"subject\":\"TRN-3\"",
                        "\"owner\":\"RU/border\"",
                        "\"operation\":\"TRN\"")
                .map(column -> DynamicTest.dynamicTest(column, () -> {
                    var changed = new ArrayList<>(TRAIL);
                    changed.set(2, TRAIL.get(2).replace(column, column.replaceFirst(":\".", ":\"X")));
                    assertThat(check(changed)).hasValueSatisfying(f -> {
                        assertThat(f.line()).isEqualTo(3);
                        assertThat(f.problem()).contains("columns");
                    });
                }));
    }

    @Test
    void findsColumnsThatSayOtherThanABodyWhoseHashWasMadeAnew() {
        var changed = List.of(entry(1, "0".repeat(64), "ru-border-officer", "somebody-else"));

        assertThat(check(changed))
                .hasValueSatisfying(f -> assertThat(f.problem()).contains("columns"));
    }

    @Test
    void findsATrailMadeAnewByTheHeadThatWasKept() {
        var anew = trail(ENTRIES, "somebody-else");

        assertThat(check(anew)).isEmpty();
        assertThat(check(anew, head(TRAIL, 7)))
                .hasValueSatisfying(f -> assertThat(f.seq()).isEqualTo(7));
    }

    @Test
    void findsWhatWasCutOffAtTheEnd() {
        assertThat(check(TRAIL.subList(0, 9), head(TRAIL, ENTRIES)))
                .hasValueSatisfying(f -> assertThat(f.seq()).isEqualTo(10));
        var bytes = bytes(TRAIL);
        assertThat(check(Arrays.copyOf(bytes, bytes.length - 1), new Head(0, "")))
                .hasValueSatisfying(f -> assertThat(f.line()).isEqualTo(ENTRIES));
    }

    @Test
    void findsTimeRunningBackwards() {
        var late = entry(1, 30, "0".repeat(64), "a", "a");
        var early = entry(2, 20, hash(late), "a", "a");

        assertThat(check(List.of(late, early))).hasValueSatisfying(f -> {
            assertThat(f.seq()).isEqualTo(2);
            assertThat(f.problem()).contains("earlier");
        });
    }

    @Test
    void runsFromItsSourceAlone(@TempDir Path directory) throws IOException, InterruptedException {
        var file = directory.resolve("trail.jsonl");
        var head = head(TRAIL, ENTRIES);
        Files.write(file, bytes(TRAIL));
        assertThat(run(directory, file, "--head", head.seq() + ":" + head.hash()))
                .isZero();

        var tampered = bytes(TRAIL);
        tampered[400] ^= 1;
        Files.write(file, tampered);
        assertThat(run(directory, file)).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("output"))).startsWith("line 1, entry 1: ");
        assertThat(run(directory, directory.resolve("none"))).isEqualTo(2);
    }

    private static int run(Path directory, Path file, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "src/main/java/org/jointops/audit/CheckTrail.java",
                file.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start()
                .waitFor();
    }

    private static IntStream lines() {
        return IntStream.range(0, ENTRIES);
    }

    private static Optional<Finding> check(List<String> lines) {
        return check(lines, new Head(0, ""));
    }

    private static Optional<Finding> check(List<String> lines, Head head) {
        return check(bytes(lines), head);
    }

    private static Optional<Finding> check(byte[] bytes, Head head) {
        try {
            return CheckTrail.check(new ByteArrayInputStream(bytes), head);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(List<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static List<String> trail(int entries, String actor) {
        var lines = new ArrayList<String>();
        var previous = "0".repeat(64);
        for (var seq = 1; seq <= entries; seq++) {
            lines.add(entry(seq, previous, actor, actor));
            previous = hash(lines.get(seq - 1));
        }
        return lines;
    }

    private static String entry(int seq, String previous, String column, String actor) {
        return entry(seq, seq, previous, column, actor);
    }

    private static String entry(int seq, int second, String previous, String column, String actor) {
        var at = "2026-02-03T04:05:%02d.123456Z".formatted(second);
        var body =
                ("{\"actor\" : \"%s\", \"name\" : \"Әлия \\\"К\\\" \uD83D\uDE00\", \"roles\" : [\"supervisor\"], \"country\" : \"RU\","
                                + " \"organisation\" : \"RU/border\", \"address\" : \"127.0.0.1\", \"channel\" : \"api\","
                                + " \"action\" : \"recorded\", \"kind\" : \"case\", \"subject\" : \"TRN-%d\","
                                + " \"owner\" : \"RU/border\", \"operation\" : \"TRN\", \"persons\" : [\"TRN-1#1\"],"
                                + " \"reason\" : null, \"changes\" : []}")
                        .formatted(actor, seq);
        var hash = sha256(String.join("\n", previous, "RU", String.valueOf(seq), at, body));
        return ("{\"chain\":\"RU\",\"seq\":%d,\"at\":\"%s\",\"actor\":\"%s\",\"action\":\"recorded\",\"kind\":\"case\","
                        + "\"subject\":\"TRN-%d\",\"owner\":\"RU/border\",\"operation\":\"TRN\","
                        + "\"previous\":\"%s\",\"hash\":\"%s\",\"body\":%s}")
                .formatted(seq, at, column, seq, previous, hash, body);
    }

    private static Head head(List<String> trail, int seq) {
        return new Head(seq, hash(trail.get(seq - 1)));
    }

    private static String hash(String line) {
        return line.replaceFirst(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
