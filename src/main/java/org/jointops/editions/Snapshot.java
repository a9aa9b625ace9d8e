package org.jointops.editions;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jointops.operations.Side;
import org.jointops.shared.Labels;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an edition with every word that its files say of them, so that nothing that is renamed or counted later
 * changes them. Kept as JSON, whose fields stand in the order of their names: the same figures are the same text.
 */
public class Snapshot {

    private static final Jsonb JSON = JsonbBuilder.create();

    public String operation = "";
    public Map<String, String> names = Map.of();
    public String from = "";
    public String to = "";
    public String zone = "";
    public String cutOff = "";
    public boolean invented;
    public @Nullable Map<String, String> source;
    public List<String> organisations = List.of();
    public List<String> regions = List.of();

    /** The groups of each table, by the code of its grouping, in the order in which they are shown. */
    public Map<String, List<Group>> tables = new LinkedHashMap<>();

    public List<Line> lines = new ArrayList<>();

    /** Operations before this one that everybody who takes part took part in, the latest first. */
    public List<Earlier> earlier = List.of();

    /** What an earlier operation came to, by its last sealed edition. */
    public static class Earlier {
        public String operation = "";
        public Map<String, String> names = Map.of();
        public String from = "";
        public String to = "";
        public int edition;

        /** Its results in all, by indicator, each with its unit. */
        public Map<String, Cell> totals = new LinkedHashMap<>();

        /** The same as its public version says it. */
        public Map<String, Cell> open = new LinkedHashMap<>();

        Labels names() {
            return read(names);
        }

        /** What is measured alike, in the line's unit. */
        Optional<Cell> like(Line line) {
            return Optional.ofNullable(totals.get(line.indicator))
                    .filter(cell -> cell.confirmed.in(line.unit()).unit().isLike(line.unit()));
        }
    }

    /** One country, organisation, region or day. */
    public static class Group {
        public String key = "";
        public Map<String, String> labels = Map.of();
    }

    /** One indicator. */
    public static class Line {
        public String indicator = "";
        public Map<String, String> labels = Map.of();
        public String side = "";
        public String unit = "";
        public boolean checks;
        public @Nullable String partOf;
        public int depth;
        public Cell total = new Cell();
        public List<Amount> leftOut = List.of();

        /** The figures of the groups that have any, by grouping and key. */
        public Map<String, Map<String, Cell>> groups = new LinkedHashMap<>();

        Optional<Cell> cell(String grouping, String key) {
            return Optional.ofNullable(groups.get(grouping)).map(cells -> cells.get(key));
        }

        Side side() {
            return this.side.equals(Side.RESULT.code()) ? Side.RESULT : Side.EFFORT;
        }

        Labels labels() {
            return read(labels);
        }

        Unit unit() {
            return Unit.the(unit);
        }

        Quantity confirmed(Cell cell) {
            return cell.confirmed.in(unit());
        }

        Quantity late(Cell cell) {
            return cell.late.in(unit());
        }
    }

    /** What stands where an indicator and a group meet. */
    public static class Cell {
        public Amount confirmed = new Amount();
        public Amount late = new Amount();
        public long sources;

        /** Null where the figure is shown; else why it is not, see {@link PublicVersion}. */
        public @Nullable String hidden;

        boolean isShown() {
            return hidden == null;
        }
    }

    /** A plain decimal and how exactly it is known. */
    public static class Amount {
        public String amount = "0";
        public String qualifier = Qualifier.EXACT.code();

        /** Of what is measured otherwise than the indicator. */
        public @Nullable String unit;

        static Amount of(Quantity quantity) {
            var amount = new Amount();
            amount.amount = quantity.plainAmount();
            amount.qualifier = quantity.qualifier().code();
            return amount;
        }

        Quantity in(Unit own) {
            return new Quantity(
                    new BigDecimal(amount),
                    unit == null ? own : Unit.the(unit),
                    Qualifier.of(qualifier).orElseThrow());
        }
    }

    static Snapshot read(String json) {
        return JSON.fromJson(json, Snapshot.class);
    }

    String write() {
        return JSON.toJson(this);
    }

    /** Another one like it, to be changed. */
    Snapshot copy() {
        return read(write());
    }

    Optional<Line> line(String indicator) {
        return lines.stream().filter(line -> line.indicator.equals(indicator)).findAny();
    }

    List<Group> groups(String grouping) {
        return tables.getOrDefault(grouping, List.of());
    }

    Labels names() {
        return read(names);
    }

    Optional<Labels> source() {
        return Optional.ofNullable(source).map(Snapshot::read);
    }

    Instant cutOff() {
        return Instant.parse(cutOff);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    LocalDate from() {
        return LocalDate.parse(from);
    }

    LocalDate to() {
        return LocalDate.parse(to);
    }

    static Labels read(Map<String, String> labels) {
        var en = Objects.requireNonNullElse(labels.get("en"), "");
        return new Labels(en, labels.getOrDefault("ru", en), labels.getOrDefault("kk", en));
    }
}
