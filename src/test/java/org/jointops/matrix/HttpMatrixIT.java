package org.jointops.matrix;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page and endpoint, asked by people who are signed in through Keycloak about every record, for a choice in which
 * every two things meet that could make a difference together.
 */
@UsesStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpMatrixIT {

    private static final List<String> PERSONAL =
            List.of("PLATE", "VIN", "FAMILY", "GIVEN", "PATRONYMIC", "LATIN", "DOCUMENT", "NOTICE");

    /** Those that are drawn up here are asked for elsewhere: what is there would depend on who asked before. */
    private static final String NO_EDITION = "999";

    /** A day that no operation has a report of. */
    private static final String NO_DAY = "1900-01-01";

    private final Product product = Product.running();
    private final List<Kept> kept = Recording.of(product);
    private final Accounts accounts = Accounts.withSeveralRoles(product);

    private List<Asked> chosen = List.of();

    @BeforeAll
    void choose() {
        var seen = new HashSet<String>();
        var all = accounts.people().stream()
                .flatMap(person -> kept.stream()
                        .filter(record -> seen.add(Matrix.combination(person, record.sample())))
                        .flatMap(record ->
                                Surface.addresses().stream().map(address -> new Asked(person, record, address))))
                .filter(asked -> asked.fits() && !asked.changes())
                .toList();
        chosen = Pairs.cover(all, Asked::factors);
    }

    @Test
    void everyPageAndEndpointAnswersAsTheDomainSays() {
        var findings = new Findings("over HTTP");
        chosen.stream().collect(groupingBy(Asked::person)).values().parallelStream()
                .forEach(ofOnePerson -> ofOnePerson.forEach(asked -> ask(findings, asked)));
        findings.assertNone(800);
    }

    @Test
    void asksEveryAddress() {
        assertThat(chosen.stream().map(Asked::address).distinct())
                .containsExactlyInAnyOrderElementsOf(Surface.addresses());
    }

    private void ask(Findings findings, Asked asked) {
        if (asked.isPage()) {
            var answer = accounts.visitor(asked.person()).get(page(asked));
            note(findings, asked, answer.statusCode(), answer.body());
        } else {
            var answer = call(asked);
            note(findings, asked, answer.status(), answer.body());
        }
    }

    /** The status is right, lists hold the record or not, and personal data stand where they may. */
    private static void note(Findings findings, Asked asked, int status, String body) {
        var right = asked.expected();
        note(findings, asked, "", right, right.contains(status) ? right : status);
        var record = asked.record();
        if (Surface.rule(asked.address()).equals("list") && status == 200) {
            // A page repeats the number that it was asked for, in its search field.
            var row = asked.isPage() ? "?number=" + record.number() : record.number();
            note(findings, asked, " lists the record", asked.reads(), body.contains(row));
        }
        if (record.sample().isCase() && !Section4.readsPersonalData(asked.person(), record.sample())) {
            var shown = PERSONAL.stream().anyMatch(word -> body.contains(word + record.secret()));
            note(findings, asked, " shows personal data", false, shown);
        }
    }

    private static void note(Findings findings, Asked asked, String about, Object expected, Object came) {
        findings.answered(asked.person(), asked.record().sample(), asked.address() + about, expected, came);
    }

    private Answer call(Asked asked) {
        var caller = accounts.caller(asked.person());
        var method = asked.address().substring(0, asked.address().indexOf(' '));
        var path = path(asked);
        return switch (method) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.delete(path);
            case "PUT" -> current(caller, path).put(path, "{}");
            default -> caller.post(path, "{}");
        };
    }

    /** The same caller, who starts from the version that there is, if they can know it. */
    private static Caller current(Caller caller, String path) {
        return caller.get(path)
                .header("ETag")
                .map(version -> caller.with("If-Match", version))
                .orElse(caller);
    }

    private static String path(Asked asked) {
        var path = asked.address()
                .substring(asked.address().indexOf(' ') + 1)
                .replace("{number}", asked.record().number())
                .replace(
                        "units/{code}",
                        "units/" + Matrix.unitOf(asked.record().sample().owner()))
                .replace("{code}", asked.record().operation())
                .replace("{userName}", asked.record().sample().author())
                .replace("{kind}", "offences")
                .replace("{edition}", NO_EDITION)
                .replace("{day}", NO_DAY)
                .replace("/api/verification", "/api/verification?sha256=" + "0".repeat(64))
                .replace("dossier.{format}", "dossier.docx")
                .replace("{format}", "csv")
                .replace("{picture}", "day");
        return Surface.rule(asked.address()).equals("list") && asked.address().startsWith("GET")
                ? path + "?size=200&operation=" + asked.record().operation()
                : path;
    }

    private static String page(Asked asked) {
        var path = asked.address().substring("PAGE ".length());
        var operation = asked.record().operation();
        var number = asked.record().number();
        if (path.startsWith("/edition")) {
            return path + "?operation=" + operation + "&number=" + NO_EDITION;
        }
        if (path.equals("/situation")) {
            return path + "?operation=" + operation + "&day=" + NO_DAY;
        }
        if (Set.of("/operation", "/situations", "/progress", "/map").contains(path)) {
            return path + "?code=" + operation;
        }
        return path
                + Map.of(
                                "/user", "?name=" + asked.record().sample().author(),
                                "/figure", "?operation=" + operation + "&indicator=drugs",
                                "/cases", "?operation=" + operation + "&q=" + number,
                                "/returns", "?operation=" + operation + "&from=2025-03-01",
                                "/case", "?number=" + number,
                                "/case/edit", "?number=" + number,
                                "/return", "?number=" + number,
                                "/return/edit", "?number=" + number)
                        .getOrDefault(path, "");
    }
}
