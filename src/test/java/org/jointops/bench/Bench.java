package org.jointops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;

/**
 * Measures over HTTP what row-level security and the trail cost together, on 100,000 cases: lists, results and saving,
 * in turns with both and without. Ends with 1 where a limit is exceeded.
 */
public final class Bench {

    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 6);
    private static final int TIMES = Integer.getInteger("bench.times", 5);
    private static final int DRAFTS = 20;
    private static final double LISTS = 1.3;
    private static final double SAVES = 1.5;
    private static final List<String> READERS = List.of("ru-border-supervisor", "kz-customs-liaison");
    private static final String BODY = """
            {"operation": "TRN-2026-01", "occurredAt": "2026-01-15T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
             "place": {"region": "RU-ORE"}, "category": "smuggling", "summary": "Measured %d",
             "offences": [{"category": "smuggling", "count": 1}],
             "confiscations": [{"category": "heroin", "quantity": {"amount": "1.5", "unit": "kg"}},
                               {"category": "vodka", "quantity": {"amount": "20", "unit": "l"}},
                               {"category": "food", "quantity": {"amount": "3", "unit": "t"}}],
             "detentions": [{"person": {"familyName": "Measured", "givenName": "Person"}, "basis": "criminal",
                             "reason": "smuggling", "arrestedAt": "2026-01-15T10:40:00+05:00"}],
             "groups": [], "participants": []}
            """;

    private record Held(String token, Instant until) {}

    private record Draft(String number, String tag) {}

    private final Product product;
    private final Map<String, Held> tokens = new HashMap<>();
    private int saved;
    private final Deque<Draft> drafts = new ArrayDeque<>();

    private Bench(Product product) {
        this.product = product;
    }

    /** What is measured says {@code -Dbench}: {@code files}, {@code sizes}, or all that protection makes dearer. */
    public static void main(String... arguments) throws SQLException, IOException, InterruptedException {
        var within = switch (System.getProperty("bench", "protection")) {
            case "files" -> FilesBench.run();
            case "sizes" -> new Sizes(Product.measured("bench")).run();
            default -> new Bench(Product.measured("bench")).run();
        };
        System.exit(within ? 0 : 1);
    }

    private boolean run() throws SQLException, IOException {
        var begin = System.nanoTime();
        Filling.of(product, 0, CASES);
        System.out.printf(
                "%,d cases in %d s%n",
                CASES, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        for (var i = 0; i < DRAFTS; i++) {
            drafts.add(draft(post()));
        }
        var measured = measured();
        try (var protection = new Protection(product)) {
            measured.forEach(each -> each.round(true, 1));
            requireSameAnswers(protection);
            for (var round = 0; round < ROUNDS; round++) {
                for (var away : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                    protection.take(away);
                    measured.forEach(each -> each.round(!away, TIMES));
                }
            }
        }
        return tell(measured);
    }

    private List<Measured> measured() {
        var all = new ArrayList<Measured>();
        for (var reader : READERS) {
            for (var list : List.of(
                    "",
                    "operation=TRN-2026-01&status=approved",
                    "status=submitted",
                    "region=RU-ORE&from=2026-01-20&to=2026-01-27",
                    "category=drugs",
                    "size=200",
                    next(reader))) {
                var name = list.startsWith("after=") ? "second page" : list.isEmpty() ? "all" : list;
                all.add(new Measured(
                        "list: " + name + ", " + reader, LISTS, () -> as(reader).get("/api/cases?" + list)));
            }
            for (var by : List.of("", "?by=region")) {
                all.add(new Measured(
                        "results " + by + ", " + reader,
                        LISTS,
                        () -> as(reader).get("/api/operations/TRN-2026-01/results" + by)));
            }
        }
        all.add(new Measured("record a case", SAVES, this::post));
        all.add(new Measured("change a case", SAVES, this::put));
        return all;
    }

    private String next(String reader) {
        return "after=" + as(reader).get("/api/cases").text("/next");
    }

    private Answer post() {
        return as("ru-border-officer").post("/api/cases", BODY.formatted(saved++));
    }

    /** Changes one draft after the other, since nobody changes the same one a hundred times. */
    private Answer put() {
        var draft = drafts.remove();
        var answer = as("ru-border-officer")
                .with("If-Match", draft.tag)
                .put("/api/cases/" + draft.number, BODY.formatted(saved++));
        drafts.add(draft(answer));
        return answer;
    }

    private static Draft draft(Answer answer) {
        return new Draft(answer.text("/number"), answer.header("ETag").orElseThrow());
    }

    /** Whoever is measured without protection must still be answered the same, or two different things are compared. */
    private void requireSameAnswers(Protection protection) throws SQLException {
        var with = answers();
        protection.take(true);
        if (!with.equals(answers())) {
            throw new IllegalStateException("What is read differs with and without row-level security");
        }
    }

    private List<String> answers() {
        return READERS.stream()
                .map(reader -> as(reader).get("/api/cases?size=200").body())
                .toList();
    }

    private boolean tell(List<Measured> measured) throws IOException {
        var table = measured.stream()
                .map(Measured::line)
                .collect(Collectors.joining(
                        "\n",
                        "| what | without, ms | with, ms | ratio | limit |\n| --- | ---: | ---: | ---: | ---: |\n",
                        "\n"));
        System.out.println(table);
        Files.writeString(Path.of("target/bench/performance.md"), table);
        return measured.stream().allMatch(Measured::isWithin);
    }

    private Caller as(String user) {
        var held = tokens.get(user);
        if (held == null || Instant.now().isAfter(held.until)) {
            held = new Held(product.token(user), Instant.now().plus(Duration.ofMinutes(2)));
            tokens.put(user, held);
        }
        return product.withToken(held.token);
    }
}
