package org.jointops.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jointops.operations.Side;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jspecify.annotations.Nullable;

/**
 * What of an edition everybody may read, by rule. The results in all, by country and by region; no effort, no
 * organisations, no days, nothing that is late. Counts of people, crimes and groups below {@link #FEWEST} are not said,
 * nor what is made of records under H1 to H3 alone; and so much else is withheld that neither can be computed back from
 * totals, from the other table, or from the edition before. {@code docs/decisions/public-version.md} says why so.
 */
final class PublicVersion {

    /** The smallest count of people that is said of a group. */
    static final int FEWEST = 5;

    /** Why a figure is not shown: it lies below {@link #FEWEST}, zero included. */
    static final String FEW = "few";

    /** Why a figure is not shown: for the sake of another one, or of the records behind it. */
    static final String WITHHELD = "withheld";

    private static final BigDecimal LIMIT = BigDecimal.valueOf(FEWEST);
    private static final BigDecimal WITHOUT_LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Set<String> COUNTS_PEOPLE = Set.of("persons", "crimes", "groups");
    private static final List<Grouping> TABLES = List.of(Grouping.COUNTRY, Grouping.REGION);

    private final Snapshot shown;
    private final @Nullable Snapshot before;
    private final Map<String, Long> open;

    private PublicVersion(Snapshot full, @Nullable Snapshot before, Map<String, Long> open) {
        this.shown = full.copy();
        this.before = before;
        this.open = open;
    }

    /**
     * @param before the public version of the edition before; null for the first
     * @param open how many records under no restriction there are, by {@link #place}
     */
    static Snapshot of(Snapshot full, @Nullable Snapshot before, Map<String, Long> open) {
        return new PublicVersion(full, before, open).redact();
    }

    static String place(String grouping, String key, String indicator) {
        return grouping + "\n" + key + "\n" + indicator;
    }

    private Snapshot redact() {
        shown.lines.removeIf(line -> line.side() != Side.RESULT);
        var tables = new LinkedHashMap<String, List<Snapshot.Group>>();
        TABLES.forEach(by -> tables.put(by.code(), openGroups(by.code())));
        shown.lines.forEach(this::redact);
        shown.tables = tables;
        shown.earlier.forEach(PublicVersion::leaveOpen);
        shown.lines.forEach(line -> leaveOnly(line, tables));
        return shown;
    }

    /** Of an earlier operation it says what that one's own public version says. */
    private static void leaveOpen(Snapshot.Earlier earlier) {
        earlier.totals = earlier.open;
        earlier.open = Map.of();
    }

    /** A group of which all records are restricted is not even named. */
    private List<Snapshot.Group> openGroups(String by) {
        return shown.groups(by).stream()
                .filter(group -> shown.lines.stream().anyMatch(line -> open(by, group.key, line.indicator) > 0))
                .toList();
    }

    private long open(String by, String key, String indicator) {
        return open.getOrDefault(place(by, key, indicator), 0L);
    }

    private static void leaveOnly(Snapshot.Line line, Map<String, List<Snapshot.Group>> tables) {
        line.leftOut = List.of();
        line.groups.keySet().retainAll(tables.keySet());
        line.groups.forEach((by, cells) -> cells.keySet().retainAll(shownKeys(Objects.requireNonNull(tables.get(by)))));
        blank(line.total);
        line.groups.values().forEach(cells -> cells.values().forEach(PublicVersion::blank));
    }

    private static List<String> shownKeys(List<Snapshot.Group> groups) {
        return groups.stream().map(group -> group.key).toList();
    }

    /** What is not shown does not stand in the document either. */
    private static void blank(Snapshot.Cell cell) {
        cell.late = new Snapshot.Amount();
        cell.sources = 0;
        if (!cell.isShown()) {
            cell.confirmed = new Snapshot.Amount();
        }
    }

    private void redact(Snapshot.Line line) {
        var few = countsPeople(line) && isFew(amount(line.total));
        if (few) {
            line.total.hidden = FEW;
        }
        var countries = cells(line, Grouping.COUNTRY);
        if (few) {
            countries.values().forEach(cell -> cell.hidden = FEW);
            cells(line, Grouping.REGION).values().forEach(cell -> cell.hidden = FEW);
            return;
        }
        protect(line, Grouping.COUNTRY, countries);
        blocks(line).forEach((country, regions) -> {
            protect(line, Grouping.REGION, regions);
            if (!Optional.ofNullable(countries.get(country))
                    .map(Snapshot.Cell::isShown)
                    .orElse(true)) {
                regions.values().stream().filter(Snapshot.Cell::isShown).forEach(cell -> cell.hidden = WITHHELD);
            }
        });
    }

    /** The regions of each country, since the country's own figure tells their sum. */
    private Map<String, Map<String, Snapshot.Cell>> blocks(Snapshot.Line line) {
        var cells = cells(line, Grouping.REGION);
        var whole = cells.get(ResultTable.NOT_BROKEN_DOWN);
        var together = whole != null && isPrimary(line, Grouping.REGION, ResultTable.NOT_BROKEN_DOWN, whole);
        var blocks = new LinkedHashMap<String, Map<String, Snapshot.Cell>>();
        cells.forEach((key, cell) -> blocks.computeIfAbsent(
                        together ? "" : key.split("-", 2)[0], country -> new LinkedHashMap<>())
                .put(key, cell));
        return blocks;
    }

    /** A cell for every group, those with nothing included: a zero tells something too. */
    private Map<String, Snapshot.Cell> cells(Snapshot.Line line, Grouping by) {
        var known = line.groups.computeIfAbsent(by.code(), code -> new LinkedHashMap<>());
        shown.groups(by.code()).forEach(group -> known.computeIfAbsent(group.key, key -> new Snapshot.Cell()));
        return known;
    }

    private void protect(Snapshot.Line line, Grouping by, Map<String, Snapshot.Cell> cells) {
        cells.forEach((key, cell) -> {
            if (isPrimary(line, by, key, cell)) {
                cell.hidden = countsPeople(line) && isFew(amount(cell)) ? FEW : WITHHELD;
            }
        });
        if (cells.values().stream().allMatch(Snapshot.Cell::isShown)) {
            return;
        }
        if (countsPeople(line)) {
            cells.values().stream().filter(cell -> amount(cell).signum() == 0).forEach(cell -> cell.hidden = FEW);
        }
        while (canBeComputed(cells, countsPeople(line))) {
            var next = smallestShown(cells);
            if (next.isEmpty()) {
                cells.values().forEach(cell -> cell.hidden = WITHHELD);
                return;
            }
            next.get().hidden = WITHHELD;
        }
    }

    /** Whether a figure must not be shown for its own sake. */
    private boolean isPrimary(Snapshot.Line line, Grouping by, String key, Snapshot.Cell cell) {
        var amount = amount(cell);
        var restricted = amount.signum() > 0 && open(by.code(), key, line.indicator) == 0;
        var once = earlier(line, by, key);
        if (restricted || once.filter(earlier -> !earlier.isShown()).isPresent()) {
            return true;
        }
        var barelyChanged = by == Grouping.REGION
                && once.filter(earlier -> isFew(amount.subtract(amount(earlier)).abs()))
                        .isPresent();
        return countsPeople(line) && (isFew(amount) || barelyChanged);
    }

    private Optional<Snapshot.Cell> earlier(Snapshot.Line line, Grouping by, String key) {
        return Optional.ofNullable(before)
                .flatMap(edition -> edition.line(line.indicator))
                .flatMap(earlier -> earlier.cell(by.code(), key));
    }

    /**
     * Whether what is hidden follows from the sum of all, which is known, and from what is said of why it is hidden. A
     * single figure does; and so does a count of people of which the others, as small or as large as they can be, leave
     * one value alone. What is counted more than once is taken off the sum.
     */
    private static boolean canBeComputed(Map<String, Snapshot.Cell> cells, boolean people) {
        var hidden = new LinkedHashMap<>(cells);
        hidden.values().removeIf(Snapshot.Cell::isShown);
        return hidden.size() == 1 || people && hidden.keySet().stream().anyMatch(key -> leavesOneValue(key, hidden));
    }

    /** Whether a hidden figure can be neither smaller nor larger, since the others can't make up for it. */
    private static boolean leavesOneValue(String asked, Map<String, Snapshot.Cell> hidden) {
        var own = Objects.requireNonNull(hidden.get(asked));
        var lone = hidden.values().stream().filter(PublicVersion::isSaidToBeFew).count() == 1;
        var fall = BigDecimal.ZERO;
        var rise = BigDecimal.ZERO;
        for (var other : hidden.entrySet()) {
            if (!other.getKey().equals(asked)) {
                var alike = isTakenOff(other.getKey()) == isTakenOff(asked);
                fall = fall.add(alike ? above(other.getValue()) : below(other.getValue(), lone));
                rise = rise.add(alike ? below(other.getValue(), lone) : above(other.getValue()));
            }
        }
        return fall.min(below(own, lone)).signum() == 0 && rise.min(above(own)).signum() == 0;
    }

    private static boolean isTakenOff(String key) {
        return key.equals(ResultTable.OVERLAP);
    }

    private static boolean isSaidToBeFew(Snapshot.Cell cell) {
        return FEW.equals(cell.hidden);
    }

    /** By how much a reader can take a hidden count to be smaller. A lone small one is not zero: zeros are hidden beside others. */
    private static BigDecimal below(Snapshot.Cell cell, boolean lone) {
        var least = !isSaidToBeFew(cell) ? LIMIT : lone ? BigDecimal.ONE : BigDecimal.ZERO;
        return amount(cell).subtract(least).max(BigDecimal.ZERO);
    }

    /** By how much a reader can take it to be larger. */
    private static BigDecimal above(Snapshot.Cell cell) {
        return isSaidToBeFew(cell) ? LIMIT.subtract(BigDecimal.ONE).subtract(amount(cell)) : WITHOUT_LIMIT;
    }

    private static Optional<Snapshot.Cell> smallestShown(Map<String, Snapshot.Cell> cells) {
        Predicate<Snapshot.Cell> counts = cell -> amount(cell).signum() > 0;
        return new ArrayList<>(cells.values())
                .stream()
                        .filter(Snapshot.Cell::isShown)
                        .filter(counts)
                        .min(Comparator.comparing(PublicVersion::amount));
    }

    private static boolean countsPeople(Snapshot.Line line) {
        return COUNTS_PEOPLE.contains(line.unit);
    }

    private static boolean isFew(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(LIMIT) < 0;
    }

    private static BigDecimal amount(Snapshot.Cell cell) {
        return new BigDecimal(cell.confirmed.amount);
    }
}
