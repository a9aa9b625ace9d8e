package org.jointops.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Officers and supervisors at work: each signs in through Keycloak's page, and then reads, records and decides, with a
 * pause for thought after each request, until the shift is over. Gatling makes it by its name.
 */
public final class Shift extends Simulation {

    private static final String OPERATION = "TRN-2026-01";
    private static final Pattern LOGIN = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/case\\?number=(" + OPERATION + "-[A-Z-]+-(\\d+))\"");

    private final LoadBench load = LoadBench.running();
    private final Instant end = Instant.now().plus(load.rampUp()).plus(load.duration());
    private final Instant begin = end.minus(load.duration());

    public Shift() {
        var protocol = http.baseUrl(load.url())
                .acceptLanguageHeader("en")
                .disableWarmUp()
                .disableCaching();
        setUp(at("officers", load.officers(), officer()), at("supervisors", load.supervisors(), supervisor()))
                .protocols(protocol);
    }

    private PopulationBuilder at(String name, List<Staff.Person> people, ChainBuilder work) {
        var next = new AtomicInteger();
        return scenario(name)
                .exec(session -> session.set("person", people.get(next.getAndIncrement())))
                .exec(signIn())
                .exitHereIfFailed()
                .exec(asLongAs(session -> isOn())
                        .on(exec(Session::markAsSucceeded).exec(work)))
                .injectOpen(rampUsers(people.size()).during(load.rampUp()));
    }

    private ChainBuilder officer() {
        return randomSwitch()
                .on(
                        percent(30).then(recordAndSubmit()),
                        percent(25).then(draftFirst()),
                        percent(25).then(readCases()),
                        percent(20).then(readFigures()));
    }

    private ChainBuilder supervisor() {
        return randomSwitch()
                .on(
                        percent(60).then(decide()),
                        percent(20).then(readCases()),
                        percent(15).then(readFigures()),
                        percent(5)
                                .then(get(
                                        "cases as CSV",
                                        s -> "/api/cases.csv?lang=en&region="
                                                + person(s).region() + "&from=2026-01-20&to=2026-01-22",
                                        OPERATION)));
    }

    private ChainBuilder signIn() {
        return exec(session -> session.set("begun", System.nanoTime()))
                .exec(http("sign in: page").get("/").check(bodyString().saveAs("body")))
                .exec(session -> session.set(
                        "action", found(LOGIN, session.getString("body")).replace("&amp;", "&")))
                .exec(http("sign in")
                        .post("#{action}")
                        .formParam("username", session -> person(session).login())
                        .formParam("password", "demo")
                        .check(substring(Shift::signed)))
                .exec(this::signedIn);
    }

    private Session signedIn(Session session) {
        if (session.isFailed()) {
            load.timings()
                    .failed("sign in", "no home page for " + person(session).login());
        } else {
            load.signedIn((int) ((System.nanoTime() - session.getLong("begun")) / 1_000_000));
        }
        return session;
    }

    private ChainBuilder recordAndSubmit() {
        return exec(home())
                .exec(begun())
                .exec(filled())
                .exec(press("case form: save and submit", "Save and submit"))
                .exec(saved("status-submitted"))
                .exec(empty());
    }

    /** Saved as a draft, looked at, written in again, and then submitted from its page. */
    private ChainBuilder draftFirst() {
        return exec(begun())
                .exec(filled())
                .exec(press("case form: save a draft", "Save draft"))
                .exec(saved("status-draft"))
                .exec(page("case form, of a draft", s -> "/case/edit?number=" + s.getString("number"), "Save draft"))
                .exec(on(page -> page.type("summary", "Found in a lorry, and weighed again")))
                .exec(press("case form: save changes", "Save draft"))
                .exec(saved("weighed again"))
                .exec(press("case: submit", "Submit for approval"))
                .exec(saved("status-submitted"))
                .exec(empty());
    }

    private ChainBuilder begun() {
        return page("case form, empty", s -> "/cases/new?operation=" + OPERATION, "Save and submit");
    }

    private ChainBuilder filled() {
        return exec(on(page -> {
                    page.type("occurredAt", "2026-01-15T10:30");
                    page.choose("category", "drug-trafficking");
                    page.type("summary", "Found in a lorry at a post on the road");
                }))
                .exec(onAs((page, person) -> page.choose("place.region", person.region())))
                .exec(change("case form: choose a region", "place.region"))
                .exec(press("case form: add a seized thing", "Add a seized thing"))
                .exec(on(page -> page.choose("confiscations[0].category", "heroin")))
                .exec(change("case form: choose a thing", "confiscations[0].category"))
                .exec(on(page -> {
                    page.type("confiscations[0].quantity.amount", "1.25");
                    page.choose("confiscations[0].quantity.unit", "kg");
                }))
                .exec(press("case form: add a detained person", "Add a detained person"))
                .exec(on(page -> {
                    page.type("detentions[0].person.familyName", "Invented");
                    page.type("detentions[0].person.givenName", "Person");
                    page.choose("detentions[0].basis", "criminal");
                    page.choose("detentions[0].reason", "drug-trafficking");
                    page.type("detentions[0].arrestedAt", "2026-01-15T10:40");
                    page.type("detentions[0].custody.place", "Post 3");
                    page.type("detentions[0].custody.deliveredAt", "2026-01-15T12:00");
                    page.type("detentions[0].custody.officers[0]", "I. Invented");
                    page.type("detentions[0].custody.rightsExplainedAt", "2026-01-15T10:45");
                    page.choose("detentions[0].custody.rightsLanguage", "ru");
                }));
    }

    private ChainBuilder readCases() {
        return exec(home())
                .exec(get("cases, all", s -> "/cases", OPERATION))
                .exec(get("cases of a status", s -> "/cases?operation=" + OPERATION + "&status=approved", OPERATION))
                .exec(open(0))
                .exec(get("case", s -> "/case?number=" + s.getString("number"), "#number"))
                .exec(get("cases of a category", s -> "/cases?category=drugs", OPERATION))
                .exec(get(
                        "cases of a region and week",
                        s -> "/cases?region=" + person(s).region() + "&from=2026-01-20&to=2026-01-27",
                        OPERATION))
                .exec(get("cases by a word", s -> "/cases?q=lorry", OPERATION))
                .exec(call("API: cases", s -> "/api/cases?operation=" + OPERATION + "&status=approved", "\"items\""))
                .exec(call("API: case", s -> "/api/cases/" + s.getString("number"), "#number"))
                .exec(empty());
    }

    private ChainBuilder readFigures() {
        return exec(get("operation", s -> "/operation?code=" + OPERATION, "results"))
                .exec(get("operation by region", s -> "/operation?code=" + OPERATION + "&by=region", "results"))
                .exec(get("progress", s -> "/progress?code=" + OPERATION, "chart"))
                .exec(get("map", s -> "/map?code=" + OPERATION, "map"))
                .exec(get("operations", s -> "/operations", OPERATION))
                .exec(get("returns", s -> "/returns", OPERATION))
                .exec(call("API: results", s -> "/api/operations/" + OPERATION + "/results", "\"rows\""))
                .exec(call(
                        "API: results by region",
                        s -> "/api/operations/" + OPERATION + "/results?by=region",
                        "\"groups\""))
                .exec(empty());
    }

    /** Approves three of four cases that wait, and gives the fourth back. */
    private ChainBuilder decide() {
        return exec(home())
                .exec(get("queue", s -> "/queue", OPERATION))
                .exec(mine())
                .exec(page("case, to decide", s -> "/case?number=" + s.getString("number"), "Return to the author"))
                .exec(doIf(s -> !s.isFailed())
                        .then(randomSwitch()
                                .on(
                                        percent(75)
                                                .then(exec(on(page -> page.choose("sharing", "joint")))
                                                        .exec(press("case: approve", "Approve"))
                                                        .exec(replacing())
                                                        .exec(saved("status-approved"))),
                                        percent(25)
                                                .then(exec(on(page -> page.type("comments[0].text", "Weigh it again")))
                                                        .exec(press("case: return", "Return to the author"))
                                                        .exec(saved("status-returned"))))))
                .exec(empty());
    }

    /** Where a summary return counts already, the case is approved in its place. */
    private ChainBuilder replacing() {
        return doIf(s -> !s.isFailed() && of(s).offers("Approve with replacement"))
                .then(press("case: approve with replacement", "Approve with replacement"));
    }

    private ChainBuilder home() {
        return get("home", s -> "/", "My work");
    }

    /** What others are compared with, and the frame that all of them have in common. */
    private ChainBuilder empty() {
        return exec(ask(
                        Timings.EMPTY,
                        http(Timings.EMPTY).get("/empty"),
                        s -> "<title>Empty</title>",
                        UnaryOperator.identity()))
                .exec(get("an empty page in the product's frame", s -> "/frame", "<title>Empty"));
    }

    /** One of those that the list or queue shows, so chosen that no two supervisors decide the same. */
    private ChainBuilder mine() {
        return exec(session -> session.isFailed() ? session : chosen(session, person(session)));
    }

    /** Numbers of one day and state follow a pattern; these do not. */
    private static long shuffled(String number) {
        return (Long.parseLong(number) * 2_654_435_761L) >>> 16;
    }

    private Session chosen(Session session, Staff.Person person) {
        var links = LINK.matcher(session.getString("body"));
        var numbers = links.results()
                .filter(link -> shuffled(link.group(2)) % person.among() == person.number())
                .map(link -> link.group(1))
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            // All was decided already; the supervisor goes on with something else.
            return session.markAsFailed();
        }
        return session.set("number", numbers.get(ThreadLocalRandom.current().nextInt(numbers.size())));
    }

    private static ChainBuilder open(int place) {
        return exec(session -> session.isFailed()
                ? session
                : session.set(
                        "number",
                        LINK.matcher(session.getString("body"))
                                .results()
                                .skip(place)
                                .findFirst()
                                .orElseThrow()
                                .group(1)));
    }

    private ChainBuilder page(String name, Function<Session, String> path, String expected) {
        return get(name, path, expected)
                .exec(session ->
                        session.isFailed() ? session : session.set("page", new FacesPage(session.getString("body"))));
    }

    /** A page, which must be the reader's and say what is expected; {@code #number} is the case at hand. */
    private ChainBuilder get(String name, Function<Session, String> path, String expected) {
        return ask(
                name,
                http(name).get(path),
                s -> expected.equals("#number") ? s.getString("number") : expected,
                UnaryOperator.identity());
    }

    private ChainBuilder call(String name, Function<Session, String> path, String expected) {
        return ask(
                name,
                http(name).get(path).header("Accept", "application/json"),
                s -> expected.equals("#number") ? s.getString("number") : expected,
                UnaryOperator.identity());
    }

    private ChainBuilder press(String name, String words) {
        return post(name, page -> page.pressed(words));
    }

    private ChainBuilder change(String name, String path) {
        return post(name, page -> page.changed(path));
    }

    private ChainBuilder post(String name, Function<FacesPage, Map<String, Object>> fields) {
        return exec(session -> session.isFailed() ? session : prepared(session, name, fields))
                .exec(ask(
                        name,
                        http(name)
                                .post(session -> session.getString("action"))
                                .header("Faces-Request", "partial/ajax")
                                .header("X-Requested-With", "XMLHttpRequest")
                                .header("Sec-Fetch-Site", "same-origin")
                                .formParamMap(session -> session.getMap("fields")),
                        s -> "<partial-response",
                        this::taken));
    }

    private Session prepared(Session session, String name, Function<FacesPage, Map<String, Object>> fields) {
        try {
            var page = of(session);
            var sent = fields.apply(page);
            return session.set("fields", sent).set("action", page.action(sent));
        } catch (IllegalStateException e) {
            load.failed(name, e.getMessage() + "\n" + of(session));
            return session.markAsFailed();
        }
    }

    private Session taken(Session session) {
        var answer = session.getString("body");
        var redirect = FacesPage.redirect(answer);
        if (redirect.isEmpty()) {
            of(session).take(answer);
        }
        return session.set("led", redirect.orElse(""));
    }

    /** The page to which a step led, which must tell of it. */
    private ChainBuilder saved(String expected) {
        return exec(session -> session.isFailed() ? session : led(session))
                .exec(page("case, after a step", s -> s.getString("led"), expected))
                .exec(session -> session.isFailed()
                        ? session
                        : session.set(
                                "number",
                                found(
                                        Pattern.compile("<h1>(" + OPERATION + "-[A-Z0-9-]+)</h1>"),
                                        session.getString("body"))));
    }

    private Session led(Session session) {
        if (session.getString("led").contains("/case?number=")) {
            return session;
        }
        load.failed("case, after a step", "it led nowhere\n" + session.getString("body"));
        return session.markAsFailed();
    }

    private ChainBuilder on(Consumer<FacesPage> work) {
        return onAs((page, person) -> work.accept(page));
    }

    private ChainBuilder onAs(BiConsumer<FacesPage, Staff.Person> work) {
        return exec(session -> {
            if (session.isFailed()) {
                return session;
            }
            try {
                work.accept(of(session), person(session));
                return session;
            } catch (IllegalStateException e) {
                load.failed("a form", e.getMessage() + "\n" + of(session));
                return session.markAsFailed();
            }
        });
    }

    /** One request with its check, its time and the pause for thought after it, unless one before it failed. */
    private ChainBuilder ask(
            String name,
            HttpRequestActionBuilder request,
            Function<Session, String> expected,
            UnaryOperator<Session> then) {
        return exec(session -> isOn() ? session : session.markAsFailed())
                .doIf(session -> !session.isFailed())
                .then(exec(session -> session.removeAll("body", "millis", "status")
                                .set("measured", Instant.now().isAfter(begin)))
                        .exec(request.check(
                                status().saveAs("status"),
                                bodyString().saveAs("body"),
                                responseTimeInMillis().saveAs("millis"),
                                status().is(200),
                                substring(expected)))
                        .exec(session -> noted(session, name, then))
                        .exec(pause(Duration.ofSeconds(5), Duration.ofSeconds(15))));
    }

    private Session noted(Session session, String name, UnaryOperator<Session> then) {
        if (session.isFailed()) {
            load.failed(name, held(session, "status") + "\n" + held(session, "body"));
            return session;
        }
        if (session.getBoolean("measured")) {
            load.timings().took(name, session.getInt("millis"));
        }
        return then.apply(session);
    }

    private static Object held(Session session, String name) {
        return session.contains(name) ? Objects.requireNonNull(session.<Object>get(name)) : "no answer";
    }

    private boolean isOn() {
        return Instant.now().isBefore(end);
    }

    private static FacesPage of(Session session) {
        return Objects.requireNonNull(session.<FacesPage>get("page"));
    }

    private static Staff.Person person(Session session) {
        return Objects.requireNonNull(session.<Staff.Person>get("person"));
    }

    private static String signed(Session session) {
        return "data-user=\"" + person(session).login() + "\"";
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
