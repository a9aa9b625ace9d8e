package org.jointops.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.operations.Indicator;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Format;
import org.jointops.shared.Labels;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The result table as it would be printed, each figure leading to its records. How it is broken down stands in the address. */
@Named
@RequestScoped
public class ResultsPage {

    /** The rows of one side, results or effort. */
    record Section(Side side, List<Line> lines) {}

    /** One indicator's row, and how deep it stands below those it is a part of. */
    record Line(ResultTable.Row row, int depth, Cell total, List<Cell> cells) {

        public Indicator indicator() {
            return row.indicator();
        }
    }

    /** What stands in one place of the table; no figures where its group has none. */
    record Cell(Figure of, ResultTable.@Nullable Figures figures) {}

    /** A row of the table in which one indicator's figures are crossed. */
    record Crossing(ResultTable.Group group, Cell total, List<Cell> cells) {}

    @Inject
    private Results results;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Language language;

    @Inject
    @Named("formats")
    private Formats formats;

    @Inject
    @Param
    private @Nullable String code;

    @Inject
    @Param
    private @Nullable String indicator;

    @Inject
    private AskedFigures asked;

    private @Nullable ResultTable table;
    private @Nullable List<Section> sections;
    private @Nullable Hits hits;

    /** Administrators and auditors see no results. */
    public boolean isShown() {
        return signedIn.officer().may(Permission.READ_RESULTS);
    }

    public ResultTable getTable() {
        var read = table;
        return read != null ? read : (table = results.of(String.valueOf(code), asked.question()));
    }

    /** The first grouping in the address, empty for none. */
    public String getBy() {
        return Sums.word(asked.question().by());
    }

    /** The grouping that it is crossed with, empty for none. */
    public String getAcross() {
        return Sums.word(asked.question().across());
    }

    public List<String> getGroupings() {
        return Stream.of(Grouping.values()).map(Grouping::code).toList();
    }

    /** With what the table can be crossed that is broken down already. */
    public List<String> getCrossings() {
        return getGroupings().stream()
                .filter(grouping -> !grouping.equals(getBy()))
                .toList();
    }

    /** The kinds of file that the table can be had as. */
    public List<String> getFormats() {
        return Stream.of(Format.PDF, Format.XLSX, Format.CSV)
                .map(Format::extension)
                .toList();
    }

    public List<Section> getSections() {
        var made = sections;
        return made != null
                ? made
                : (sections = Stream.of(Side.values())
                        .map(side -> new Section(side, lines(side)))
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    /** What the checks found. */
    public Hits getHits() {
        var made = hits;
        return made != null ? made : (hits = Hits.of(getTable()));
    }

    /** The kinds of check of which none were reported, in words. */
    public String getUnreported() {
        return getHits().unreported(language.getLocale());
    }

    public boolean isAnyProvisional() {
        return getTable().rows().stream()
                .anyMatch(row -> row.total().provisional().isPositive());
    }

    public boolean isAnyLate() {
        return getTable().rows().stream().anyMatch(row -> row.total().late().isPositive());
    }

    public boolean isGrouped() {
        return asked.question().by() != null;
    }

    public boolean isCrossed() {
        return asked.question().across() != null;
    }

    /** Whether joint incidents stand in more than one column. */
    public boolean isOverlapping() {
        return Stream.concat(getTable().groups().stream(), getTable().across().stream())
                .anyMatch(group -> group.key().equals(ResultTable.OVERLAP));
    }

    /** The indicator whose figures are crossed: that of the address, or the first that has any. */
    public Line getCrossedLine() {
        var lines = getSections().stream()
                .flatMap(section -> section.lines().stream())
                .toList();
        return lines.stream()
                .filter(line -> line.indicator().code().equals(indicator))
                .findAny()
                .or(() -> lines.stream()
                        .filter(line -> line.row().total().sources() > 0)
                        .findFirst())
                .orElseGet(() -> lines.get(0));
    }

    /** The figures of that indicator, group by group. */
    public List<Crossing> getCrossing() {
        var row = getCrossedLine().row();
        return row.parts().stream().map(part -> crossing(row, part)).toList();
    }

    /** Its figures over all rows, column by column. */
    public List<Cell> getCrossingTotals() {
        var row = getCrossedLine().row();
        return getTable().across().stream()
                .map(group -> cell(row, null, group.key(), ResultTable.figures(row.across(), group.key())))
                .toList();
    }

    public int getColumns() {
        return isGrouped() ? 3 + getTable().groups().size() : 3 + (isAnyProvisional() ? 1 : 0) + (isAnyLate() ? 1 : 0);
    }

    public String text(Labels labels) {
        return labels.in(language.getLocale());
    }

    /** What falls under an indicator and is measured otherwise, in one line. */
    public String leftOut(ResultTable.Row row) {
        return row.leftOut().stream().map(formats::quantity).collect(Collectors.joining(", "));
    }

    /** A result per 1,000 checks; a dash where no checks were reported. */
    public String rate(Optional<Quantity> rate) {
        return rate.map(formats::amount).orElse("–");
    }

    /** The address of the table as a file, broken down as it is shown. */
    public String file(String format) {
        return asked.address(
                "/api/operations/" + encoded(getTable().operation().code()) + "/results." + format,
                "lang",
                language.getCode());
    }

    /** The address of what the checks found as a file for machines, which hold one table each. */
    public String getHitsFile() {
        return file("csv") + "&table=" + Hits.TABLE;
    }

    private List<Line> lines(Side side) {
        return getTable().rows().stream()
                .filter(row -> row.indicator().side() == side)
                .map(row -> new Line(
                        row,
                        getTable().depth(row.indicator()),
                        cell(row, null, null, Optional.of(row.total())),
                        cells(row)))
                .toList();
    }

    private List<Cell> cells(ResultTable.Row row) {
        return getTable().groups().stream()
                .map(group -> cell(row, group.key(), null, row.part(group.key())))
                .toList();
    }

    private Crossing crossing(ResultTable.Row row, ResultTable.Part part) {
        var group = part.group().key();
        return new Crossing(
                part.group(),
                cell(row, group, null, Optional.of(part.figures())),
                getTable().across().stream()
                        .map(across -> cell(row, group, across.key(), row.part(group, across.key())))
                        .toList());
    }

    private Cell cell(
            ResultTable.Row row,
            @Nullable String group,
            @Nullable String crossing,
            Optional<ResultTable.Figures> figures) {
        return new Cell(Figure.of(getTable(), row.indicator().code(), group, crossing), figures.orElse(null));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
