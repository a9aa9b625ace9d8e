package org.jointops.editions;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointops.operations.Side;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.Hits;
import org.jointops.reporting.ResultTable;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Format;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.Part;
import org.jointops.reporting.render.Report;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;

/** An edition as a document to be printed, calculated with or read by machines, in one language. */
final class EditionReport {

    private static final int GROUPS_ABREAST = 6;

    private final Edition edition;
    private final List<Difference> differences;
    private final Snapshot figures;
    private final boolean open;
    private final boolean bare;
    private final boolean printed;
    private final Locale language;
    private final Messages messages;
    private final Formats formats;
    private final EditionPictures pictures;

    private EditionReport(Edition edition, List<Difference> differences, Variant variant, Locale language) {
        this.edition = edition;
        this.differences = differences;
        this.open = variant.open();
        this.bare = variant.format() == Format.CSV;
        this.printed = variant.format() == Format.PDF || variant.format() == Format.DOCX;
        this.figures = open ? edition.publicSnapshot() : edition.snapshot();
        this.language = language;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language, Clock.fixed(figures.cutOff(), figures.zone()));
        this.pictures = new EditionPictures(figures, language, formats);
    }

    static Report of(Edition edition, List<Difference> differences, Variant variant, boolean draft) {
        return variant.languages().stream()
                .map(language -> new EditionReport(edition, differences, variant, language).report(draft))
                .reduce(Report::beside)
                .orElseThrow();
    }

    private Report report(boolean draft) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(text("communique"), List.of(communique())));
        parts.add(overall());
        hits().ifPresent(parts::add);
        groupings().forEach(by -> {
            parts.addAll(pictures.of(by));
            parts.addAll(tables(by));
        });
        new EditionComparison(figures, language, formats).table().ifPresent(parts::add);
        if (!open && edition.number() > 1) {
            parts.add(changes());
        }
        return Report.of(heading(draft), parts).signedBy(open ? List.of() : signatories());
    }

    private List<Grouping> groupings() {
        return Drawing.GROUPINGS.stream()
                .filter(by -> figures.groups(by.code()).stream()
                        .anyMatch(group -> !group.key.equals(ResultTable.NOT_BROKEN_DOWN)))
                .toList();
    }

    /** What was edited by hand could hold a name: the public version says what follows from its figures. */
    private String communique() {
        return (open ? Communique.of(figures) : edition.communique()).in(language);
    }

    private Heading heading(boolean draft) {
        var facts = new ArrayList<Heading.Fact>();
        var name = figures.names().in(language);
        facts.add(fact("operation", name + " (" + figures.operation + ")", "operation", figures.operation));
        facts.add(fact("period", formats.period(figures.from(), figures.to()), "", ""));
        facts.add(fact("number", String.valueOf(edition.number()), "edition", String.valueOf(edition.number())));
        facts.add(fact("cut-off", formats.moment(figures.cutOff(), figures.zone()), "cutOff", figures.cutOff));
        figures.source().ifPresent(source -> facts.add(fact("source", source.in(language), "", "")));
        return new Heading(
                text(open ? "title.public" : "title"),
                countries(),
                facts,
                markings(draft),
                messages.text("reporting.author"),
                drawnUp(),
                language);
    }

    /** The time that the files carry: that of the last seal, or of the drawing of a draft. */
    private Instant drawnUp() {
        var seals = edition.seals();
        return seals.isEmpty() ? edition.drawnAt() : seals.get(seals.size() - 1).at();
    }

    private List<String> countries() {
        return figures.organisations.stream()
                .map(organisation -> organisation.split("/", 2)[0])
                .distinct()
                .map(country -> messages.text("reporting.country." + country))
                .toList();
    }

    /** What stands on every page; in a format that has no heading, of which edition it is too. */
    private List<String> markings(boolean draft) {
        return Stream.of(
                        bare ? Optional.of(figures.operation + "/" + edition.number()) : Optional.<String>empty(),
                        draft ? Optional.of(text("marking.draft")) : Optional.<String>empty(),
                        open ? Optional.of(text("marking.public")) : Optional.<String>empty(),
                        figures.invented ? Optional.of(messages.text("reporting.invented")) : Optional.<String>empty(),
                        figures.source().map(source -> text("marking.one-side")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Heading.Fact fact(String key, String value, String code, String plain) {
        return new Heading.Fact(text("fact." + key), value, code, plain);
    }

    private Table overall() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("label", messages.text("reporting.indicator")));
        columns.add(Column.amount("confirmed", messages.text("reporting.confirmed")));
        if (showsLate()) {
            columns.add(Column.amount("late", messages.text("reporting.late")));
        }
        return new Table(
                "overall",
                text(hasEffort() ? "table.overall" : "table.results"),
                columns,
                rows(this::overall),
                overallNotes());
    }

    private boolean hasEffort() {
        return figures.lines.stream().anyMatch(line -> line.side() == Side.EFFORT);
    }

    private List<String> overallNotes() {
        if (!open) {
            return List.of();
        }
        var notes = new ArrayList<>(List.of(text("note.public", PublicVersion.FEWEST)));
        notes.addAll(signs(figures.lines.stream().map(line -> line.total)));
        return notes;
    }

    /** What each sign means that stands in place of a figure of a table. */
    private List<String> signs(Stream<Snapshot.Cell> cells) {
        return cells.map(cell -> cell.hidden)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(why -> text("sign-means." + why, PublicVersion.FEWEST))
                .toList();
    }

    /** What the checks found, in all and by country. The public version has no effort, and so none of these. */
    private Optional<Table> hits() {
        var counted = figures.lines.stream().map(EditionReport::counted).toList();
        var countries = figures.groups(Grouping.COUNTRY.code()).stream()
                .map(group -> new ResultTable.Group(group.key, Snapshot.read(group.labels)))
                .toList();
        return Optional.of(Hits.of(counted, countries)).filter(Hits::isAny).map(hits -> hits.table(language, formats));
    }

    private static Hits.Counted counted(Snapshot.Line line) {
        var countries = new HashMap<String, Quantity>();
        line.groups
                .getOrDefault(Grouping.COUNTRY.code(), Map.of())
                .forEach((key, cell) -> countries.put(key, line.confirmed(cell)));
        return new Hits.Counted(
                line.indicator,
                line.labels(),
                line.side(),
                line.unit(),
                line.checks,
                line.confirmed(line.total),
                countries);
    }

    /** In the first edition nothing can be late: print does without the column, machines find it in every edition. */
    private boolean showsLate() {
        return !open && (edition.number() > 1 || !printed);
    }

    private Row overall(Snapshot.Line line) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(line.labels().in(language)));
        cells.add(amount(line, line.total));
        if (showsLate()) {
            cells.add(amount(line.late(line.total)));
        }
        return new Row.Line(line.indicator, line.depth, cells, notes(line));
    }

    private List<String> notes(Snapshot.Line line) {
        var notes = new ArrayList<String>();
        if (!line.leftOut.isEmpty()) {
            notes.add(messages.text(
                    "reporting.left-out",
                    line.leftOut.stream()
                            .map(amount -> formats.quantity(amount.in(line.unit())))
                            .collect(Collectors.joining(", "))));
        }
        if (!line.total.isShown() && !printed) {
            notes.add(text("hidden." + line.total.hidden, PublicVersion.FEWEST));
        }
        return notes;
    }

    /** One table of the groups, or several alike where there are more than fit beside each other on paper. */
    private List<Table> tables(Grouping by) {
        var groups = figures.groups(by.code());
        var many = (groups.size() + GROUPS_ABREAST - 1) / GROUPS_ABREAST;
        return IntStream.range(0, many)
                .mapToObj(place -> table(
                        by,
                        many > 1 ? "-" + (place + 1) : "",
                        groups.subList(groups.size() * place / many, groups.size() * (place + 1) / many)))
                .toList();
    }

    private Table table(Grouping by, String number, List<Snapshot.Group> groups) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("label", messages.text("reporting.indicator")));
        columns.add(Column.amount("total", messages.text("reporting.total")));
        groups.forEach(group ->
                columns.add(Column.amount(group.key, Snapshot.read(group.labels).in(language))));
        return new Table(
                "by-" + by.code() + number,
                text("table." + by.code()),
                columns,
                rows(line -> grouped(line, by, groups)),
                signs(figures.lines.stream().flatMap(line -> cells(line, by, groups))));
    }

    private static Stream<Snapshot.Cell> cells(Snapshot.Line line, Grouping by, List<Snapshot.Group> groups) {
        return Stream.concat(
                Stream.of(line.total), groups.stream().flatMap(group -> line.cell(by.code(), group.key).stream()));
    }

    private Row grouped(Snapshot.Line line, Grouping by, List<Snapshot.Group> groups) {
        var cells = new ArrayList<Cell>();
        var hidden = new TreeMap<String, List<String>>();
        cells.add(new Cell.Text(line.labels().in(language)));
        cells.add(amount(line, line.total));
        for (var group : groups) {
            var cell = line.cell(by.code(), group.key);
            cells.add(cell.map(found -> amount(line, found)).orElse(Cell.EMPTY));
            cell.map(found -> found.hidden)
                    .ifPresent(why -> hidden.computeIfAbsent(why, word -> new ArrayList<>())
                            .add(Snapshot.read(group.labels).in(language)));
        }
        var notes = hidden.entrySet().stream()
                .map(why ->
                        text("hidden." + why.getKey(), PublicVersion.FEWEST) + ": " + String.join(", ", why.getValue()))
                .toList();
        return new Row.Line(line.indicator, line.depth, cells, printed ? List.of() : notes);
    }

    /** What differs from the edition before, and why. */
    private Table changes() {
        var columns = List.of(
                Column.text("label", messages.text("reporting.indicator")),
                Column.text("difference", text("difference")),
                Column.text("reasons", text("reasons")),
                Column.amount("before", text("before")),
                Column.amount("after", text("after")));
        return new Table(
                "changes",
                text("table.changes", String.valueOf(edition.number() - 1)),
                columns,
                differences.stream().map(this::change).toList(),
                differences.isEmpty() ? List.of(text("changes.none")) : List.of());
    }

    private Row change(Difference difference) {
        var before = difference.before();
        var after = difference.after();
        return new Row.Line(
                difference.indicator(),
                0,
                List.of(
                        new Cell.Text(difference.labels().in(language)),
                        new Cell.Text(signed(difference)),
                        new Cell.Text(reasons(difference)),
                        before == null ? Cell.EMPTY : amount(after == null ? before : like(before, after)),
                        after == null ? Cell.EMPTY : amount(after)),
                List.of());
    }

    /** One line has one unit. */
    private static Quantity like(Quantity before, Quantity after) {
        return before.unit().isLike(after.unit())
                ? before.in(after.unit())
                : new Quantity(BigDecimal.ZERO, after.unit(), after.qualifier());
    }

    private String signed(Difference difference) {
        var amount = difference.amount();
        return (amount.signum() < 0 ? "−" : amount.signum() > 0 ? "+" : "") + formats.number(amount.abs());
    }

    private String reasons(Difference difference) {
        return difference.reasons().entrySet().stream()
                .map(reason -> messages.count("editions.reason." + reason.getKey(), reason.getValue()))
                .collect(Collectors.joining(", "));
    }

    private List<Row> rows(Function<Snapshot.Line, Row> row) {
        var rows = new ArrayList<Row>();
        for (var side : Side.values()) {
            var lines =
                    figures.lines.stream().filter(line -> line.side() == side).toList();
            if (!lines.isEmpty()) {
                rows.add(new Row.Section(messages.text("reporting.side." + side.code())));
                lines.forEach(line -> rows.add(row.apply(line)));
            }
        }
        return rows;
    }

    private Cell amount(Snapshot.Line line, Snapshot.Cell cell) {
        return cell.isShown()
                ? amount(line.confirmed(cell))
                : new Cell.Withheld(formats.unit(line.unit()), text("sign." + cell.hidden, PublicVersion.FEWEST));
    }

    private Cell amount(Quantity quantity) {
        return new Cell.Amount(quantity, formats.unit(quantity.unit()), formats.amount(quantity));
    }

    /** A line for each country, filled in once it has sealed. */
    private List<Report.Signatory> signatories() {
        return figures.organisations.stream()
                .map(organisation -> organisation.split("/", 2)[0])
                .distinct()
                .map(this::signatory)
                .toList();
    }

    private Report.Signatory signatory(String country) {
        var party = text("for", messages.text("reporting.country." + country));
        return edition.seals().stream()
                .filter(seal -> seal.country().equals(country))
                .findAny()
                .map(seal -> new Report.Signatory(
                        party,
                        messages.text("reporting.organisation."
                                + seal.organisation().code().replace('/', '.')),
                        seal.name(),
                        formats.moment(seal.at(), figures.zone())))
                .orElse(new Report.Signatory(party, "", "", ""));
    }

    private String text(String key, Object... args) {
        return messages.text("editions." + key, args);
    }
}
