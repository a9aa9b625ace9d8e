package org.jointops.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person may not see can't be guessed either: whatever they ask, hidden and absent are answered alike. */
@UsesStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InferenceIT {

    private static final String ABSENT_CODE = "MTX-NONE";

    /** The ways in which somebody could ask after a record, beside the plain one. */
    private static final List<Function<Caller, Caller>> MANNERS = List.of(
            caller -> caller,
            caller -> caller.with("If-Match", "\"1\""),
            caller -> caller.with("If-Match", "\"99\""),
            caller -> caller.with("If-Match", "garbage"),
            caller -> caller.with("If-None-Match", "\"1\""),
            caller -> caller.with("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"),
            caller -> caller.with("Accept", "application/xml"),
            caller -> caller.with("Range", "bytes=0-10"),
            caller -> caller.in("kk"));

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "{\"reason\": \"I ask\"}",
            "{\"answer\": \"confirm\"}",
            "{\"sharing\": \"joint\", \"handling\": \"H0\", \"reason\": \"I ask\"}",
            "{\"comments\": [{\"text\": \"I ask\"}]}");

    private final Product product = Product.running();
    private final List<Kept> kept = Recording.of(product);
    private final Accounts accounts = new Accounts(product);

    @Test
    void aHiddenRecordAnswersAsOneThatDoesNotExist() {
        var told = new ArrayList<String>();
        var asked = 0;
        for (var person : strangers()) {
            for (var record : hiddenFrom(person)) {
                for (var address : recordAddresses(record)) {
                    for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
                        asked++;
                        compare(told, accounts.caller(person), method, address, record.number(), absent(record), "{}");
                    }
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void noHeaderAndNoBodyMakesAHiddenRecordTell() {
        var told = new ArrayList<String>();
        for (var person : strangers()) {
            var record = hiddenFrom(person).get(0);
            for (var address : recordAddresses(record)) {
                for (var method : List.of("HEAD", "OPTIONS", "PATCH")) {
                    compare(told, accounts.caller(person), method, address, record.number(), absent(record), "{}");
                }
                for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
                    for (var manner : MANNERS) {
                        var caller = manner.apply(accounts.caller(person));
                        compare(told, caller, method, address, record.number(), absent(record), "{}");
                    }
                    for (var body : BODIES) {
                        compare(told, accounts.caller(person), method, address, record.number(), absent(record), body);
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aHiddenOperationAnswersAsOneThatDoesNotExist() {
        var told = new ArrayList<String>();
        for (var name : List.of(
                "ru-interior-liaison",
                "ru-interior-officer",
                "kz-border-supervisor",
                "ru-interior-admin",
                "ru-auditor")) {
            var caller = accounts.caller(accounts.person(name));
            for (var address : List.of(
                    "",
                    "/results",
                    "/results?by=organisation",
                    "/results.csv",
                    "/results.pdf",
                    "/closing",
                    "/reopening")) {
                for (var method : List.of("GET", "HEAD", "POST", "PUT")) {
                    var path = "/api/operations/{code}" + address;
                    compare(
                            told,
                            caller,
                            method,
                            path.replace("{code}", "{x}"),
                            "MTX-SOME",
                            ABSENT_CODE,
                            "{\"reason\": \"I ask\"}");
                }
            }
            for (var list : List.of("/api/cases?operation={x}", "/api/summary-returns?operation={x}")) {
                compare(told, caller, "GET", list, "MTX-SOME", ABSENT_CODE, "");
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aRecordForAHiddenOperationIsRefusedAsForAnAbsentOne() {
        var told = new ArrayList<String>();
        var officer = accounts.caller(accounts.person("ru-interior-officer"));
        for (var records : List.of("/api/cases", "/api/summary-returns")) {
            var body = "{\"operation\": \"{x}\", \"unit\": \"RU-INTERIOR-ORE-1\", \"day\": \"2025-03-03\"}";
            compare(told, officer, "POST", records, "MTX-SOME", ABSENT_CODE, body);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aSearchForAHiddenRecordFindsWhatASearchForNothingFinds() {
        var told = new ArrayList<String>();
        for (var person : workingStrangers()) {
            var caller = accounts.caller(person);
            for (var record : hiddenFrom(person)) {
                if (record.sample().isCase()) {
                    compare(told, caller, "GET", "/api/cases?q={x}", record.number(), absent(record), "");
                    compare(told, caller, "GET", "/api/cases?q=FAMILY{x}", record.secret(), absent(record), "");
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aSearchForWhatIsMaskedFindsNothingWhoeverMayReadTheRest() {
        for (var person : workingStrangers()) {
            var masked = kept.stream()
                    .filter(record -> record.sample().isCase()
                            && Section4.reads(person, record.sample())
                            && !Section4.readsPersonalData(person, record.sample()))
                    .findFirst();
            if (masked.isPresent()) {
                var of = masked.get();
                for (var word :
                        List.of("FAMILY", "GIVEN", "PATRONYMIC", "LATIN", "DOCUMENT", "PLATE", "VIN", "NOTICE")) {
                    var found = accounts.caller(person).get("/api/cases?size=1&q=" + word + of.secret());
                    assertThat(found.body())
                            .as(person + " seeks " + word)
                            .isEqualTo("{\"items\":[],\"next\":null,\"total\":0}");
                }
            }
        }
    }

    /** The opaque text that leads to the next page names a row; one that is made up tells nothing of a hidden row. */
    @Test
    void aPlaceInAListTellsNothingOfTheRowThatItNames() {
        var told = new ArrayList<String>();
        for (var person : workingStrangers()) {
            var record = hiddenFrom(person).stream()
                    .filter(hidden -> hidden.sample().isCase())
                    .findFirst()
                    .orElseThrow();
            var at = accounts.caller(accounts.person(record.sample().author()))
                    .get("/api/cases/" + record.number())
                    .text("/recordedAt");
            var caller = accounts.caller(person);
            var list = "/api/cases?size=5&operation=" + record.operation() + "&after={x}";
            compare(told, caller, "GET", list, place(at, record.number()), place(at, absent(record)), "");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aKeyThatAnotherCallerUsedIsNew() {
        var code = "MTX-KEYS";
        var opened = accounts.caller(accounts.person("ru-border-liaison")).post("/api/operations", """
                {"code": "%s", "names": {"en": "Keys", "ru": "Ключи", "kk": "Кілттер"}, "from": "2025-03-01",
                 "to": "2025-03-31", "zone": "Asia/Yekaterinburg", "regions": ["RU-ORE"], "lead": "RU/border",
                 "organisations": ["RU/border", "KZ/border"], "indicators": []}
                """.formatted(code));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var first = keyed("ru-border-officer", code, "A lorry was searched.");
        var colleague = keyed("ru-border-officer2", code, "A lorry was searched.");
        var stranger = keyed("kz-border-officer", code, "A car was searched.");

        assertThat(Stream.of(first, colleague, stranger).map(Answer::status)).containsOnly(201);
        assertThat(colleague.text("/number")).isNotEqualTo(first.text("/number"));
        assertThat(stranger.text("/number")).as("numbers run by organisation").isEqualTo(code + "-KZ-BORDER-000001");
    }

    @Test
    void theFiguresAreTheSameForAllWhoTakePart() {
        var figures = Matrix.ORGANISATIONS.stream()
                .map(organisation -> accounts.caller(accounts.person(Matrix.account(organisation) + "-officer"))
                        .get("/api/operations/MTX-ALL/results?by=organisation"))
                .map(answer -> answer.json().get("rows"))
                .toList();

        assertThat(figures).allMatch(figures.get(0)::equals);
    }

    @Test
    void aHiddenRecordsPageIsThatOfAnAbsentOne() {
        var told = new ArrayList<String>();
        for (var person : strangers()) {
            var visitor = accounts.visitor(person);
            for (var record : hiddenFrom(person).subList(0, 3)) {
                for (var page : record.sample().isCase()
                        ? List.of("/case", "/case/edit")
                        : List.of("/return", "/return/edit")) {
                    var hidden = visitor.get(page + "?number=" + record.number());
                    var absent = visitor.get(page + "?number=" + absent(record));
                    if (hidden.statusCode() != 404
                            || absent.statusCode() != 404
                            || !plain(hidden.body(), record.number()).equals(plain(absent.body(), absent(record)))) {
                        told.add(page + " of " + record + " to " + person + "\n" + plain(hidden.body(), record.number())
                                + "\n" + plain(absent.body(), absent(record)));
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    private Answer keyed(String user, String operation, String summary) {
        return accounts.caller(accounts.person(user))
                .with("Idempotency-Key", "the same")
                .post("/api/cases", """
                {"operation": "%s", "occurredAt": "2025-03-15T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "smuggling", "summary": "%s"}
                """.formatted(operation, summary));
    }

    /** Asks for both, and notes where the answers differ in status, body or any header but the date. */
    private static void compare(
            List<String> told, Caller caller, String method, String path, String hidden, String absent, String body) {
        var sent = method.equals("GET") || method.equals("HEAD") ? "" : body;
        var one = caller.send(method, path.replace("{x}", hidden), sent.replace("{x}", hidden));
        var other = caller.send(method, path.replace("{x}", absent), sent.replace("{x}", absent));
        if (one.status() != other.status()
                || !plain(one.body(), hidden).equals(plain(other.body(), absent))
                || !headers(one, hidden).equals(headers(other, absent))) {
            told.add(method + " " + path + " " + body + " of " + hidden + ": " + one + headers(one, hidden) + " and "
                    + other + headers(other, absent));
        }
    }

    /** Without what the asker named, which both may repeat, and what each page has of its own: keys, seconds left. */
    private static String plain(String body, String named) {
        return body.replace(named, "{x}")
                .replaceAll("(ViewState[^>]*value=|nonce=|csp[.]init\\(|data-left=)[\"'][^\"']*[\"']", "$1");
    }

    private static Map<String, List<String>> headers(Answer answer, String named) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(
                        name,
                        values.stream()
                                .map(value -> value.replace(named, "{x}"))
                                .toList()));
        headers.remove("Date");
        return headers;
    }

    /** One hidden record of each kind and state, for the person. */
    private List<Kept> hiddenFrom(Person person) {
        var hidden = new TreeMap<String, Kept>();
        kept.stream()
                .filter(record -> !Section4.reads(person, record.sample()))
                .forEach(record -> hidden.putIfAbsent(
                        record.sample().kind()
                                + record.sample().state()
                                + record.sample().sharing(),
                        record));
        return List.copyOf(hidden.values());
    }

    private static List<String> recordAddresses(Kept record) {
        var kind = record.sample().isCase() ? "/api/cases/{number}" : "/api/summary-returns/{number}";
        return Surface.addresses().stream()
                .map(address -> address.substring(address.indexOf(' ') + 1))
                .filter(path -> path.startsWith(kind))
                .map(path -> path.replace("{number}", "{x}").replace("{format}", "pdf"))
                .distinct()
                .toList();
    }

    private List<Person> strangers() {
        return Stream.of(
                        "ru-border-officer2",
                        "ru-customs-officer",
                        "ru-interior-supervisor",
                        "kz-border-liaison",
                        "kz-interior-supervisor",
                        "ru-border-admin",
                        "kz-auditor")
                .map(accounts::person)
                .toList();
    }

    private List<Person> workingStrangers() {
        return strangers().stream().filter(Person::worksWithRecords).toList();
    }

    /** A number of the same organisation and length that was never given out. */
    private static String absent(Kept record) {
        return record.number().substring(0, record.number().length() - 6) + "999999";
    }

    private static String place(String at, String number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
