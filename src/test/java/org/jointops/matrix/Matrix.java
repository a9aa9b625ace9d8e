package org.jointops.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every person and every record that could make a difference, made by rule and not picked by hand. */
final class Matrix {

    static final List<String> ORGANISATIONS =
            List.of("RU/border", "RU/customs", "RU/interior", "KZ/border", "KZ/customs", "KZ/interior");

    /** The two whose records are asked for: one of each country, of different services. */
    static final List<String> OWNERS = List.of("RU/border", "KZ/customs");

    /** In one operation all take part; from the other a service of each country stays away. */
    static final List<Set<String>> OPERATIONS =
            List.of(Set.copyOf(ORGANISATIONS), Set.of("RU/border", "RU/customs", "KZ/customs", "KZ/interior"));

    /** What those two operations are called. */
    static final List<String> CODES = List.of("MTX-ALL", "MTX-SOME");

    static final List<Set<String>> ROLES = List.of(
            Set.of("field-officer"),
            Set.of("supervisor"),
            Set.of("liaison"),
            Set.of("administrator"),
            Set.of("auditor"),
            Set.of("field-officer", "supervisor"),
            Set.of("field-officer", "liaison"),
            Set.of("supervisor", "liaison"),
            Set.of("field-officer", "administrator"),
            Set.of("supervisor", "auditor"),
            Set.of("administrator", "auditor"),
            Set.of("field-officer", "supervisor", "liaison", "administrator", "auditor"),
            Set.of());

    private static final List<String> ANSWERS = List.of("asked", "confirmed", "refused", Sample.NOT_NAMED);

    private static final List<String> SHARINGS = List.of("own-service", "own-country", "joint");

    private Matrix() {}

    static List<Person> people() {
        var people = new ArrayList<Person>();
        for (var roles : ROLES) {
            for (var organisation : ORGANISATIONS) {
                units(organisation).forEach(unit -> people.add(person(roles, organisation, unit)));
            }
            OWNERS.forEach(owner -> authors(owner, roles).forEach(people::add));
        }
        people.add(new Person("matrix-auditor-ru", Set.of("auditor"), "RU", null, null));
        people.add(new Person("matrix-auditor-kz", Set.of("auditor"), "KZ", null, null));
        return List.copyOf(people);
    }

    /** Cases and returns, in every state, with every sharing, release and answer of every organisation. */
    static List<Sample> samples() {
        return Stream.concat(cases().stream(), returns().stream()).toList();
    }

    static List<Sample> cases() {
        var samples = new ArrayList<Sample>();
        for (var owner : OWNERS) {
            for (var operation : OPERATIONS) {
                for (int turn = 0; turn < ANSWERS.size(); turn++) {
                    var named = participants(owner, operation, turn);
                    samples.add(sample("case", owner, operation, "draft", null, false, unanswered(named)));
                    samples.add(sample("case", owner, operation, "submitted", null, false, named));
                    samples.add(sample("case", owner, operation, "returned", null, false, named));
                    samples.addAll(decided("case", owner, operation, named, List.of(false, true)));
                }
            }
        }
        return samples;
    }

    static List<Sample> returns() {
        var samples = new ArrayList<Sample>();
        for (var owner : OWNERS) {
            for (var operation : OPERATIONS) {
                for (var state : List.of("draft", "submitted", "returned")) {
                    samples.add(sample("return", owner, operation, state, null, false, Map.of()));
                }
                samples.addAll(decided("return", owner, operation, Map.of(), List.of(false)));
            }
        }
        return samples;
    }

    /** What of a person and a record decides: two that are alike in it are one combination. */
    static String combination(Person person, Sample sample) {
        return String.join(
                ";",
                String.join("+", person.roles().stream().sorted().toList()),
                String.valueOf(person.organisation()),
                person.unit() == null ? "" : unitOf(sample.owner()).equals(person.unit()) ? "own unit" : "other unit",
                person.name().equals(sample.author()) ? "author" : "",
                sample.kind(),
                sample.owner(),
                sample.takingPart().size() == ORGANISATIONS.size() ? "all" : "some",
                sample.state(),
                String.valueOf(sample.sharing()),
                String.valueOf(sample.released()),
                sample.answerOf(person.organisation()));
    }

    /** The account that records an organisation's samples. */
    static String authorOf(String organisation) {
        return account(organisation) + "-officer";
    }

    /** Such as {@code ru-border}. */
    static String account(String organisation) {
        return organisation.toLowerCase(Locale.ROOT).replace('/', '-');
    }

    /** The unit of the organisation's demo accounts, whose records the samples are. */
    static String unitOf(String organisation) {
        return units(organisation).get(0);
    }

    static List<String> units(String organisation) {
        var prefix = organisation.toUpperCase(Locale.ROOT).replace('/', '-');
        return organisation.startsWith("RU")
                ? List.of(prefix + "-ORE-1", prefix + "-CHE-1")
                : List.of(prefix + "-27-1", prefix + "-15-1");
    }

    static Person person(Set<String> roles, String organisation, String unit) {
        var name = "matrix-" + String.join("-", roles.stream().sorted().toList()) + "-" + unit;
        return new Person(name.toLowerCase(Locale.ROOT), roles, organisation.substring(0, 2), organisation, unit);
    }

    /** Who recorded an owner's samples, with whatever roles they hold now: still there, in another unit, or elsewhere. */
    private static Stream<Person> authors(String owner, Set<String> roles) {
        var name = authorOf(owner);
        return Stream.concat(
                        units(owner).stream().map(unit -> Map.entry(owner, unit)),
                        Stream.of("RU/customs", "KZ/border").map(other -> Map.entry(other, unitOf(other))))
                .map(at -> new Person(name, roles, at.getKey().substring(0, 2), at.getKey(), at.getValue()));
    }

    private static List<Sample> decided(
            String kind, String owner, Set<String> operation, Map<String, String> named, List<Boolean> releases) {
        var samples = new ArrayList<Sample>();
        for (var state : List.of("approved", "void")) {
            for (var sharing : SHARINGS) {
                for (var released : releases) {
                    samples.add(sample(kind, owner, operation, state, sharing, released, named));
                }
            }
        }
        return samples;
    }

    private static Sample sample(
            String kind,
            String owner,
            Set<String> operation,
            String state,
            @Nullable String sharing,
            boolean released,
            Map<String, String> participants) {
        return new Sample(kind, owner, authorOf(owner), operation, state, sharing, released, participants);
    }

    /** Each other organisation gives another answer, and with each turn the next one. */
    private static Map<String, String> participants(String owner, Set<String> operation, int turn) {
        var others = ORGANISATIONS.stream()
                .filter(other -> operation.contains(other) && !other.equals(owner))
                .toList();
        var named = new TreeMap<String, String>();
        IntStream.range(0, others.size())
                .forEach(i -> named.put(others.get(i), ANSWERS.get((i + turn) % ANSWERS.size())));
        named.values().removeIf(Sample.NOT_NAMED::equals);
        return named;
    }

    /** Nobody has answered to a draft. */
    private static Map<String, String> unanswered(Map<String, String> named) {
        var asked = new TreeMap<>(named);
        asked.replaceAll((organisation, answer) -> "asked");
        return asked;
    }
}
