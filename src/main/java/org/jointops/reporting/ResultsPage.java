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
    record Line(ResultTable.Row row, int depth, List<Cell> cells) {

        public Indicator indicator() {
            return row.indicator();
        }
    }

    /** An indicator's figures for one group; null where the group has none. */
    record Cell(ResultTable.Group group, ResultTable.@Nullable Figures figures) {}

    /** A row of the table in which one indicator's figures are crossed. */
    record Crossing(ResultTable.Group group, ResultTable.Figures total, List<Cell> cells) {}

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
        return Stream.of(Side.values())
                .map(side -> new Section(side, lines(side)))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** What the checks found. */
    public Hits getHits() {
        return Hits.of(getTable());
    }

    /** The kinds of check of which none were reported, in words. */
    public String getUnreported() {
        return getHits().unreported(language.getLocale());
    }

    public boolean isAnyProvisional() {
        return getTable().rows().stream().anyMatch(row -> counts(row.total().provisional()));
    }

    public boolean isAnyLate() {
        return getTable().rows().stream().anyMatch(row -> counts(row.total().late()));
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
        return row.parts().stream()
                .map(part -> new Crossing(
                        part.group(),
                        part.figures(),
                        getTable().across().stream()
                                .map(group -> new Cell(
                                        group,
                                        row.part(part.group().key(), group.key())
                                                .orElse(null)))
                                .toList()))
                .toList();
    }

    /** Its figures over all rows, column by column. */
    public List<Cell> getCrossingTotals() {
        var row = getCrossedLine().row();
        return getTable().across().stream()
                .map(group -> new Cell(
                        group, ResultTable.figures(row.across(), group.key()).orElse(null)))
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

    /** Whether anything stands behind a figure. */
    public boolean counts(@Nullable Quantity quantity) {
        return quantity != null && quantity.amount().signum() > 0;
    }

    /** The address of the records behind a figure. */
    public String behind(Indicator indicator, @Nullable String group, String state) {
        return behind(indicator, group, null, state);
    }

    /** The address of the records behind a figure where two groupings cross. */
    public String behind(Indicator indicator, @Nullable String group, @Nullable String crossing, String state) {
        var address = new StringBuilder(asked.address(
                        "/figure", "operation", getTable().operation().code()))
                .append("&indicator=")
                .append(encoded(indicator.code()))
                .append("&state=")
                .append(state);
        if (group != null && !group.isEmpty()) {
            address.append("&group=").append(encoded(group));
        }
        if (crossing != null && !crossing.isEmpty()) {
            address.append("&crossing=").append(encoded(crossing));
        }
        return address.toString();
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
                .map(row -> new Line(row, getTable().depth(row.indicator()), cells(row)))
                .toList();
    }

    private List<Cell> cells(ResultTable.Row row) {
        return getTable().groups().stream()
                .map(group -> new Cell(group, row.part(group.key()).orElse(null)))
                .toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
