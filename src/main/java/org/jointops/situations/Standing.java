package org.jointops.situations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How far the daily reports of an open operation have come.
 *
 * @param made the days that have their report
 */
record Standing(String operation, LocalDate firstDay, LocalDate lastDay, ZoneId zone, Set<LocalDate> made) {

    /**
     * A report that is to be made.
     *
     * @param cutOff the instant at which the day ends in the operation's zone
     */
    record Due(String operation, LocalDate day, Instant cutOff) {

        static final Comparator<Due> OLDEST_FIRST =
                Comparator.comparing(Due::cutOff).thenComparing(Due::operation);

        @Override
        public String toString() {
            return operation + "/" + day;
        }
    }

    /** Those of the days of the operation's period that have ended and have no report yet, oldest first. */
    List<Due> due(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var end = today.isAfter(lastDay) ? lastDay.plusDays(1) : today;
        return !firstDay.isBefore(end)
                ? List.of()
                : firstDay.datesUntil(end)
                        .filter(day -> !made.contains(day))
                        .map(day -> new Due(operation, day, cutOff(day)))
                        .toList();
    }

    /** Where a clock is put forward at midnight, the next day begins with the first minute that there is. */
    private Instant cutOff(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
