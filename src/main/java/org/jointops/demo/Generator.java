package org.jointops.demo;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jointops.approvals.Status;
import org.jointops.cases.CaseDraft;
import org.jointops.detentions.GroupDraft;
import org.jointops.incidents.IncidentDraft.OffenceDraft;
import org.jointops.incidents.IncidentDraft.Place;

/**
 * Invents the cases of a training operation, as units of all services on both sides of the border would have them.
 *
 * <p>The same seed gives the same cases, and each case depends on its position alone: a larger size begins with the
 * cases of a smaller one. The first cases go round all units once, so that no organisation and no region is left out.
 */
public final class Generator {

    static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** How busy each hour of the day is; nights are. */
    private static final int[] HOURS = {7, 7, 7, 6, 6, 6, 4, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 7, 7};

    private static final List<Integer> HOURS_OF_DAY =
            IntStream.range(0, 24).boxed().toList();

    private final String operation;
    private final LocalDate from;
    private final int days;
    private final ZoneId zone;
    private final long seed;
    private final List<Scenario> scenarios = Scenario.all();
    private final List<CSVRecord> places = Table.rows("demo/places.csv");
    private final List<CSVRecord> surroundings = Table.rows("demo/surroundings.csv");
    private final List<Post> posts = Post.all();
    private final List<Post> round;
    /** The units whose officers have accounts in the demonstration: most of the work is theirs. */
    private final Set<String> manned = Accounts.units();

    private final Custody custody;

    /** @param zone the operation's zone, which cuts its days; every case lies inside the operation's days */
    public Generator(String operation, LocalDate from, LocalDate to, ZoneId zone, long seed) {
        this.operation = operation;
        this.from = from;
        this.days = Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
        this.zone = zone;
        this.seed = seed;
        this.round = Dice.of(seed, -1).shuffled(posts);
        this.custody = new Custody(administrativeOffences());
    }

    /** So many cases, in no order of time. */
    public Stream<InventedCase> cases(int size) {
        return IntStream.range(0, size).mapToObj(this::invent);
    }

    private InventedCase invent(int position) {
        var dice = Dice.of(seed, position);
        var post = position < round.size() ? round.get(position) : busyPost(dice);
        var scenario = dice.weighed(
                scenarios.stream()
                        .filter(s -> s.services().contains(post.service()))
                        .toList(),
                Scenario::weight);
        var status = status(dice);
        var inKazakh = !post.isRussian() && dice.happensIn(50);
        var content = content(dice, post, scenario, status, inKazakh);
        return new InventedCase(
                post.organisation(), post.unit(), post.officer(), status, remark(dice, status, inKazakh), content);
    }

    private CaseDraft content(Dice dice, Post post, Scenario scenario, Status status, boolean inKazakh) {
        var when = moment(dice).withZoneSameInstant(post.zone());
        var draft = new CaseDraft();
        draft.operation = operation;
        draft.occurredAt = Custody.written(when);
        draft.zone = post.zone().getId();
        draft.place = place(dice, post, scenario, inKazakh);
        draft.category = scenario.incident();
        draft.summary = inKazakh ? scenario.summaryInKazakh() : scenario.summaryInRussian();
        draft.offences = offences(dice, post, scenario);
        draft.confiscations = Seizures.invent(dice, scenario, scenarios, post);
        var complete = status == Status.APPROVED || status == Status.VOID || status == Status.SUBMITTED;
        draft.detentions = custody.invent(dice, scenario, post, when, complete);
        draft.groups = groups(dice, scenario, inKazakh);
        return draft;
    }

    /** A moment on a day of the operation, as its own zone cuts days. */
    private ZonedDateTime moment(Dice dice) {
        var day = from.plusDays(dice.between(0, days - 1));
        int hour = dice.weighed(HOURS_OF_DAY, h -> HOURS[h]);
        return day.atTime(hour, dice.between(0, 59)).atZone(zone);
    }

    private Place place(Dice dice, Post post, Scenario scenario, boolean inKazakh) {
        var draft = new Place();
        draft.region = post.region();
        if (scenario.atCheckpoint() && !post.checkpoints().isEmpty() && dice.happensIn(90)) {
            var checkpoint = dice.oneOf(post.checkpoints());
            draft.checkpoint = checkpoint.code();
            draft.description = inKazakh
                    ? checkpoint.nameInKazakh() + " өткізу пункті"
                    : "Пункт пропуска " + checkpoint.nameInRussian();
        } else {
            draft.description = dice.oneOf(places).get(inKazakh ? "kk" : "ru");
            if (dice.happensIn(70)) {
                putOnMap(dice, draft);
            }
        }
        return draft;
    }

    private void putOnMap(Dice dice, Place draft) {
        var near = dice.oneOf(surroundings.stream()
                .filter(row -> row.get("region").equals(draft.region))
                .toList());
        draft.lat = aside(dice, near.get("lat"));
        draft.lon = aside(dice, near.get("lon"));
    }

    /** A few kilometres from there. */
    private static String aside(Dice dice, String degrees) {
        return new BigDecimal(degrees)
                .add(BigDecimal.valueOf(dice.between(-400, 400), 4))
                .toPlainString();
    }

    private static List<OffenceDraft> offences(Dice dice, Post post, Scenario scenario) {
        var offences = new ArrayList<OffenceDraft>();
        if (!scenario.offence().isEmpty()) {
            var draft = new OffenceDraft();
            draft.category = scenario.offence();
            draft.count = dice.happensIn(90) ? "1" : String.valueOf(dice.between(2, 3));
            var law = scenario.lawIn(post.country());
            draft.qualification = law.isEmpty() ? null : law;
            offences.add(draft);
        }
        return offences;
    }

    private static List<GroupDraft> groups(Dice dice, Scenario scenario, boolean inKazakh) {
        var groups = new ArrayList<GroupDraft>();
        if (dice.happensIn(scenario.groups())) {
            var draft = new GroupDraft();
            draft.name = (inKazakh ? "№ %d топ" : "Группа № %d").formatted(dice.between(101, 999));
            draft.members = String.valueOf(dice.between(2, 9));
            groups.add(draft);
        }
        return groups;
    }

    /** Border guards have the most cases, customs the fewest. */
    private Post busyPost(Dice dice) {
        return dice.weighed(
                posts,
                post -> (manned.contains(post.unit()) ? 6 : 1)
                        * switch (post.service()) {
                            case "border" -> 9;
                            case "interior" -> 6;
                            default -> 5;
                        });
    }

    private static Status status(Dice dice) {
        return dice.weighed(List.of(Status.values()), status -> switch (status) {
            case APPROVED -> 60;
            case SUBMITTED -> 18;
            case DRAFT -> 9;
            case RETURNED -> 8;
            case VOID -> 5;
        });
    }

    private static String remark(Dice dice, Status status, boolean inKazakh) {
        return switch (status) {
            case RETURNED ->
                dice.oneOf(
                        inKazakh
                                ? List.of("Орнын дәлірек көрсетіңіз.", "Не алынғанын толығырақ жазыңыз.")
                                : List.of("Уточните место.", "Опишите подробнее, что изъято."));
            case VOID -> inKazakh ? "Бұл оқиға екінші рет тіркелген." : "Происшествие зарегистрировано повторно.";
            default -> "";
        };
    }

    private static Set<String> administrativeOffences() {
        return Table.rows("operations/data/catalogue-offences.csv").stream()
                .filter(row -> row.get("parent").equals("administrative"))
                .map(row -> row.get("code"))
                .collect(toSet());
    }
}
