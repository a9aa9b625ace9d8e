package org.jointops.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jointops.access.Officer;
import org.jointops.access.Role;
import org.jointops.access.SignedIn;
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
 * Whoever asks, however narrowed and broken down: the table, its document for other systems, its file and the records
 * behind each figure say the same, and it is what the test adds up from the records without asking the product.
 */
@ExtendWith(ArquillianExtension.class)
class FiguresAgreeIT {

    /** A build asks for a quarter of what {@code -Dfigures.combinations=10000} asks for, in a quarter of the time. */
    private static final int COMBINATIONS = Integer.getInteger("figures.combinations", 2_500);

    private static final String KEPT = "counted.txt";
    private static final String ASKED = "combinations.txt";
    private static final List<String> ROLES = List.of("officer", "supervisor", "liaison");
    private static final Map<String, Set<String>> BELOW =
            Map.of("drugs", Set.of("drugs", "heroin", "opium", "hashish"), "alcohol", Set.of("alcohol", "vodka"));

    @Inject
    private Results results;

    @Inject
    private Sources sources;

    @Inject
    private SignedIn signedIn;

    private final List<Counted> records = records();
    private final Random random = new Random(4711);

    @Deployment
    static WebArchive application() {
        var lines = InventedRecords.in(Product.running()).stream()
                .map(Counted::line)
                .collect(Collectors.joining("\n"));
        return BuiltApplication.with(
                        FiguresAgreeIT.class,
                        Who.class,
                        Sum.class,
                        Counted.class,
                        Counted.Part.class,
                        InventedRecords.class,
                        InventedRecords.Post.class)
                .addAsResource(new StringAsset(lines), KEPT)
                .addAsResource(new StringAsset(String.valueOf(COMBINATIONS)), ASKED);
    }

    private record Who(String account, String organisation, String role) {}

    /** What the test adds up for one place of a table. */
    private static final class Sum {
        private BigDecimal approved = BigDecimal.ZERO;
        private BigDecimal submitted = BigDecimal.ZERO;
        private int approvedRank;
        private int submittedRank;
        private final Map<String, Integer> sources = new TreeMap<>();

        private void add(Counted record, Counted.Part part, int times) {
            var amount = part.amount().multiply(BigDecimal.valueOf(times));
            if (record.state().equals("approved")) {
                approved = approved.add(amount);
                approvedRank = Math.max(approvedRank, part.rank());
            } else {
                submitted = submitted.add(amount);
                submittedRank = Math.max(submittedRank, part.rank());
            }
            sources.put(record.number(), times);
        }

        private String said() {
            return plain(approved) + " " + approvedRank + ", " + plain(submitted) + " " + submittedRank + ", "
                    + sources.values().stream().mapToInt(times -> times).sum();
        }
    }

    @Test
    void inThousandsOfCombinationsOfFilterGroupingAndCaller() throws IOException {
        var mismatches = new ArrayList<String>();
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
            compare(question, table, mismatches);
            compareFile(table, mismatches);
            compareDocument(table, mismatches);
            compareRecords(who, question, mismatches);
        }
        assertThat(mismatches).isEmpty();
    }

    /** Every figure of the table, wherever it stands, against what the test added up. */
    private void compare(Question question, ResultTable table, List<String> mismatches) {
        var totals = sums(question, "", "");
        var parts = sums(question, word(question.by()), "");
        var columns = sums(question, "", word(question.across()));
        var cells = sums(question, word(question.by()), word(question.across()));
        var shown = new TreeMap<String, String>();
        var expected = new TreeMap<String, String>();
        for (var row : table.rows()) {
            var code = row.indicator().code();
            shown.put(code, said(row.total()));
            expected.put(code, totals.getOrDefault(code + "\n\n", new Sum()).said());
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
            parts.forEach((place, sum) -> expected.put(place(place, "by", ""), sum.said()));
        }
        if (question.across() != null) {
            columns.forEach((place, sum) ->
                    expected.put(place.split("\n", -1)[0] + " across " + place.split("\n", -1)[2], sum.said()));
            cells.forEach((place, sum) -> expected.put(place(place, "by", "and"), sum.said()));
        }
        if (!shown.equals(expected)) {
            mismatches.add(question + "\n shown " + shown + "\n expected " + expected);
        }
    }

    private static String place(String place, String by, String and) {
        var parts = place.split("\n", -1);
        return parts[0] + " " + by + " " + parts[1] + (and.isEmpty() ? "" : " " + and + " " + parts[2]);
    }

    /** The file holds the figures of the table, no more and no less. */
    private static void compareFile(ResultTable table, List<String> mismatches) throws IOException {
        var out = new ByteArrayOutputStream();
        Format.CSV.write(ResultSheets.of(table, Locale.ENGLISH), out);
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
            var read = csv.stream()
                    .map(line -> line.get("indicator") + " " + line.get("amount") + " " + line.get("provisional"))
                    .toList();
            var written = table.rows().stream()
                    .flatMap(row -> table.across().isEmpty()
                            ? List.of(row.total()).stream().map(f -> figures(row, f))
                            : Stream.concat(
                                    Stream.of(figures(row, row.total())),
                                    row.parts().stream().map(part -> figures(row, part.figures()))))
                    .toList();
            if (!new TreeSet<>(read).equals(new TreeSet<>(written)) || read.size() != written.size()) {
                mismatches.add(table.question() + "\n file " + read + "\n table " + written);
            }
        }
    }

    private static String figures(ResultTable.Row row, ResultTable.Figures figures) {
        return row.indicator().code() + " " + figures.confirmed().plainAmount() + " "
                + figures.provisional().plainAmount();
    }

    private static void compareDocument(ResultTable table, List<String> mismatches) {
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
            if (!row.total().confirmed().plainAmount().equals(line.confirmed().amount) || !groups.equals(parts)) {
                mismatches.add(table.question() + "\n document " + line + "\n table " + row);
            }
        }
    }

    /** One figure of the table, with the records behind it that the caller may open and the number of the others. */
    private void compareRecords(Who who, Question question, List<String> mismatches) {
        var indicator = any(InventedRecords.INDICATORS);
        var state = random.nextInt(4) == 0 ? Figure.State.PROVISIONAL : Figure.State.CONFIRMED;
        var cells = sums(question, word(question.by()), word(question.across()));
        var places = cells.keySet().stream()
                .filter(place -> place.startsWith(indicator + "\n"))
                .toList();
        if (places.isEmpty()) {
            return;
        }
        var place = any(places).split("\n", -1);
        var counted = new TreeMap<String, String>();
        var hidden = 0;
        for (var record : records) {
            var times = times(record, question, indicator, place[1], place[2]);
            if (times.signum() == 0
                    || !record.state().equals(state == Figure.State.CONFIRMED ? "approved" : "submitted")) {
                continue;
            }
            if (record.isReadBy(who.account(), who.organisation(), who.role())) {
                counted.put(record.number(), plain(times));
            } else {
                hidden += overlaps(record, question, indicator, place[1] + "\n" + place[2]);
            }
        }
        var list = sources.of(
                new Figure(
                        InventedRecords.OPERATION,
                        indicator,
                        question,
                        question.by() == null ? null : place[1],
                        question.across() == null ? null : place[2],
                        state),
                Paging.first(Paging.LARGEST_SIZE));
        var shown = new TreeMap<String, String>();
        list.rows()
                .items()
                .forEach(row -> shown.put(row.number(), plain(row.contribution().amount())));
        if (!shown.equals(counted) || list.hidden() != hidden) {
            mismatches.add(who + " " + question + " " + String.join("/", place) + " " + state + "\n shown " + shown
                    + " and " + list.hidden() + "\n expected " + counted + " and " + hidden);
        }
    }

    /** How often the record counts in the figure, which is once but where joint incidents count more than once. */
    private static int overlaps(Counted record, Question question, String indicator, String place) {
        return record.parts().stream()
                .filter(part -> part.indicator().equals(indicator))
                .map(part -> record.places(word(question.by()), word(question.across()), part.category())
                        .getOrDefault(place, 0))
                .max(Integer::compare)
                .orElse(0);
    }

    private BigDecimal times(Counted record, Question question, String indicator, String first, String second) {
        return record.parts().stream()
                .filter(part -> part.indicator().equals(indicator) && passes(record, part, question.filter()))
                .map(part -> part.amount()
                        .multiply(BigDecimal.valueOf(
                                record.places(word(question.by()), word(question.across()), part.category())
                                        .getOrDefault(first + "\n" + second, 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Everything that counts, added up by indicator and place. */
    private Map<String, Sum> sums(Question question, String by, String across) {
        var sums = new HashMap<String, Sum>();
        for (var record : records) {
            for (var part : record.parts()) {
                if (passes(record, part, question.filter())) {
                    record.places(by, across, part.category())
                            .forEach((place, times) -> sums.computeIfAbsent(
                                            part.indicator() + "\n" + place, key -> new Sum())
                                    .add(record, part, times));
                }
            }
        }
        return sums;
    }

    private static boolean passes(Counted record, Counted.Part part, FigureFilter filter) {
        var day = LocalDate.parse(record.day());
        var organisation = filter.organisation();
        var category = filter.category();
        return (filter.country() == null
                        || record.parties().stream().anyMatch(party -> party.startsWith(filter.country() + "/")))
                && (organisation == null || record.parties().contains(organisation.code()))
                && (filter.unit() == null || record.unit().equals(filter.unit()))
                && (filter.region() == null || record.region().equals(filter.region()))
                && (filter.from() == null || !day.isBefore(filter.from()))
                && (filter.to() == null || !day.isAfter(filter.to()))
                && (category == null
                        || BELOW.getOrDefault(category, Set.of(category)).contains(part.category()));
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

    private static String word(@Nullable Grouping by) {
        return by == null ? "" : by.code();
    }

    private static String said(ResultTable.Figures figures) {
        return said(figures.confirmed()) + ", " + said(figures.provisional()) + ", " + figures.sources();
    }

    private static String said(Quantity quantity) {
        return plain(quantity.amount()) + " " + quantity.qualifier().ordinal();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
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
