package org.jointops.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.stax2.XMLInputFactory2;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jointops.access.Officer;
import org.jointops.access.Role;
import org.jointops.access.SignedIn;
import org.jointops.pictures.CaseMap;
import org.jointops.pictures.Drawings;
import org.jointops.pictures.ReadPicture;
import org.jointops.reporting.render.Format;
import org.jointops.shared.Organisation;
import org.jointops.shared.Paging;
import org.jointops.shared.Quantity;
import org.jointops.stack.BuiltApplication;
import org.jointops.stack.Product;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever asks, however narrowed and broken down: the table, its document for other systems, its files, its pictures and the
 * records behind each figure say the same, and it is what the test adds up from the records without asking the product.
 */
@ExtendWith(ArquillianExtension.class)
class FiguresAgreeIT {

    /** A build asks for a tenth of what {@code -Dfigures.combinations=10000} asks for. */
    private static final int COMBINATIONS = Integer.getInteger("figures.combinations", 1_000);

    /** Word is read back for every so many combinations, paper for fewer: it takes the longest. */
    private static final int FOR_WORD = 10;

    private static final int FOR_PAPER = 50;

    /** To what a picture rounds its lengths, in points. */
    private static final double A_HAIR = 0.02;

    private static final String KEPT = "counted.txt";
    private static final String ASKED = "combinations.txt";
    private static final List<String> ROLES = List.of("officer", "supervisor", "liaison");
    private static final Set<String> APART = Set.of(ResultTable.OVERLAP, ResultTable.NOT_BROKEN_DOWN);

    @Inject
    private Results results;

    @Inject
    private Sources sources;

    @Inject
    private RecordCounts counts;

    @Inject
    private Drawings drawings;

    @Inject
    private CaseMap map;

    @Inject
    private SignedIn signedIn;

    private final Reckoning reckoning = new Reckoning(records());
    private final Random random = new Random(4711);
    private final List<String> mismatches = new ArrayList<>();

    @Deployment
    static WebArchive application() {
        var lines = InventedRecords.in(Product.running()).stream()
                .map(Counted::line)
                .collect(Collectors.joining("\n"));
        return BuiltApplication.with(
                        FiguresAgreeIT.class,
                        Who.class,
                        Reckoning.class,
                        Reckoning.Sum.class,
                        Reckoning.Behind.class,
                        Reckoning.Cases.class,
                        ReadBack.class,
                        ReadPicture.class,
                        ReadPicture.Bar.class,
                        Counted.class,
                        Counted.Part.class,
                        InventedRecords.class,
                        InventedRecords.Post.class)
                .addAsLibraries(Stream.of(ReadableWorkbook.class, InputFactoryImpl.class, XMLInputFactory2.class)
                        .map(FiguresAgreeIT::library)
                        .toArray(File[]::new))
                .addAsResource(new StringAsset(lines), KEPT)
                .addAsResource(new StringAsset(String.valueOf(COMBINATIONS)), ASKED);
    }

    private static File library(Class<?> of) {
        try {
            return new File(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private record Who(String account, String organisation, String role) {

        private boolean opens(Counted record) {
            return record.isReadBy(account, organisation, role);
        }
    }

    @Test
    void inThousandsOfCombinationsOfFilterGroupingAndCaller() throws IOException {
        var asked = new HashSet<String>();
        var combinations = Integer.parseInt(lines(ASKED).get(0));
        while (asked.size() < combinations) {
            var who = anybody();
            var question = anyQuestion();
            if (!asked.add(who + " " + question)) {
                continue;
            }
            enter(who);
            var table = results.of(InventedRecords.OPERATION, question);
            compare(question, table);
            compareDocument(table);
            compareFiles(table, asked.size());
            comparePictures(table);
            compareRecords(who, question);
            compareCounts(who, question.filter());
        }
        assertThat(mismatches).isEmpty();
    }

    /** Every figure of the table, wherever it stands, against what the test added up. */
    private void compare(Question question, ResultTable table) {
        var totals = reckoning.sums(question, null, null);
        var shown = new TreeMap<String, String>();
        var expected = new TreeMap<String, String>();
        for (var row : table.rows()) {
            var code = row.indicator().code();
            shown.put(code, said(row.total()));
            expected.put(
                    code,
                    totals.getOrDefault(code + "\n\n", new Reckoning.Sum()).said());
            row.parts().forEach(part -> {
                shown.put(code + " by " + part.group().key(), said(part.figures()));
                part.parts()
                        .forEach(cell -> shown.put(
                                code + " by " + part.group().key() + " and "
                                        + cell.group().key(),
                                said(cell.figures())));
            });
            row.across()
                    .forEach(part -> shown.put(code + " across " + part.group().key(), said(part.figures())));
        }
        if (question.by() != null) {
            reckoning
                    .sums(question, question.by(), null)
                    .forEach((place, sum) -> expected.put(place(place, "by", ""), sum.said()));
        }
        if (question.across() != null) {
            reckoning
                    .sums(question, null, question.across())
                    .forEach((place, sum) ->
                            expected.put(place.split("\n", -1)[0] + " across " + place.split("\n", -1)[2], sum.said()));
            reckoning
                    .sums(question, question.by(), question.across())
                    .forEach((place, sum) -> expected.put(place(place, "by", "and"), sum.said()));
        }
        agree("table of " + question, shown, expected);
    }

    private void agree(String what, Object shown, Object expected) {
        if (!shown.equals(expected)) {
            mismatches.add(what + "\n shown " + shown + "\n expected " + expected);
        }
    }

    private static String place(String place, String by, String and) {
        var parts = place.split("\n", -1);
        return parts[0] + " " + by + " " + parts[1] + (and.isEmpty() ? "" : " " + and + " " + parts[2]);
    }

    /** Every file holds what the test added up, no more and no less. */
    private void compareFiles(ResultTable table, int place) throws IOException {
        var question = table.question();
        var expected = reckoning.lines(question, table.groups(), table.across());
        var report = ResultSheets.of(table, Locale.ENGLISH);
        for (var format : Format.values()) {
            if (place % every(format) == 0) {
                var out = new ByteArrayOutputStream();
                format.write(report, out);
                var read =
                        ReadBack.read(format, out.toByteArray(), !table.across().isEmpty());
                var columns = columns(table, format);
                if (format == Format.JSON) {
                    agree(format + " of " + question, withNames(read), withNames(named(columns, expected)));
                } else {
                    agree(format + " of " + question, read, named(columns, expected));
                }
            }
        }
    }

    private static int every(Format format) {
        return switch (format) {
            case CSV, JSON, XLSX -> 1;
            case DOCX -> FOR_WORD;
            case PDF -> FOR_PAPER;
        };
    }

    private static List<List<String>> named(List<String> columns, List<List<String>> lines) {
        return Stream.concat(Stream.of(columns), lines.stream()).toList();
    }

    /** In JSON each figure has its name, and what is not known is left out. */
    private static List<String> withNames(List<List<String>> lines) {
        var columns = lines.get(0);
        var figures = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            for (int i = 0; i < columns.size(); i++) {
                if (!line.get(i + 2).isEmpty()) {
                    figures.add(line.get(0) + "/" + line.get(1) + "/" + columns.get(i) + " " + line.get(i + 2));
                }
            }
        }
        return figures.stream().sorted().toList();
    }

    /** Files for machines name groups by their keys, those for people as people do. */
    private static List<String> columns(ResultTable table, Format format) {
        var machine = format == Format.CSV || format == Format.JSON;
        var groups = table.across().isEmpty() ? table.groups() : table.across();
        return Stream.concat(
                        machine ? Stream.of("amount", "provisional") : Stream.of("Confirmed", "Provisional"),
                        groups.stream()
                                .flatMap(group -> machine
                                        ? Stream.of(group.key(), group.key() + "-provisional")
                                        : Stream.of(Reckoning.label(group), Reckoning.label(group) + ",provisional")))
                .toList();
    }

    private void compareDocument(ResultTable table) {
        var document = ResultDocument.of(table, Locale.ENGLISH);
        for (var i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var line = document.rows().get(i);
            var groups = Objects.requireNonNullElse(line.groups(), List.<ResultDocument.Group>of()).stream()
                    .map(group -> group.key() + " " + group.confirmed().amount + " " + group.provisional().amount)
                    .toList();
            var parts = row.parts().stream()
                    .map(part -> part.group().key() + " "
                            + part.figures().confirmed().plainAmount() + " "
                            + part.figures().provisional().plainAmount())
                    .toList();
            agree(
                    "document of " + table.question(),
                    line.confirmed().amount + " " + groups,
                    row.total().confirmed().plainAmount() + " " + parts);
        }
    }

    /** The pictures that there are of the table: bars and the map, or columns and the course, of one of its indicators. */
    private void comparePictures(ResultTable table) throws IOException {
        var question = table.question();
        var indicator =
                table.operation().indicator(any(InventedRecords.INDICATORS)).orElseThrow();
        var sums = reckoning.sums(question, question.by(), null);
        if (table.by() == Grouping.DAY) {
            var days = table.operation()
                    .firstDay()
                    .datesUntil(table.operation().lastDay().plusDays(1))
                    .toList();
            var drawn = ReadPicture.of(drawings.columns(table, indicator, Locale.ENGLISH));
            var expected = days.stream()
                    .map(day -> sums.getOrDefault(indicator.code() + "\n" + day + "\n", new Reckoning.Sum()))
                    .toList();
            compareLengths(question, drawn.bars("height"), expected, drawn.one());
            var day = any(days.subList(0, 7));
            agree(
                    "course to " + day + " of " + question,
                    said(ReadPicture.through(table, indicator, day)),
                    reckoning.through(question, indicator.code(), day).said());
        } else if (table.by() != null) {
            var groups = table.groups().stream()
                    .filter(group -> !APART.contains(group.key())
                            && sums.containsKey(indicator.code() + "\n" + group.key() + "\n"))
                    .toList();
            var expected = groups.stream()
                    .map(group -> Objects.requireNonNull(sums.get(indicator.code() + "\n" + group.key() + "\n")))
                    .toList();
            var drawn = ReadPicture.of(drawings.bars(table, indicator, Locale.ENGLISH));
            compareWords(question, drawn.texts(), groups, expected);
            compareLengths(question, drawn.bars("width"), expected, one(drawn.bars("width"), expected));
            compareMap(table, indicator.code(), groups, expected);
        }
    }

    private void compareWords(
            Question question, List<String> texts, List<ResultTable.Group> groups, List<Reckoning.Sum> sums) {
        var read = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int i = 0; i < groups.size(); i++) {
            read.add(uncut(texts.get(2 * i), groups.get(i)));
            read.add(ReadBack.figure(ReadBack.close(texts.get(2 * i + 1))));
            expected.add(Reckoning.label(groups.get(i)));
            expected.add(sums.get(i).figures().get(0));
        }
        agree("bars of " + question, read, expected);
    }

    /** A long name may be cut short on a picture. */
    private static String uncut(String name, ResultTable.Group group) {
        var whole = Reckoning.label(group);
        var cut = ReadBack.close(name);
        return cut.endsWith("…") && whole.startsWith(cut.substring(0, cut.length() - 1)) ? whole : cut;
    }

    /** How long one is, where the longest bar is as long as it is. */
    private static double one(List<ReadPicture.Bar> bars, List<Reckoning.Sum> sums) {
        var drawn = bars.stream().mapToDouble(bar -> bar.sure() + bar.open()).max();
        var most = sums.stream()
                .mapToDouble(sum -> sum.approved().add(sum.submitted()).doubleValue())
                .max();
        return most.orElse(0) == 0 ? 0 : drawn.orElse(0) / most.orElse(1);
    }

    private void compareLengths(Question question, List<ReadPicture.Bar> bars, List<Reckoning.Sum> sums, double one) {
        var agree = bars.size() == sums.size();
        for (int i = 0; agree && i < bars.size(); i++) {
            agree = Math.abs(bars.get(i).sure() - sums.get(i).approved().doubleValue() * one) < A_HAIR
                    && Math.abs(bars.get(i).open() - sums.get(i).submitted().doubleValue() * one) < A_HAIR;
        }
        if (!agree) {
            mismatches.add("lengths of " + question + "\n shown " + bars + "\n expected " + one + " times "
                    + sums.stream().map(Reckoning.Sum::said).toList());
        }
    }

    /** Under the map stand a number, a name and a figure for each region. */
    private void compareMap(
            ResultTable table, String indicator, List<ResultTable.Group> groups, List<Reckoning.Sum> sums)
            throws IOException {
        if (table.by() != Grouping.REGION) {
            return;
        }
        var row = table.operation().indicator(indicator).orElseThrow();
        var texts = ReadPicture.of(drawings.map(table, row, Locale.ENGLISH)).texts();
        var names = texts.subList(texts.size() - 3 * groups.size(), texts.size());
        for (int i = 0; i < groups.size(); i++) {
            agree(
                    "map of " + table.question(),
                    uncut(names.get(3 * i + 1), groups.get(i)) + " "
                            + names.get(3 * i + 2).replace(",", ""),
                    Reckoning.label(groups.get(i)) + " "
                            + Reckoning.plain(sums.get(i).approved()));
        }
    }

    /** One figure of the table, with the records behind it that the caller may open and the number of the others. */
    private void compareRecords(Who who, Question question) {
        var indicator = any(InventedRecords.INDICATORS);
        var state = random.nextInt(4) == 0 ? Figure.State.PROVISIONAL : Figure.State.CONFIRMED;
        var places = reckoning.sums(question, question.by(), question.across()).keySet().stream()
                .filter(place -> place.startsWith(indicator + "\n"))
                .sorted()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        var place = List.of(any(places).split("\n", -1));
        var list = sources.of(
                new Figure(
                        InventedRecords.OPERATION,
                        indicator,
                        question,
                        question.by() == null ? null : place.get(1),
                        question.across() == null ? null : place.get(2),
                        state),
                Paging.first(Paging.LARGEST_SIZE));
        var shown = new TreeMap<String, String>();
        list.rows()
                .items()
                .forEach(row -> shown.put(
                        row.number(), Reckoning.plain(row.contribution().amount())));
        agree(
                who + " behind " + place + " " + state + " of " + question,
                new Reckoning.Behind(shown, Math.toIntExact(list.hidden())),
                reckoning.behind(question, indicator, place.subList(1, 3), state, who::opens));
    }

    /** The numbers of records on the map and of each organisation, of which the filter's days alone are asked. */
    private void compareCounts(Who who, FigureFilter filter) {
        if (random.nextInt(5) > 0) {
            return;
        }
        var areas = new TreeMap<String, Reckoning.Cases>();
        ReadPicture.areas(map, InventedRecords.OPERATION, filter.from(), filter.to())
                .forEach(area -> areas.put(
                        area.region(), new Reckoning.Cases(area.confirmed(), area.provisional(), area.readable())));
        agree(who + " on the map of " + filter, areas, reckoning.cases(filter.from(), filter.to(), who::opens));
        var counted = new TreeMap<String, String>();
        counts.byOrganisationAndDay(InventedRecords.OPERATION)
                .forEach(count -> counted.put(
                        count.organisation() + " " + count.day(), count.confirmed() + " " + count.provisional()));
        agree("records", counted, reckoning.byOrganisationAndDay());
    }

    private Who anybody() {
        var organisation = any(InventedRecords.ORGANISATIONS);
        var role = any(ROLES);
        return new Who(InventedRecords.account(organisation) + "-" + role, organisation, role);
    }

    private Question anyQuestion() {
        var groupings = new ArrayList<>(List.of(Grouping.values()));
        Collections.shuffle(groupings, random);
        var many = random.nextInt(3);
        return new Question(
                many > 0 ? groupings.get(0) : null,
                many > 1 ? groupings.get(1) : null,
                new FigureFilter(
                        maybe(List.of("RU", "KZ")),
                        Organisation.of(Objects.requireNonNullElse(maybe(InventedRecords.ORGANISATIONS), ""))
                                .orElse(null),
                        maybe(List.of("RU-BORDER-ORE-1", "KZ-CUSTOMS-27-1")),
                        maybe(InventedRecords.REGIONS),
                        day(maybe(List.of("2025-05-02", "2025-05-04"))),
                        day(maybe(List.of("2025-05-03", "2025-05-05"))),
                        maybe(List.of("drugs", "heroin", "vodka", "smuggling", "wanted"))));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private <T> @Nullable T maybe(List<T> some) {
        return random.nextInt(4) == 0 ? any(some) : null;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void enter(Who who) {
        var role = switch (who.role()) {
            case "officer" -> Role.FIELD_OFFICER;
            case "supervisor" -> Role.SUPERVISOR;
            default -> Role.LIAISON;
        };
        signedIn.is(new Officer(
                who.account(),
                who.account(),
                EnumSet.of(role),
                who.organisation().substring(0, 2),
                who.organisation().substring(3),
                InventedRecords.at(who.organisation()).unit(),
                Instant.now()));
    }

    private static String said(ResultTable.Figures figures) {
        return said(figures.confirmed()) + ", " + said(figures.provisional()) + ", " + figures.sources();
    }

    private static String said(Quantity quantity) {
        return Reckoning.figure(quantity.amount(), quantity.qualifier().ordinal());
    }

    private static List<Counted> records() {
        return lines(KEPT).stream().map(Counted::of).toList();
    }

    private static List<String> lines(String resource) {
        var file = FiguresAgreeIT.class.getClassLoader().getResourceAsStream(resource);
        if (file == null) {
            return List.of();
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
