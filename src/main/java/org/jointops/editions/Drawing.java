package org.jointops.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Side;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.ResultTable;
import org.jointops.reporting.Results;
import org.jointops.shared.Labels;

/** Takes the figures of an operation as they stand at a cut-off: in all and by country, organisation, region and day. */
@ApplicationScoped
class Drawing {

    static final List<Grouping> GROUPINGS =
            List.of(Grouping.COUNTRY, Grouping.ORGANISATION, Grouping.REGION, Grouping.DAY);

    private static final int EARLIER = 3;

    @Inject
    private Results results;

    @Inject
    private Operations operations;

    @Inject
    private StoredEditions stored;

    Snapshot draw(Operation operation, Instant cutOff) {
        var snapshot = heading(operation, cutOff);
        var table = results.at(operation.code(), null, cutOff, false);
        table.rows().forEach(row -> snapshot.lines.add(line(table, row)));
        GROUPINGS.forEach(by -> add(snapshot, by, results.at(operation.code(), by, cutOff, false)));
        snapshot.earlier = earlier(operation);
        return snapshot;
    }

    /** The last ones before it that everybody who takes part in it may read, as far as they are sealed. */
    private List<Snapshot.Earlier> earlier(Operation operation) {
        return operations.list().stream()
                .filter(other -> other.lastDay().isBefore(operation.firstDay()))
                .filter(other -> other.organisations().containsAll(operation.organisations()))
                .flatMap(other -> stored.all(other.code()).stream()
                        .filter(Edition::isSealed)
                        .limit(1))
                .limit(EARLIER)
                .map(Drawing::earlier)
                .toList();
    }

    private static Snapshot.Earlier earlier(Edition edition) {
        var figures = edition.snapshot();
        var earlier = new Snapshot.Earlier();
        earlier.operation = figures.operation;
        earlier.names = figures.names;
        earlier.from = figures.from;
        earlier.to = figures.to;
        earlier.edition = edition.number();
        earlier.totals = totals(figures);
        earlier.open = totals(edition.publicSnapshot());
        return earlier;
    }

    private static Map<String, Snapshot.Cell> totals(Snapshot figures) {
        var totals = new LinkedHashMap<String, Snapshot.Cell>();
        figures.lines.stream().filter(line -> line.side() == Side.RESULT).forEach(line -> {
            var cell = new Snapshot.Cell();
            cell.confirmed = Snapshot.Amount.of(line.confirmed(line.total));
            cell.confirmed.unit = line.unit;
            cell.hidden = line.total.hidden;
            totals.put(line.indicator, cell);
        });
        return totals;
    }

    /** How many records under no restriction are behind each figure of a table, by {@link PublicVersion#place}. */
    Map<String, Long> open(Operation operation, Instant cutOff, Grouping by) {
        var open = new HashMap<String, Long>();
        for (var row : results.at(operation.code(), by, cutOff, true).rows()) {
            row.parts()
                    .forEach(part -> open.put(
                            PublicVersion.place(
                                    by.code(),
                                    part.group().key(),
                                    row.indicator().code()),
                            part.figures().sources()));
        }
        return open;
    }

    private static Snapshot heading(Operation operation, Instant cutOff) {
        var snapshot = new Snapshot();
        snapshot.operation = operation.code();
        snapshot.names = operation.names().asMap();
        snapshot.from = operation.firstDay().toString();
        snapshot.to = operation.lastDay().toString();
        snapshot.zone = operation.zone().getId();
        snapshot.cutOff = cutOff.toString();
        snapshot.invented = operation.isInvented();
        snapshot.source = Stream.ofNullable(operation.source())
                .map(Labels::asMap)
                .findAny()
                .orElse(null);
        snapshot.organisations =
                operation.organisations().stream().map(o -> o.code()).toList();
        snapshot.regions = operation.regions();
        return snapshot;
    }

    private static Snapshot.Line line(ResultTable table, ResultTable.Row row) {
        var indicator = row.indicator();
        var line = new Snapshot.Line();
        line.indicator = indicator.code();
        line.labels = indicator.labels().asMap();
        line.side = indicator.side().code();
        line.unit = indicator.unit().code();
        line.checks = indicator.isCheck();
        line.partOf = indicator.partOf();
        line.depth = table.depth(indicator);
        line.total = cell(row.total());
        line.leftOut = row.leftOut().stream()
                .map(quantity -> {
                    var amount = Snapshot.Amount.of(quantity);
                    amount.unit = quantity.unit().code();
                    return amount;
                })
                .toList();
        return line;
    }

    private static void add(Snapshot snapshot, Grouping by, ResultTable table) {
        snapshot.tables.put(
                by.code(), table.groups().stream().map(Drawing::group).toList());
        for (var row : table.rows()) {
            var cells = new LinkedHashMap<String, Snapshot.Cell>();
            row.parts().forEach(part -> cells.put(part.group().key(), cell(part.figures())));
            snapshot.line(row.indicator().code()).ifPresent(line -> line.groups.put(by.code(), cells));
        }
    }

    private static Snapshot.Group group(ResultTable.Group group) {
        var copy = new Snapshot.Group();
        copy.key = group.key();
        copy.labels = group.label().asMap();
        return copy;
    }

    private static Snapshot.Cell cell(ResultTable.Figures figures) {
        var cell = new Snapshot.Cell();
        cell.confirmed = Snapshot.Amount.of(figures.confirmed());
        cell.late = Snapshot.Amount.of(figures.late());
        cell.sources = figures.sources();
        return cell;
    }
}
