package org.jointops.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Side;
import org.jointops.reporting.Figure;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.RecordCount;
import org.jointops.reporting.RecordCounts;
import org.jointops.reporting.ResultTable;
import org.jointops.shared.Organisation;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** How a running operation goes: what came in on a day, what waits, how far each organisation is. The day stands in the address. */
@Named
@RequestScoped
public class ProgressPage {

    /**
     * How far an organisation is.
     *
     * @param onDay how many records it has for the day that is shown
     * @param last the last day for which it has any
     */
    record Line(
            Organisation organisation,
            RecordCount onDay,
            RecordCount whole,
            @Nullable LocalDate last) {}

    /** An indicator's figures on the day, on the day before, and in the whole operation. */
    record Row(Indicator indicator, int depth, List<Cell> cells) {}

    record Cell(Figure of, ResultTable.Figures figures) {}

    @Inject
    private Operations operations;

    @Inject
    private Tables tables;

    @Inject
    private RecordCounts counts;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String code;

    @Inject
    @Param
    private @Nullable String day;

    private @Nullable Operation operation;
    private @Nullable Course course;
    private List<RecordCount> records = List.of();

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void load() {
        var wanted = code == null ? "" : code;
        pages.attempt(() -> counts.byOrganisationAndDay(wanted)).ifPresent(found -> {
            records = found;
            operation = operations.get(wanted);
            course = new Course(tables.of(wanted, Grouping.DAY));
        });
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    Course course() {
        return Objects.requireNonNull(course);
    }

    /** The day in the address; else today, or the operation's last day if it is over. */
    public LocalDate getDay() {
        return course().within(asked().orElseGet(this::today));
    }

    /** Which day of the operation it is, the first being 1. */
    public int getNumber() {
        return course().number(getDay());
    }

    public int getDays() {
        return course().days().size();
    }

    public boolean isToday() {
        return getDay().equals(today());
    }

    /** The day before, if the operation had begun. */
    public @Nullable LocalDate getEarlier() {
        return getNumber() > 1 ? getDay().minusDays(1) : null;
    }

    /** The day after, unless it is the operation's last or still to come. */
    public @Nullable LocalDate getLater() {
        var next = getDay().plusDays(1);
        return getNumber() < getDays() && !next.isAfter(today()) ? next : null;
    }

    /** The records of all organisations for the day. */
    public RecordCount getOnDay() {
        return sum(null, getDay());
    }

    /** The records of all organisations. */
    public RecordCount getWhole() {
        return sum(null, null);
    }

    public List<Line> getLines() {
        return Objects.requireNonNull(operation).organisations().stream()
                .map(this::line)
                .toList();
    }

    public List<Row> getRows() {
        var table = course().table();
        return table.rows().stream()
                .filter(row -> row.indicator().side() == Side.RESULT)
                .map(row -> new Row(
                        row.indicator(),
                        table.depth(row.indicator()),
                        List.of(
                                on(getDay(), row),
                                on(getDay().minusDays(1), row),
                                new Cell(Figure.of(table, row.indicator().code(), null, null), row.total()))))
                .toList();
    }

    private Cell on(LocalDate day, ResultTable.Row row) {
        return new Cell(
                Figure.of(course().table(), row.indicator().code(), day.toString(), null),
                course().on(row.indicator(), day));
    }

    public Instant getAsOf() {
        return course().table().asOf();
    }

    private Line line(Organisation organisation) {
        return new Line(
                organisation,
                sum(organisation, getDay()),
                sum(organisation, null),
                of(organisation)
                        .map(RecordCount::day)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private RecordCount sum(@Nullable Organisation organisation, @Nullable LocalDate on) {
        var counted = of(organisation)
                .filter(count -> on == null || on.equals(count.day()))
                .toList();
        return new RecordCount(
                organisation == null ? null : organisation.code(),
                null,
                on,
                counted.stream().mapToLong(RecordCount::confirmed).sum(),
                counted.stream().mapToLong(RecordCount::provisional).sum());
    }

    private Stream<RecordCount> of(@Nullable Organisation organisation) {
        return records.stream()
                .filter(count -> organisation == null || organisation.code().equals(count.organisation()));
    }

    private LocalDate today() {
        return Objects.requireNonNull(operation).dayOf(clock.instant());
    }

    private Optional<LocalDate> asked() {
        try {
            return Optional.ofNullable(day).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
