package org.jointops.pictures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.reporting.Figure;
import org.jointops.reporting.ResultTable;
import org.jointops.shared.Quantity;

/**
 * One indicator's figures as bars, and as the table behind them: the bars are drawn from the table's cells.
 *
 * @param by by what they are told apart, which names the chart
 */
record Chart(String by, List<Bar> bars) {

    /**
     * One bar and row.
     *
     * @param of which figures these are
     * @param apart whether it stands in the table alone, being no part of what the bars compare
     */
    record Bar(Figure of, String label, ResultTable.Figures figures, boolean apart) {

        Quantity whole() {
            return figures.confirmed().plus(figures.provisional());
        }
    }

    /** Whether there is anything to draw. */
    public boolean hasBars() {
        return drawn().findAny().isPresent();
    }

    Optional<Bar> highest() {
        return drawn().max(Comparator.comparing(bar -> bar.whole().amount()));
    }

    private Stream<Bar> drawn() {
        return bars.stream().filter(bar -> !bar.apart());
    }
}
