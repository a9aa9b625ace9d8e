package org.jointops.matrix;

import static java.util.stream.Collectors.toCollection;

import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jointops.cases.CaseDocument;
import org.jointops.cases.CaseFilter;
import org.jointops.cases.CaseRow;
import org.jointops.reporting.Figure;
import org.jointops.reporting.Source;
import org.jointops.returns.SummaryRow;
import org.jointops.stack.BuiltApplication;
import org.jointops.stack.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The first lock: the doors of the built application, entered by every person for every record of the matrix. What they
 * read is asked with the database's lock taken away, or it would hide a door that stands open.
 */
@ExtendWith(ArquillianExtension.class)
class DoorsMatrixIT {

    private static final String KEPT = "matrix.txt";
    private static final String PERSONAL = "personal ";

    private static final Map<Figure.State, String> COUNTED =
            Map.of(Figure.State.CONFIRMED, "approved", Figure.State.PROVISIONAL, "submitted");

    @Inject
    private Doors doors;

    private final List<Person> people = Matrix.people();
    private final List<Kept> kept = kept();

    @Deployment
    static WebArchive application() {
        var lines = Recording.of(Product.running()).stream()
                .map(record -> record.number() + ">" + record.operation() + ">"
                        + record.sample().line())
                .collect(Collectors.joining("\n"));
        return BuiltApplication.with(
                        DoorsMatrixIT.class,
                        Doors.class,
                        Doors.Given.class,
                        Findings.class,
                        DoorsMatrixIT.Search.class,
                        Kept.class,
                        Matrix.class,
                        Person.class,
                        Sample.class,
                        Section4.class)
                .addAsResource(new StringAsset(lines), KEPT);
    }

    @Test
    void everyPersonOpensWhatTheyMayReadAndNothingElse() throws SQLException {
        Doors.withoutTheSecondLock(this::open);
    }

    private void open() {
        var findings = new Findings("records opened at the doors");
        forEachCombination(kept, (person, record) -> {
            var expected = Section4.reads(person, record.sample()) ? 200 : 404;
            if (record.sample().isCase()) {
                var given = doors.openCase(record.number());
                findings.answered(person, record.sample(), "opening", expected, given.status());
                given.get()
                        .ifPresent(document -> findings.answered(
                                person,
                                record.sample(),
                                "personal data",
                                Section4.readsPersonalData(person, record.sample()) ? "all" : "none",
                                personalData(document, record.secret())));
            } else {
                var status = doors.openReturn(record.number()).status();
                findings.answered(person, record.sample(), "opening", expected, status);
            }
        });
        findings.assertNone(2_000);
    }

    @Test
    void everyListHoldsWhatThePersonMayReadAndCountsNoMore() throws SQLException {
        Doors.withoutTheSecondLock(this::list);
    }

    private void list() {
        var findings = new Findings("lists and searches");
        for (var person : people) {
            doors.enter(person);
            for (var operation : Matrix.CODES) {
                searches().forEach(search -> {
                    var slice = doors.cases(search.in(operation));
                    var came = slice.get().map(s -> numbers(s.items(), CaseRow::number) + " of " + s.total());
                    var cases = records(operation, "case");
                    var found = cases.stream().filter(record -> search.finds(person, record));
                    findings.answered(person, cases, search.name(), list(person, found), came.orElse(said(slice)));
                });
                var slice = doors.returns(operation);
                var came = slice.get().map(s -> numbers(s.items(), SummaryRow::number) + " of " + s.total());
                var returns = records(operation, "return");
                var found = returns.stream().filter(record -> Section4.reads(person, record.sample()));
                findings.answered(person, returns, "returns", list(person, found), came.orElse(said(slice)));
            }
        }
        findings.assertNone(2_000);
    }

    @Test
    void behindAFigureStandsWhatThePersonMayOpenAndHowManyMoreThereAre() throws SQLException {
        Doors.withoutTheSecondLock(this::drillDown);
    }

    private void drillDown() {
        var findings = new Findings("the records behind figures");
        for (var person : people) {
            doors.enter(person);
            for (var operation : Matrix.CODES) {
                for (var state : COUNTED.keySet()) {
                    for (var kind : List.of("case", "return")) {
                        var counted = records(operation, kind).stream()
                                .filter(record -> record.sample().state().equals(COUNTED.get(state)))
                                .toList();
                        var given = doors.behind(operation, kind.equals("case") ? "drugs" : "checked", state);
                        var came = given.get()
                                .map(list -> numbers(list.rows().items(), Source::number) + " and " + list.hidden());
                        findings.answered(
                                person, counted, kind + " " + state, behind(person, counted), came.orElse(said(given)));
                    }
                }
            }
        }
        findings.assertNone(2_000);
    }

    /** Each combination is asked for one action, and the next for the next; whoever may read it for three. */
    @Test
    void everyActionIsAnsweredAsTheDomainSays() {
        var findings = new Findings("actions at the doors");
        var asked = kept.stream()
                .filter(record -> record.operation().equals(Matrix.CODES.get(0))
                        && record.sample().owner().equals(Matrix.OWNERS.get(0)))
                .toList();
        var turn = new AtomicInteger();
        forEachCombination(asked, (person, record) -> {
            var actions = actionsOn(record.sample());
            var times = Section4.reads(person, record.sample()) ? 3 : 1;
            for (int i = 0; i < times; i++) {
                var action = actions.get(turn.getAndIncrement() % actions.size());
                findings.answered(
                        person,
                        record.sample(),
                        action,
                        Section4.answers(person, record.sample(), action),
                        act(record, action));
            }
        });
        findings.assertNone(2_000);
    }

    /** Something asked of a list, and what it finds of what the person may read. */
    private record Search(String name, Consumer<CaseFilter.Draft> ask, Predicate<Sample> matches) {

        CaseFilter.Draft in(String operation) {
            var filter = new CaseFilter.Draft();
            filter.operation = operation;
            ask.accept(filter);
            return filter;
        }

        boolean finds(Person person, Kept record) {
            return matches.test(record.sample())
                    && (name.startsWith(PERSONAL)
                            ? Section4.readsPersonalData(person, record.sample())
                            : Section4.reads(person, record.sample()));
        }
    }

    private static List<Search> searches() {
        var searches = new ArrayList<Search>();
        searches.add(new Search("all", filter -> {}, sample -> true));
        for (var state : List.of("draft", "submitted", "returned", "approved", "void")) {
            searches.add(new Search(
                    state,
                    filter -> filter.status = state,
                    sample -> sample.state().equals(state)));
        }
        for (var owner : Matrix.OWNERS) {
            Predicate<Sample> theirs = sample -> sample.owner().equals(owner);
            searches.add(new Search("of " + owner, filter -> filter.organisation = owner, theirs));
            searches.add(new Search("author", filter -> filter.author = Matrix.authorOf(owner), theirs));
        }
        searches.add(new Search("category", filter -> filter.category = "heroin", sample -> true));
        searches.add(new Search("region", filter -> filter.region = "RU-ORE", sample -> true));
        searches.add(new Search("summary", filter -> filter.q = "tarantass", sample -> true));
        searches.add(new Search(
                "indicator", filter -> filter.indicator = "drugs", sample -> COUNTED.containsValue(sample.state())));
        // The beginnings of all that is personal in the samples.
        for (var word : List.of("plate", "vin", "family", "given", "patronymic", "latin", "document")) {
            searches.add(new Search(PERSONAL + word, filter -> filter.q = word, sample -> true));
        }
        return searches;
    }

    /** What a list shows of what it should find; administrators and auditors have none. */
    private static String list(Person person, Stream<Kept> found) {
        var numbers = numbers(found.toList(), Kept::number);
        return person.worksWithRecords() ? numbers + " of " + numbers.size() : "403";
    }

    /** Those that the person may open, and how many more there are, for all who take part. */
    private static String behind(Person person, List<Kept> counted) {
        var takingPart = counted.get(0).sample().takingPart();
        if (!person.worksWithRecords()) {
            return "403";
        }
        if (!takingPart.contains(String.valueOf(person.organisation()))) {
            return "404";
        }
        var readable = counted.stream()
                .filter(record -> Section4.reads(person, record.sample()))
                .toList();
        return numbers(readable, Kept::number) + " and " + (counted.size() - readable.size());
    }

    private static <T> Set<String> numbers(List<T> rows, Function<T, String> number) {
        return rows.stream().map(number).collect(toCollection(TreeSet::new));
    }

    private static String said(Doors.Given<?> refused) {
        return String.valueOf(refused.status());
    }

    /** Whether all of a document's personal data are in it, none, or some, history included. */
    private static String personalData(CaseDocument document, String secret) {
        var texts = Stream.of(
                        Objects.requireNonNull(document.confiscations).stream()
                                .filter(thing -> "stolen-cars".equals(thing.category))
                                .flatMap(thing -> Stream.of(thing.plate, thing.vin)),
                        Objects.requireNonNull(document.detentions).stream()
                                .map(detention -> Objects.requireNonNull(detention.person))
                                .flatMap(person -> Stream.of(
                                        person.familyName,
                                        person.givenName,
                                        person.patronymic,
                                        person.latinName,
                                        person.birthDate,
                                        person.document)),
                        document.history.stream()
                                .flatMap(step -> step.details().stream())
                                .flatMap(detail -> Stream.of(detail.before(), detail.after(), detail.text()))
                                .filter(text -> text != null && text.contains(secret)))
                .flatMap(all -> all)
                .toList();
        if (texts.stream().allMatch(text -> text == null)) {
            return document.masked ? "none" : "none, and not said to be masked";
        }
        return texts.stream().noneMatch(text -> text == null) && !document.masked ? "all" : "some";
    }

    private static List<String> actionsOn(Sample sample) {
        return Section4.actions().stream()
                .sorted()
                .filter(action -> sample.isCase()
                        || !Set.of("release", "withdrawal", "participation").contains(action))
                .toList();
    }

    private int act(Kept record, String action) {
        try {
            return doors.act(record, action);
        } catch (SystemException | NotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each combination once, however many records it is true of. */
    private void forEachCombination(List<Kept> records, BiConsumer<Person, Kept> ask) {
        var asked = new HashSet<String>();
        for (var person : people) {
            doors.enter(person);
            for (var record : records) {
                if (asked.add(Matrix.combination(person, record.sample()))) {
                    ask.accept(person, record);
                }
            }
        }
    }

    private List<Kept> records(String operation, String kind) {
        return kept.stream()
                .filter(record -> record.operation().equals(operation)
                        && record.sample().kind().equals(kind))
                .toList();
    }

    private static List<Kept> kept() {
        var resource = DoorsMatrixIT.class.getResourceAsStream("/" + KEPT);
        if (resource == null) {
            return List.of();
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split(">", -1))
                    .map(part -> new Kept(Sample.read(part[2]), part[0], part[1]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
