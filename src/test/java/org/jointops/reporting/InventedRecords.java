package org.jointops.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.reporting.Counted.Part;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;

/** Records the records of an operation by the steps that people take, and says what they should count for. */
final class InventedRecords {

    static final String OPERATION = "AGREE-1";

    /** Where an organisation's officer serves. */
    record Post(String organisation, String unit, String region) {}

    private static final List<Post> POSTS = List.of(
            new Post("KZ/border", "KZ-BORDER-27-1", "KZ-27"),
            new Post("KZ/customs", "KZ-CUSTOMS-27-1", "KZ-27"),
            new Post("KZ/interior", "KZ-INTERIOR-27-1", "KZ-27"),
            new Post("RU/border", "RU-BORDER-ORE-1", "RU-ORE"),
            new Post("RU/customs", "RU-CUSTOMS-ORE-1", "RU-ORE"),
            new Post("RU/interior", "RU-INTERIOR-ORE-1", "RU-ORE"));

    static final List<String> ORGANISATIONS =
            POSTS.stream().map(Post::organisation).toList();

    static Post at(String organisation) {
        return POSTS.get(ORGANISATIONS.indexOf(organisation));
    }

    static final List<String> REGIONS = List.of("RU-ORE", "RU-CHE", "KZ-27");
    static final List<String> INDICATORS =
            List.of("crimes", "detained", "wanted", "groups", "drugs", "heroin", "alcohol", "values", "checked");

    private static final int CASES = 90;
    private static final int RETURNS = 18;
    private static final List<String> DRUGS = List.of("heroin", "opium", "hashish");
    private static final List<String> OFFENCES = List.of("smuggling", "drug-trafficking");
    private static final List<String> QUALIFIERS = List.of("exact", "exact", "exact", "at-least", "about");

    private final Product product;
    private final Random random = new Random(20261123);
    private final Map<String, Caller> callers = new HashMap<>();

    private InventedRecords(Product product) {
        this.product = product;
    }

    static List<Counted> in(Product product) {
        return new InventedRecords(product).all();
    }

    private List<Counted> all() {
        expect(as("ru-border-liaison").post("/api/operations", operation()), 201);
        var records = new ArrayList<Counted>();
        for (var i = 0; i < CASES; i++) {
            records.add(recordCase());
        }
        for (var i = 0; i < RETURNS; i++) {
            records.add(recordReturn(i));
        }
        return records;
    }

    private static String operation() {
        var indicators = List.of(
                indicator("crimes", "offences", "crimes", ""),
                indicator("detained", "detained-persons", "persons", ""),
                indicator("wanted", "wanted-persons", "persons", ""),
                indicator("groups", "groups", "groups", ""),
                indicator("drugs", "confiscated-quantity", "kg", "\"drugs\""),
                indicator("heroin", "confiscated-quantity", "g", "\"heroin\""),
                indicator("alcohol", "confiscated-quantity", "l", "\"alcohol\""),
                indicator("values", "confiscated-value", "RUB", ""),
                indicator("checked", "reported", "persons", ""));
        return """
                {"code": "%s", "names": {"en": "Agreement", "ru": "Согласие", "kk": "Келісім"},
                 "from": "2025-05-01", "to": "2025-05-31", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "RU-CHE", "KZ-27"], "lead": "RU/border",
                 "organisations": [%s], "indicators": [%s]}
                """.formatted(
                        OPERATION,
                        ORGANISATIONS.stream().map(o -> "\"" + o + "\"").collect(Collectors.joining(", ")),
                        String.join(", ", indicators));
    }

    private static String indicator(String code, String measure, String unit, String categories) {
        return """
                {"code": "%s", "labels": {"en": "%1$s", "ru": "%1$s", "kk": "%1$s"}, "side": "%s", "measure": "%s",
                 "categories": [%s], "unit": "%s"}
                """.formatted(code, measure.equals("reported") ? "effort" : "result", measure, categories, unit);
    }

    private Counted recordCase() {
        var owner = any(ORGANISATIONS);
        var author = account(owner) + "-officer";
        var named = others(owner);
        var parts = new ArrayList<Part>();
        var region = any(REGIONS);
        var day = "2025-05-%02d".formatted(1 + random.nextInt(6));
        var body = """
                {"operation": "%s", "occurredAt": "%sT12:00:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "%s"}, "category": "smuggling", "summary": "Invented",
                 "offences": [%s], "confiscations": [%s], "detentions": [%s], "groups": [%s], "participants": [%s]}
                """.formatted(
                        OPERATION,
                        day,
                        region,
                        offences(parts),
                        things(parts),
                        detentions(parts, day),
                        groups(parts),
                        named.stream().map(o -> "\"" + o + "\"").collect(Collectors.joining(", ")));
        var number = expect(as(author).post("/api/cases", body), 201).text("/number");
        var address = "/api/cases/" + number;
        if (random.nextInt(12) == 0) {
            return record(number, "case", owner, author, "draft", "", Set.of(), named, region, day, List.of());
        }
        expect(as(author).post(address + "/submission", ""), 200);
        var confirmed = named.stream().filter(o -> random.nextInt(3) > 0).collect(Collectors.toSet());
        confirmed.forEach(organisation -> expect(
                as(account(organisation) + "-liaison").post(address + "/participation", "{\"answer\": \"confirm\"}"),
                200));
        var asked = named.stream().filter(o -> !confirmed.contains(o)).collect(Collectors.toSet());
        if (random.nextInt(4) == 0) {
            return record(number, "case", owner, author, "submitted", "", confirmed, asked, region, day, parts);
        }
        return decided(number, "case", address, owner, author, confirmed, asked, region, day, parts);
    }

    private Counted recordReturn(int place) {
        var owner = ORGANISATIONS.get(place % ORGANISATIONS.size());
        var author = account(owner) + "-officer";
        var day = "2025-05-%02d".formatted(1 + place / ORGANISATIONS.size());
        var amount = 1 + random.nextInt(50);
        var rank = random.nextInt(QUALIFIERS.size());
        var number = expect(
                        as(author).post("/api/summary-returns", """
                                {"operation": "%s", "unit": "%s", "day": "%s", "lines": [{"indicator": "checked",
                                 "quantity": {"amount": "%d", "unit": "persons", "qualifier": "%s"}}]}
                                """.formatted(
                                        OPERATION, at(owner).unit(), day, amount, QUALIFIERS.get(rank))),
                        201)
                .text("/number");
        var parts = List.of(new Part("checked", "", BigDecimal.valueOf(amount), rank(QUALIFIERS.get(rank))));
        var address = "/api/summary-returns/" + number;
        var region = at(owner).region();
        expect(as(author).post(address + "/submission", ""), 200);
        return random.nextInt(4) == 0
                ? record(number, "return", owner, author, "submitted", "", Set.of(), Set.of(), region, day, parts)
                : decided(number, "return", address, owner, author, Set.of(), Set.of(), region, day, parts);
    }

    private Counted decided(
            String number,
            String kind,
            String address,
            String owner,
            String author,
            Set<String> confirmed,
            Set<String> asked,
            String region,
            String day,
            List<Part> parts) {
        var supervisor = account(owner) + "-supervisor";
        var sharing = any(List.of("own-service", "own-country", "joint"));
        expect(as(supervisor).post(address + "/approval", """
                        {"sharing": "%s", "handling": "H0"}""".formatted(sharing)), 200);
        if (random.nextInt(10) == 0) {
            expect(as(supervisor).post(address + "/void", "{\"reason\": \"A mistake\"}"), 200);
            return record(number, kind, owner, author, "void", sharing, confirmed, asked, region, day, List.of());
        }
        return record(number, kind, owner, author, "approved", sharing, confirmed, asked, region, day, parts);
    }

    private static Counted record(
            String number,
            String kind,
            String owner,
            String author,
            String state,
            String sharing,
            Set<String> confirmed,
            Set<String> asked,
            String region,
            String day,
            List<Part> parts) {
        return new Counted(
                number, kind, owner, at(owner).unit(), author, state, sharing, confirmed, asked, region, day, parts);
    }

    private String offences(List<Part> parts) {
        return several(random.nextInt(3), () -> {
            var category = any(OFFENCES);
            var count = 1 + random.nextInt(4);
            parts.add(new Part("crimes", category, BigDecimal.valueOf(count), 0));
            return "{\"category\": \"%s\", \"count\": %d}".formatted(category, count);
        });
    }

    private String things(List<Part> parts) {
        return several(random.nextInt(4), () -> {
            var qualifier = any(QUALIFIERS);
            var amount = BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(3));
            var isDrug = random.nextBoolean();
            var category = isDrug ? any(DRUGS) : "vodka";
            if (isDrug) {
                parts.add(new Part("drugs", category, amount, rank(qualifier)));
                if (category.equals("heroin")) {
                    parts.add(new Part("heroin", category, amount.movePointRight(3), rank(qualifier)));
                }
            } else {
                parts.add(new Part("alcohol", category, amount, rank(qualifier)));
            }
            var worth = 1 + random.nextInt(900);
            parts.add(new Part("values", category, BigDecimal.valueOf(worth), 0));
            return """
                    {"category": "%s", "quantity": {"amount": "%s", "unit": "%s", "qualifier": "%s"},
                     "value": {"amount": "%d", "unit": "RUB"}}
                    """.formatted(category, amount.toPlainString(), isDrug ? "kg" : "l", qualifier, worth);
        });
    }

    private String detentions(List<Part> parts, String day) {
        return several(random.nextInt(3), () -> {
            var reason = any(List.of("wanted", "smuggling", "drug-trafficking"));
            parts.add(new Part("detained", reason, BigDecimal.ONE, 0));
            if (reason.equals("wanted")) {
                parts.add(new Part("wanted", reason, BigDecimal.ONE, 0));
            }
            return """
                    {"person": {"familyName": "Invented", "givenName": "Person"}, "basis": "criminal", "reason": "%s",
                     "arrestedAt": "%2$sT12:10:00+05:00", "custody": {"place": "Post", "deliveredAt": "%2$sT13:00:00+05:00",
                      "officers": ["I. Invented"], "rightsExplainedAt": "%2$sT12:15:00+05:00", "rightsLanguage": "ru"}}
                    """.formatted(reason, day);
        });
    }

    private String groups(List<Part> parts) {
        return several(random.nextInt(5) / 4, () -> {
            parts.add(new Part("groups", "", BigDecimal.ONE, 0));
            return "{\"name\": \"Invented\", \"members\": 3}";
        });
    }

    private static String several(int times, Supplier<String> one) {
        return Stream.generate(one).limit(times).collect(Collectors.joining(", "));
    }

    private Set<String> others(String owner) {
        if (random.nextInt(3) > 0) {
            return Set.of();
        }
        var others = new ArrayList<>(ORGANISATIONS);
        others.remove(owner);
        Collections.shuffle(others, random);
        return new TreeSet<>(others.subList(0, 1 + random.nextInt(2)));
    }

    static String account(String organisation) {
        return organisation.toLowerCase(Locale.ROOT).replace('/', '-');
    }

    private static int rank(String qualifier) {
        return List.of("exact", "at-least", "about").indexOf(qualifier);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Caller as(String account) {
        return callers.computeIfAbsent(account, product::as);
    }

    private static Answer expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
