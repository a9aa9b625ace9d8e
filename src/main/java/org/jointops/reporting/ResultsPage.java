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
    private @Nullable String by;

    private @Nullable ResultTable table;

    /** Administrators and auditors see no results. */
    public boolean isShown() {
        return signedIn.officer().may(Permission.READ_RESULTS);
    }

    public ResultTable getTable() {
        var read = table;
        return read != null
                ? read
                : (table = results.of(String.valueOf(code), grouping().orElse(null)));
    }

    /** The word of the grouping in the address, empty for none. */
    public String getBy() {
        return grouping().map(Grouping::code).orElse("");
    }

    public List<String> getGroupings() {
        return Stream.of(Grouping.values()).map(Grouping::code).toList();
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

    public boolean isAnyProvisional() {
        return getTable().rows().stream().anyMatch(row -> counts(row.total().provisional()));
    }

    public boolean isAnyLate() {
        return getTable().rows().stream().anyMatch(row -> counts(row.total().late()));
    }

    public boolean isGrouped() {
        return grouping().isPresent();
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

    /** Whether anything stands behind a figure. */
    public boolean counts(@Nullable Quantity quantity) {
        return quantity != null && quantity.amount().signum() > 0;
    }

    /** The address of the records behind a figure. */
    public String behind(Indicator indicator, @Nullable String group, String state) {
        var address = "/figure?operation=" + encoded(getTable().operation().code()) + "&indicator="
                + encoded(indicator.code()) + "&state=" + state;
        return group == null || group.isEmpty() ? address : address + "&by=" + getBy() + "&group=" + encoded(group);
    }

    /** The address of the table as a file, broken down as it is shown. */
    public String file(String format) {
        return "/api/operations/" + encoded(getTable().operation().code()) + "/results." + format + "?lang="
                + language.getCode() + (isGrouped() ? "&by=" + getBy() : "");
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

    private Optional<Grouping> grouping() {
        return Optional.ofNullable(by).flatMap(Grouping::of);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
