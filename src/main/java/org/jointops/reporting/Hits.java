package org.jointops.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Labels;
import org.jointops.shared.Messages;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jointops.web.Formats;

/**
 * How often a check found something: each result that is counted in crimes, persons, groups or vehicles, per 1,000 of each
 * kind of check. Of confirmed figures alone. It is calculated here and nowhere else.
 *
 * @param lines one for each result and kind of check
 * @param groups by what they are broken down, without what is no group beside the others
 */
public record Hits(List<Line> lines, List<ResultTable.Group> groups) {

    /** Its name for machines. */
    static final String TABLE = "hits";

    private static final Set<String> FOUND = Set.of("crimes", "persons", "groups", "vehicles");
    private static final Set<String> APART = Set.of(ResultTable.NOT_BROKEN_DOWN, ResultTable.OVERLAP);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    /**
     * An indicator with its confirmed figures.
     *
     * @param isCheck whether it counts checks
     * @param groups by the keys of the groups that have any
     */
    public record Counted(
            String code,
            Labels labels,
            Side side,
            Unit unit,
            boolean isCheck,
            Quantity total,
            Map<String, Quantity> groups) {

        private boolean isFound() {
            return side == Side.RESULT && FOUND.contains(unit.code());
        }

        private static Counted of(ResultTable.Row row) {
            var indicator = row.indicator();
            var groups = new HashMap<String, Quantity>();
            row.parts()
                    .forEach(part ->
                            groups.put(part.group().key(), part.figures().confirmed()));
            return new Counted(
                    indicator.code(),
                    indicator.labels(),
                    indicator.side(),
                    indicator.unit(),
                    indicator.isCheck(),
                    row.total().confirmed(),
                    groups);
        }
    }

    /** One result, per 1,000 of one kind of check. */
    public record Line(Counted found, Counted checks) {

        /** In all; nothing where no checks were reported. */
        public Optional<Quantity> total() {
            return perThousand(found.total, checks.total);
        }

        /** In a group; nothing where no checks were reported there. */
        public Optional<Quantity> in(String group) {
            return Optional.ofNullable(checks.groups.get(group))
                    .flatMap(there -> perThousand(found.groups.getOrDefault(group, Quantity.zero(found.unit)), there));
        }
    }

    public static Hits of(List<Counted> indicators, List<ResultTable.Group> groups) {
        var lines = new ArrayList<Line>();
        indicators.stream()
                .filter(Counted::isFound)
                .forEach(found -> indicators.stream()
                        .filter(Counted::isCheck)
                        .forEach(checks -> lines.add(new Line(found, checks))));
        return new Hits(
                lines,
                groups.stream().filter(group -> !APART.contains(group.key())).toList());
    }

    /** Those of a table. Checks have no category: a table of some categories, or by category, has no hits. */
    static Hits of(ResultTable table) {
        var question = table.question();
        if (question.filter().category() != null || question.by() == Grouping.CATEGORY || question.across() != null) {
            return new Hits(List.of(), List.of());
        }
        return of(table.rows().stream().map(Counted::of).toList(), table.groups());
    }

    /** Whether there is any kind of check. */
    public boolean isAny() {
        return !lines.isEmpty();
    }

    /** The lines of which checks were reported. */
    public List<Line> known() {
        return lines.stream().filter(line -> line.total().isPresent()).toList();
    }

    /** The kinds of check of which none were reported, in words; empty where all were. */
    public String unreported(Locale language) {
        return lines.stream()
                .filter(line -> line.total().isEmpty())
                .map(line -> line.checks().labels().in(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** As a table of its own. */
    public Table table(Locale language, Formats formats) {
        var messages = Messages.in(language);
        var columns = Stream.concat(
                Stream.of(
                        Column.text("label", messages.text("reporting.indicator")),
                        Column.text("checks", messages.text("reporting.hits.checks")),
                        Column.amount("per-thousand", messages.text("reporting.total"))),
                groups.stream()
                        .map(group -> Column.amount(group.key(), group.label().in(language))));
        var rows = known().stream().map(line -> row(line, language, formats)).toList();
        return new Table(TABLE, messages.text("reporting.hits"), columns.toList(), rows, notes(language));
    }

    private Row row(Line line, Locale language, Formats formats) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(line.found().labels().in(language)));
        cells.add(new Cell.Text(line.checks().labels().in(language)));
        cells.add(cell(line.total(), formats));
        groups.forEach(group -> cells.add(cell(line.in(group.key()), formats)));
        return new Row.Line(line.found().code(), 0, cells, List.of());
    }

    private static Cell cell(Optional<Quantity> rate, Formats formats) {
        return rate.<Cell>map(
                        quantity -> new Cell.Amount(quantity, formats.unit(quantity.unit()), formats.amount(quantity)))
                .orElse(Cell.EMPTY);
    }

    private List<String> notes(Locale language) {
        var messages = Messages.in(language);
        var unreported = unreported(language);
        var note = messages.text("reporting.hits.note");
        return unreported.isEmpty() ? List.of(note) : List.of(note, messages.text("reporting.hits.none", unreported));
    }

    /**
     * To two decimals, or as many as a small one needs to be told from zero. What is compared with "over 1,000" checks is
     * less than it would be with 1,000: it is known about.
     */
    static Optional<Quantity> perThousand(Quantity found, Quantity checks) {
        if (checks.amount().signum() == 0) {
            return Optional.empty();
        }
        var qualifier = checks.qualifier() == Qualifier.EXACT ? found.qualifier() : Qualifier.ABOUT;
        return Optional.of(new Quantity(rate(found.amount(), checks.amount()), found.unit(), qualifier));
    }

    private static BigDecimal rate(BigDecimal found, BigDecimal checks) {
        var thousandfold = found.multiply(THOUSAND);
        var rate = thousandfold.divide(checks, DECIMALS, RoundingMode.HALF_UP);
        for (int decimals = DECIMALS + 1; isLost(found, rate) && decimals <= MOST_DECIMALS; decimals++) {
            rate = thousandfold.divide(checks, decimals, RoundingMode.HALF_UP);
        }
        return rate;
    }

    private static boolean isLost(BigDecimal found, BigDecimal rate) {
        return found.signum() > 0 && rate.signum() == 0;
    }
}
