package org.jointops.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the test adds up from its records, without asking the product. Places of a table are named as {@link Counted} does. */
final class Reckoning {

    private static final Map<String, Set<String>> BELOW =
            Map.of("drugs", Set.of("drugs", "heroin", "opium", "hashish"), "alcohol", Set.of("alcohol", "vodka"));

    private final List<Counted> records;

    Reckoning(List<Counted> records) {
        this.records = records;
    }

    /** What is added up for one place of a table. */
    static final class Sum {
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

        BigDecimal approved() {
            return approved;
        }

        BigDecimal submitted() {
            return submitted;
        }

        /** Both figures as every format is read back. */
        List<String> figures() {
            return List.of(figure(approved, approvedRank), figure(submitted, submittedRank));
        }

        String said() {
            return String.join(", ", figures()) + ", "
                    + sources.values().stream().mapToInt(times -> times).sum();
        }
    }

    /** The records behind a figure that somebody may open, each with what it adds, and how many more there are. */
    record Behind(Map<String, String> open, int hidden) {}

    /** Cases of a region. */
    record Cases(long confirmed, long provisional, long readable) {

        private Cases plus(Cases other) {
            return new Cases(confirmed + other.confirmed, provisional + other.provisional, readable + other.readable);
        }
    }

    static String figure(BigDecimal amount, int rank) {
        return plain(amount) + " " + rank;
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    static String word(@Nullable Grouping by) {
        return by == null ? "" : by.code();
    }

    /** Everything that counts, by indicator and place. */
    Map<String, Sum> sums(Question question, @Nullable Grouping by, @Nullable Grouping across) {
        var sums = new HashMap<String, Sum>();
        for (var record : records) {
            for (var part : record.parts()) {
                if (passes(record, part, question.filter())) {
                    record.places(word(by), word(across), part.category())
                            .forEach((place, times) -> sums.computeIfAbsent(
                                            part.indicator() + "\n" + place, key -> new Sum())
                                    .add(record, part, times));
                }
            }
        }
        return sums;
    }

    /** An indicator from the first day to the end of this one. */
    Sum through(Question question, String indicator, LocalDate day) {
        var sum = new Sum();
        for (var record : records) {
            for (var part : record.parts()) {
                if (part.indicator().equals(indicator)
                        && passes(record, part, question.filter())
                        && !LocalDate.parse(record.day()).isAfter(day)) {
                    sum.add(record, part, 1);
                }
            }
        }
        return sum;
    }

    /** The table as a file lays it out: indicator, group, then both figures in all and of each column; empty where there are none. */
    List<List<String>> lines(Question question, List<ResultTable.Group> groups, List<ResultTable.Group> columns) {
        var totals = sums(question, null, null);
        var parts = sums(question, question.by(), null);
        var crossing = sums(question, null, question.across());
        var cells = sums(question, question.by(), question.across());
        var lines = new ArrayList<List<String>>();
        for (var indicator : InventedRecords.INDICATORS) {
            var total = totals.getOrDefault(indicator + "\n\n", new Sum());
            if (columns.isEmpty()) {
                lines.add(line(indicator, "", total, groups, key -> parts.get(indicator + "\n" + key + "\n")));
                continue;
            }
            lines.add(line(indicator, "", total, columns, key -> crossing.get(indicator + "\n\n" + key)));
            for (var group : groups) {
                var place = indicator + "\n" + group.key() + "\n";
                var part = parts.get(place);
                if (part != null) {
                    lines.add(line(indicator, label(group), part, columns, key -> cells.get(place + key)));
                }
            }
        }
        return lines;
    }

    private static List<String> line(
            String indicator,
            String group,
            Sum total,
            List<ResultTable.Group> columns,
            Function<String, @Nullable Sum> figures) {
        var line = new ArrayList<>(List.of(indicator, group));
        line.addAll(total.figures());
        for (var column : columns) {
            var sum = figures.apply(column.key());
            line.addAll(sum == null ? List.of("", "") : sum.figures());
        }
        return line;
    }

    static String label(ResultTable.Group group) {
        return ReadBack.close(group.label().in(Locale.ENGLISH));
    }

    /** @param place by the first and the second grouping */
    Behind behind(
            Question question, String indicator, List<String> place, Figure.State state, Predicate<Counted> isOpen) {
        var open = new TreeMap<String, String>();
        var hidden = 0;
        var wanted = state == Figure.State.CONFIRMED ? "approved" : "submitted";
        for (var record : records) {
            var adds = adds(record, question, indicator, String.join("\n", place));
            if (adds.signum() == 0 || !record.state().equals(wanted)) {
                continue;
            }
            if (isOpen.test(record)) {
                open.put(record.number(), plain(adds));
            } else {
                hidden += times(record, question, indicator, String.join("\n", place));
            }
        }
        return new Behind(open, hidden);
    }

    /** Submitted and approved cases by region. */
    Map<String, Cases> cases(@Nullable LocalDate from, @Nullable LocalDate to, Predicate<Counted> isOpen) {
        var cases = new TreeMap<String, Cases>();
        counting("case")
                .filter(record -> isWithin(record, from, to))
                .forEach(record -> cases.merge(
                        record.region(),
                        new Cases(isApproved(record), 1 - isApproved(record), isOpen.test(record) ? 1 : 0),
                        Cases::plus));
        return cases;
    }

    /** Submitted and approved records by the organisation whose they are and their day. */
    Map<String, String> byOrganisationAndDay() {
        var cases = new TreeMap<String, Cases>();
        Stream.concat(counting("case"), counting("return"))
                .forEach(record -> cases.merge(
                        record.owner() + " " + record.day(),
                        new Cases(isApproved(record), 1 - isApproved(record), 0),
                        Cases::plus));
        var said = new TreeMap<String, String>();
        cases.forEach((key, count) -> said.put(key, count.confirmed() + " " + count.provisional()));
        return said;
    }

    private Stream<Counted> counting(String kind) {
        return records.stream()
                .filter(record -> record.kind().equals(kind)
                        && Set.of("approved", "submitted").contains(record.state()));
    }

    private static long isApproved(Counted record) {
        return record.state().equals("approved") ? 1 : 0;
    }

    /** How often the record counts in the figure, which is once but where joint incidents count more than once. */
    private static int times(Counted record, Question question, String indicator, String place) {
        return record.parts().stream()
                .filter(part -> part.indicator().equals(indicator))
                .map(part -> record.places(word(question.by()), word(question.across()), part.category())
                        .getOrDefault(place, 0))
                .max(Integer::compare)
                .orElse(0);
    }

    private static BigDecimal adds(Counted record, Question question, String indicator, String place) {
        return record.parts().stream()
                .filter(part -> part.indicator().equals(indicator) && passes(record, part, question.filter()))
                .map(part -> part.amount()
                        .multiply(BigDecimal.valueOf(
                                record.places(word(question.by()), word(question.across()), part.category())
                                        .getOrDefault(place, 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean passes(Counted record, Counted.Part part, FigureFilter filter) {
        var organisation = filter.organisation();
        var category = filter.category();
        return (filter.country() == null
                        || record.parties().stream().anyMatch(party -> party.startsWith(filter.country() + "/")))
                && (organisation == null || record.parties().contains(organisation.code()))
                && (filter.unit() == null || record.unit().equals(filter.unit()))
                && (filter.region() == null || record.region().equals(filter.region()))
                && isWithin(record, filter.from(), filter.to())
                && (category == null
                        || Objects.requireNonNull(BELOW.getOrDefault(category, Set.of(category)))
                                .contains(part.category()));
    }

    private static boolean isWithin(Counted record, @Nullable LocalDate from, @Nullable LocalDate to) {
        var day = LocalDate.parse(record.day());
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
