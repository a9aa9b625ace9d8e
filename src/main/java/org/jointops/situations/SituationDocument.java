package org.jointops.situations;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointops.shared.Labels;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/** A daily situation report, as it was made and is kept: numbers alone, with the words that they had then. */
@JsonbPropertyOrder({
    "operation",
    "names",
    "from",
    "to",
    "zone",
    "invented",
    "day",
    "cutOff",
    "madeAt",
    "late",
    "records",
    "rows"
})
public class SituationDocument {

    private static final Jsonb JSON = JsonbBuilder.create();

    public String operation = "";
    public Map<String, String> names = Map.of();
    public LocalDate from = LocalDate.EPOCH;
    public LocalDate to = LocalDate.EPOCH;
    public String zone = "";
    public boolean invented;
    /** The reporting day. */
    public LocalDate day = LocalDate.EPOCH;
    /** When the day ended in the operation's zone: the figures are those of this instant. */
    public Instant cutOff = Instant.EPOCH;

    public Instant madeAt = Instant.EPOCH;
    /** Whether it was made up later, as after an outage: more than an hour after its cut-off. */
    public boolean late;

    public List<Records> records = List.of();
    public List<Line> rows = List.of();

    /** How many records an organisation had: for the day, approved in all, and waiting for approval. */
    @JsonbPropertyOrder({"organisation", "onDay", "confirmed", "provisional"})
    public static class Records {
        public String organisation = "";
        public long onDay;
        public long confirmed;
        public long provisional;
    }

    /** One indicator: what it came to for the day, and in all until the cut-off. */
    @JsonbPropertyOrder({"indicator", "labels", "side", "partOf", "onDay", "total", "groups"})
    public static class Line {
        public String indicator = "";
        public Map<String, String> labels = Map.of();
        public String side = "";
        public @Nullable String partOf;
        public Figures onDay = new Figures();
        public Figures total = new Figures();
        public List<Group> groups = List.of();

        Labels labels() {
            return labelled(labels);
        }

        Optional<Group> group(String key) {
            return groups.stream().filter(group -> group.key.equals(key)).findAny();
        }

        Unit unit() {
            return total.confirmed().unit();
        }
    }

    /** What was approved at the cut-off, and what was submitted and waited. */
    @JsonbPropertyOrder({"confirmed", "provisional"})
    public static class Figures {
        public QuantityDraft confirmed = new QuantityDraft();
        public QuantityDraft provisional = new QuantityDraft();

        Quantity confirmed() {
            return quantity(confirmed);
        }

        Quantity provisional() {
            return quantity(provisional);
        }

        boolean saysSomething() {
            return confirmed().amount().signum() > 0 || provisional().amount().signum() > 0;
        }
    }

    /** An organisation's part of an indicator; or what stands under several of them, or under none. */
    @JsonbPropertyOrder({"key", "onDay", "total"})
    public static class Group {
        public String key = "";
        public Figures onDay = new Figures();
        public Figures total = new Figures();
    }

    static SituationDocument read(String json) {
        return JSON.fromJson(json, SituationDocument.class);
    }

    Labels names() {
        return labelled(names);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The keys of the groups that have such figures at all: the organisations in their order, then what is none. */
    List<String> groups(Function<Group, Figures> figures) {
        return Stream.concat(records.stream().map(r -> r.organisation), Stream.of("not-broken-down", "overlap"))
                .filter(key -> rows.stream()
                        .flatMap(line -> line.group(key).stream())
                        .map(figures)
                        .anyMatch(Figures::saysSomething))
                .toList();
    }

    /** The indicators of one side, results or effort. */
    List<Line> lines(String side) {
        return rows.stream().filter(line -> line.side.equals(side)).toList();
    }

    /** How deep an indicator stands below those it is a part of. */
    int depth(Line line) {
        var above = line.partOf == null
                ? Optional.<Line>empty()
                : rows.stream()
                        .filter(other -> other.indicator.equals(line.partOf))
                        .findAny();
        return above.map(found -> found.partOf == null ? 1 : 2).orElse(0);
    }

    private static Labels labelled(Map<String, String> labels) {
        var en = labels.getOrDefault("en", "");
        return new Labels(en, labels.getOrDefault("ru", en), labels.getOrDefault("kk", en));
    }

    private static Quantity quantity(QuantityDraft draft) {
        return new Quantity(
                new BigDecimal(Objects.requireNonNull(draft.amount)),
                Unit.the(Objects.requireNonNull(draft.unit)),
                Qualifier.of(Objects.requireNonNull(draft.qualifier)).orElseThrow());
    }
}
