package org.jointops.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks an exported trail without the application, its database or anything else but a JDK:
 *
 * <pre>{@code
 * java CheckTrail.java trail-RU-1234.jsonl --head 1200:9f86d08…
 * }</pre>
 *
 * <p>Each line is one entry. Its hash is the SHA-256, in lower-case hexadecimal, of five lines in UTF-8 joined by a line
 * feed: the hash of the entry before (of the first, 64 zeros), the chain, the number, the time, the body as it stands. A
 * head that was printed earlier proves that nothing up to it was made anew, and that nothing was cut off at the end.
 *
 * <p>Ends with 0 if all is sound, with 1 after telling the first bad place, with 2 if it can't be read.
 */
public final class CheckTrail {

    /** The first place where something is wrong. */
    record Finding(long line, long seq, String problem) {
        @Override
        public String toString() {
            return "line " + line + ", entry " + seq + ": " + problem;
        }
    }

    /** An entry that is known from elsewhere. */
    record Head(long seq, String hash) {}

    private static final String TEXT = "\"(?:[^\"\\\\]++|\\\\.)*+\"";
    private static final String MAYBE = "(" + TEXT + "|null)";
    private static final String SURE = "(" + TEXT + ")";
    private static final Pattern LINE = Pattern.compile(
            "\\{\"chain\":\"([A-Z]{2})\",\"seq\":([1-9]\\d{0,17}),\"at\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z)\","
                    + "\"actor\":" + SURE + ",\"action\":" + SURE + ",\"kind\":" + SURE + ",\"subject\":" + SURE
                    + ",\"owner\":" + MAYBE + ",\"operation\":" + MAYBE
                    + ",\"previous\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\",\"body\":(\\{.*})}");
    private static final Pattern BODY = Pattern.compile("\\{\"actor\" : " + SURE + ", \"name\" : " + MAYBE
            + ", \"roles\" : \\[[^]]*], \"country\" : " + SURE + ", \"organisation\" : " + MAYBE + ", \"address\" : "
            + MAYBE
            + ", \"channel\" : " + MAYBE + ", \"action\" : " + SURE + ", \"kind\" : " + SURE + ", \"subject\" : " + SURE
            + ", \"owner\" : " + MAYBE + ", \"operation\" : " + MAYBE + ", .*}");

    /** Where the columns stand in a line, and the same in its body. */
    private static final List<List<Integer>> SAME =
            List.of(List.of(4, 1), List.of(5, 7), List.of(6, 8), List.of(7, 9), List.of(8, 10), List.of(9, 11));

    private static final Head NONE = new Head(0, "0".repeat(64));

    private final Head known;
    private String chain = "";
    private String time = "";
    private Head last = NONE;
    private long line;

    private CheckTrail(Head known) {
        this.known = known;
    }

    public static void main(String... args) throws IOException {
        if ((args.length != 1 && args.length != 3) || (args.length == 3 && !isHead(args[1], args[2]))) {
            System.err.println("usage: java CheckTrail.java trail.jsonl [--head number:hash]");
            System.exit(2);
        }
        var known = args.length == 3 ? head(args[2]) : NONE;
        var check = new CheckTrail(known);
        try (var file = Files.newInputStream(Path.of(args[0]))) {
            var finding = check.read(file);
            finding.ifPresentOrElse(
                    System.out::println,
                    () -> System.out.println("sound: " + check.line + " entries of " + check.chain + ", head "
                            + check.last.seq + ":" + check.last.hash));
            System.exit(finding.isPresent() ? 1 : 0);
        } catch (IOException e) {
            System.err.println(args[0] + " can't be read: " + e.getMessage());
            System.exit(2);
        }
    }

    /** The first thing that is wrong with a trail. */
    static Optional<Finding> check(InputStream trail) throws IOException {
        return new CheckTrail(NONE).read(trail);
    }

    /** The same, against a head that was kept. */
    static Optional<Finding> check(InputStream trail, Head known) throws IOException {
        return new CheckTrail(known).read(trail);
    }

    private Optional<Finding> read(InputStream trail) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(trail)) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    bytes.write(next);
                    continue;
                }
                var problem = judge(bytes.toByteArray());
                if (problem.isPresent()) {
                    return problem;
                }
                bytes.reset();
            }
        }
        line++;
        if (bytes.size() > 0) {
            return finding("the last line has no end");
        }
        return known.seq > last.seq
                ? finding("entries up to " + known.seq + " are missing at the end")
                : Optional.empty();
    }

    private Optional<Finding> judge(byte[] bytes) {
        line++;
        Matcher entry;
        try {
            entry = LINE.matcher(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return finding("not a text");
        }
        return entry.matches() ? judge(entry) : finding("not an entry");
    }

    private Optional<Finding> judge(Matcher entry) {
        var seq = Long.parseLong(entry.group(2));
        if (line > 1 && !entry.group(1).equals(chain)) {
            return finding("of another chain, " + entry.group(1));
        }
        if (seq != last.seq + 1) {
            return finding(seq > last.seq ? "missing, " + seq + " follows" : "followed by " + seq);
        }
        if (!entry.group(10).equals(last.hash)) {
            return finding("does not follow the entry before");
        }
        if (!entry.group(11).equals(hash(entry))) {
            return finding("altered: its hash is another");
        }
        if (!agrees(entry)) {
            return finding("its columns and its body disagree");
        }
        if (entry.group(3).compareTo(time) < 0) {
            return finding("earlier than the entry before");
        }
        if (seq == known.seq && !entry.group(11).equals(known.hash)) {
            return finding("not the head that was kept");
        }
        chain = entry.group(1);
        time = entry.group(3);
        last = new Head(seq, entry.group(11));
        return Optional.empty();
    }

    private static boolean agrees(Matcher entry) {
        var body = BODY.matcher(entry.group(12));
        return body.matches()
                && SAME.stream().allMatch(pair -> entry.group(pair.get(0)).equals(body.group(pair.get(1))));
    }

    private static String hash(Matcher entry) {
        var hashed =
                String.join("\n", entry.group(10), entry.group(1), entry.group(2), entry.group(3), entry.group(12));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Finding> finding(String problem) {
        return Optional.of(new Finding(line, last.seq + 1, problem));
    }

    private static boolean isHead(String option, String head) {
        return option.equals("--head") && head.matches("[1-9]\\d{0,17}:[0-9a-f]{64}");
    }

    private static Head head(String text) {
        var parts = text.split(":", -1);
        return new Head(Long.parseLong(parts[0]), parts[1]);
    }
}
