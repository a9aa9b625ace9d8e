package org.jointops.pictures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.reporting.ResultTable;
import org.jointops.shared.Quantity;

/**
 * How an operation's figures grew from day to day.
 *
 * @param table the result table by day
 */
record Course(ResultTable table) {

    private Operation operation() {
        return table.operation();
    }

    /** Its days, from the first to the last, whether anything happened on them or not. */
    List<LocalDate> days() {
        return operation()
                .firstDay()
                .datesUntil(operation().lastDay().plusDays(1))
                .toList();
    }

    /** The first day of the operation is its day 1. */
    int number(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(operation().firstDay(), day)) + 1;
    }

    LocalDate day(int number) {
        return operation().firstDay().plusDays(number - 1L);
    }

    /** The day itself, as long as the operation lasts; before it the first, and behind it the last. */
    LocalDate within(LocalDate day) {
        return day.isBefore(operation().firstDay())
                ? operation().firstDay()
                : day.isAfter(operation().lastDay()) ? operation().lastDay() : day;
    }

    /** An indicator's figures of one day. */
    ResultTable.Figures on(Indicator indicator, LocalDate day) {
        return sum(indicator, day::equals);
    }

    /** An indicator's figures from the beginning to the end of a day. */
    ResultTable.Figures through(Indicator indicator, LocalDate day) {
        return sum(indicator, d -> !d.isAfter(day));
    }

    /** Whether anything at all of an indicator is known by day. */
    boolean isKnown(Indicator indicator) {
        return parts(indicator).anyMatch(part -> !part.group().key().equals(ResultTable.NOT_BROKEN_DOWN));
    }

    private ResultTable.Figures sum(Indicator indicator, Predicate<LocalDate> days) {
        return parts(indicator)
                .filter(part -> day(part.group().key()).filter(days).isPresent())
                .map(ResultTable.Part::figures)
                .reduce(Course::plus)
                .orElseGet(() -> none(indicator));
    }

    private Stream<ResultTable.Part> parts(Indicator indicator) {
        return table.rows().stream()
                .filter(row -> row.indicator().code().equals(indicator.code()))
                .flatMap(row -> row.parts().stream());
    }

    private static Optional<LocalDate> day(String key) {
        return key.equals(ResultTable.NOT_BROKEN_DOWN) ? Optional.empty() : Optional.of(LocalDate.parse(key));
    }

    static ResultTable.Figures none(Indicator indicator) {
        var zero = Quantity.zero(indicator.unit());
        return new ResultTable.Figures(zero, zero, zero, 0);
    }

    private static ResultTable.Figures plus(ResultTable.Figures one, ResultTable.Figures other) {
        return new ResultTable.Figures(
                one.confirmed().plus(other.confirmed()),
                one.provisional().plus(other.provisional()),
                one.late().plus(other.late()),
                one.sources() + other.sources());
    }
}
