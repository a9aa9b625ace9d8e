package org.jointops.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jointops.drawings.Bar;
import org.jointops.drawings.BorderMap;
import org.jointops.drawings.Charts;
import org.jointops.drawings.Picture;
import org.jointops.operations.Side;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jointops.reporting.render.Part;
import org.jointops.shared.Dimension;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;

/**
 * The pictures of an edition: what was counted by day, by organisation and on the map. Drawn from the cells of its tables, so
 * that they say nothing that these do not.
 */
final class EditionPictures {

    private static final int INDICATORS = 2;

    private final Snapshot figures;
    private final Locale language;
    private final Messages messages;
    private final Formats formats;

    EditionPictures(Snapshot figures, Locale language, Formats formats) {
        this.figures = figures;
        this.language = language;
        this.messages = Messages.in(language);
        this.formats = formats;
    }

    /** Those of a grouping: of the first results that are counted, one for each unit, such as crimes and persons. */
    List<Part.Illustration> of(Grouping by) {
        var drawn = new ArrayList<Part.Illustration>();
        drawnLines()
                .forEach(line -> picture(line, by)
                        .ifPresent(picture -> drawn.add(new Part.Illustration(
                                picture.title(), picture, alternative(picture.title(), bars(line, by), by)))));
        return drawn;
    }

    private List<Snapshot.Line> drawnLines() {
        return figures.lines.stream()
                .filter(line -> line.side() == Side.RESULT && line.depth == 0)
                .filter(line -> line.unit().dimension() == Dimension.COUNT)
                .filter(line -> line.confirmed(line.total).amount().signum() > 0)
                .filter(distinctUnit())
                .limit(INDICATORS)
                .toList();
    }

    private static Predicate<Snapshot.Line> distinctUnit() {
        var seen = new HashSet<String>();
        return line -> seen.add(line.unit);
    }

    /** Where most is withheld there is nothing to be seen, and the table is enough. */
    private static boolean isWorthDrawing(List<Bar> bars) {
        var said = bars.stream().filter(Bar::said).count();
        return Bar.highest(bars).isPresent() && 2 * said >= bars.size();
    }

    private Optional<Picture> picture(Snapshot.Line line, Grouping by) {
        var bars = bars(line, by);
        if (!isWorthDrawing(bars)) {
            return Optional.empty();
        }
        var title = messages.text("editions.picture." + by.code(), line.labels().in(language));
        return Optional.ofNullable(
                switch (by) {
                    case DAY -> Charts.columns(title, bars, formats::number);
                    case ORGANISATION -> Charts.bars(title, bars);
                    case REGION -> BorderMap.of(title, figures.regions, figures.to(), bars);
                    default -> null;
                });
    }

    private List<Bar> bars(Snapshot.Line line, Grouping by) {
        return by == Grouping.DAY
                ? figures.from()
                        .datesUntil(figures.to().plusDays(1))
                        .map(day -> bar(line, by, day.toString(), formats.dayAndMonth(day)))
                        .toList()
                : figures.groups(by.code()).stream()
                        .filter(group -> !group.key.equals(ResultTable.NOT_BROKEN_DOWN)
                                && !group.key.equals(ResultTable.OVERLAP))
                        .map(group -> bar(
                                line, by, group.key, Snapshot.read(group.labels).in(language)))
                        .toList();
    }

    /** What the table does not say has no length. */
    private Bar bar(Snapshot.Line line, Grouping by, String key, String label) {
        var cell = line.cell(by.code(), key).orElseGet(Snapshot.Cell::new);
        var said = cell.isShown();
        var confirmed = line.confirmed(cell);
        return new Bar(
                key,
                label,
                said ? confirmed.amount() : BigDecimal.ZERO,
                BigDecimal.ZERO,
                said
                        ? by == Grouping.ORGANISATION ? formats.amount(confirmed) : formats.number(confirmed.amount())
                        : messages.text("editions.hidden." + cell.hidden, PublicVersion.FEWEST),
                said);
    }

    private String alternative(String title, List<Bar> bars, Grouping by) {
        var table = messages.text("editions.table." + by.code());
        return Bar.highest(bars)
                .map(bar -> messages.text("editions.picture.highest", title, bar.label(), bar.words(), table))
                .orElseGet(() -> messages.text("editions.picture.alternative", title, table));
    }
}
