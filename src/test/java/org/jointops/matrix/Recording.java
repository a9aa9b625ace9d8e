package org.jointops.matrix;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;
import org.jspecify.annotations.Nullable;

/**
 * Puts every sample into the running product, by the steps that people take: recorded and changed by the author,
 * answered by those named, decided by a supervisor. Done once for all tests of a run.
 */
final class Recording {

    private static final int AT_ONCE = 3;

    private static @Nullable List<Kept> done;

    private final Product product;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    private Recording(Product product) {
        this.product = product;
    }

    static synchronized List<Kept> of(Product product) {
        var kept = done;
        if (kept == null) {
            kept = new Recording(product).all();
            done = kept;
        }
        return kept;
    }

    private List<Kept> all() {
        for (int i = 0; i < Matrix.CODES.size(); i++) {
            open(Matrix.CODES.get(i), Matrix.OPERATIONS.get(i));
        }
        var samples = Matrix.samples();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var parts = new ArrayList<Future<Kept>>();
            for (int i = 0; i < samples.size(); i++) {
                var sample = samples.get(i);
                var place = i;
                parts.add(pool.submit(() -> record(sample, place)));
            }
            var kept = new ArrayList<Kept>();
            for (var part : parts) {
                kept.add(part.get());
            }
            return List.copyOf(kept);
        } catch (ExecutionException e) {
            throw new AssertionError("A sample was not recorded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void open(String code, Set<String> takingPart) {
        var organisations = Json.createArrayBuilder(Matrix.ORGANISATIONS.stream()
                        .filter(takingPart::contains)
                        .toList())
                .build();
        as("ru-border-liaison", 201, "POST", "/api/operations", """
                {"code": "%s", "names": {"en": "Matrix", "ru": "Матрица", "kk": "Матрица"},
                 "from": "2025-03-01", "to": "2025-03-31", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "KZ-27"], "lead": "RU/border", "organisations": %s, "indicators": [
                 {"code": "drugs", "labels": {"en": "Drugs", "ru": "Наркотики", "kk": "Есірткі"}, "side": "result",
                  "measure": "confiscated-quantity", "categories": ["drugs"], "unit": "kg"},
                 {"code": "checked", "labels": {"en": "Checked", "ru": "Проверено", "kk": "Тексерілді"},
                  "side": "effort", "measure": "reported", "categories": [], "unit": "persons"}]}
                """.formatted(code, organisations));
    }

    private Kept record(Sample sample, int place) {
        var operation = Matrix.CODES.get(Matrix.OPERATIONS.indexOf(sample.takingPart()));
        var records = sample.isCase() ? "/api/cases" : "/api/summary-returns";
        var body = sample.isCase() ? caseBody(sample, operation, "X") : returnBody(sample, operation, place);
        var answer = as(sample.author(), 201, "POST", records, body);
        var kept = new Kept(sample, answer.text("/number"), operation);
        var address = records + "/" + kept.number();
        if (sample.isCase()) {
            var named = caller(sample.author())
                    .with("If-Match", answer.header("ETag").orElseThrow());
            expect(named.put(address, caseBody(sample, operation, kept.secret())), 200);
        }
        live(sample, address);
        return kept;
    }

    private void live(Sample sample, String address) {
        if (sample.state().equals("draft")) {
            return;
        }
        var supervisor = Matrix.account(sample.owner()) + "-supervisor";
        as(sample.author(), 200, "POST", address + "/submission", "");
        sample.participants().forEach((organisation, answer) -> answer(organisation, answer, address));
        if (sample.state().equals("returned")) {
            as(supervisor, 200, "POST", address + "/return", "{\"comments\": [{\"text\": \"Again\"}]}");
        }
        if (sample.readAs().equals("approved")) {
            as(supervisor, 200, "POST", address + "/approval", """
                    {"sharing": "%s", "handling": "H0"}""".formatted(sample.sharing()));
        }
        if (sample.released()) {
            as(supervisor, 200, "POST", address + "/release", "{\"reason\": \"They have to be found\"}");
        }
        if (sample.state().equals("void")) {
            as(supervisor, 200, "POST", address + "/void", "{\"reason\": \"A mistake\"}");
        }
    }

    private void answer(String organisation, String answer, String address) {
        if (!answer.equals("asked")) {
            var said = answer.equals("confirmed") ? "confirm" : "refuse";
            as(Matrix.account(organisation) + "-liaison", 200, "POST", address + "/participation", """
                    {"answer": "%s"}""".formatted(said));
        }
    }

    /** Everything that can be hidden is in it, and each word of it names the record. */
    private static String caseBody(Sample sample, String operation, String secret) {
        return """
                {"operation": "%s", "occurredAt": "2025-03-15T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "smuggling", "summary": "A tarantass was searched.",
                 "offences": [{"category": "smuggling", "count": 1}],
                 "confiscations": [{"category": "heroin", "quantity": {"amount": "1", "unit": "kg"}},
                  {"category": "stolen-cars", "quantity": {"amount": "1", "unit": "vehicles"},
                   "plate": "PLATE%2$s", "vin": "VIN%2$s"}],
                 "detentions": [{"person": {"familyName": "FAMILY%2$s", "givenName": "GIVEN%2$s",
                   "patronymic": "PATRONYMIC%2$s", "latinName": "LATIN%2$s", "birthDate": "1990-05-17", "sex": "M",
                   "citizenship": "KZ", "document": "DOCUMENT%2$s"}, "basis": "criminal", "reason": "wanted",
                   "wanted": {"by": "KZ", "notice": "NOTICE%2$s"},
                   "arrestedAt": "2025-03-15T10:40:00+05:00", "custody": {"place": "Post 3",
                   "deliveredAt": "2025-03-15T11:30:00+05:00", "officers": ["И. Гордеев"],
                   "rightsExplainedAt": "2025-03-15T10:45:00+05:00", "rightsLanguage": "kk"}}],
                 "groups": [{"name": "Steppe", "members": 3}], "participants": [%3$s]}
                """.formatted(
                        operation,
                        secret,
                        sample.participants().keySet().stream()
                                .sorted()
                                .map(organisation -> "\"" + organisation + "\"")
                                .collect(Collectors.joining(", ")));
    }

    /** A day of its own, so that no figure counts twice. */
    private static String returnBody(Sample sample, String operation, int place) {
        return """
                {"operation": "%s", "unit": "%s", "day": "2025-03-%02d",
                 "lines": [{"indicator": "checked", "quantity": {"amount": "5", "unit": "persons"}}]}
                """.formatted(operation, Matrix.unitOf(sample.owner()), 1 + place % 31);
    }

    private Answer as(String account, int status, String method, String path, String body) {
        var caller = caller(account);
        return expect(method.equals("PUT") ? caller.put(path, body) : caller.post(path, body), status);
    }

    private Caller caller(String account) {
        return callers.computeIfAbsent(account, product::as);
    }

    private static Answer expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
