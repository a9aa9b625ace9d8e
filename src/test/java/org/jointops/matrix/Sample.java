package org.jointops.matrix;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A record, told by everything on which access to it depends.
 *
 * @param kind {@code case} or {@code return}
 * @param owner the organisation that owns it
 * @param author the account that recorded it
 * @param takingPart the organisations of its operation
 * @param state a void one was approved before
 * @param sharing null until it is approved
 * @param released whether its personal data are released to the readers of other organisations
 * @param participants the organisations named in it, each with its answer: {@code asked}, {@code confirmed} or
 *     {@code refused}
 */
record Sample(
        String kind,
        String owner,
        String author,
        Set<String> takingPart,
        String state,
        @Nullable String sharing,
        boolean released,
        Map<String, String> participants) {

    static final String NOT_NAMED = "not named";

    Sample {
        takingPart = Set.copyOf(takingPart);
        participants = Map.copyOf(participants);
    }

    String country() {
        return owner.substring(0, 2);
    }

    boolean isCase() {
        return kind.equals("case");
    }

    /** The state that says who reads it: a void record is read as before it was voided. */
    String readAs() {
        return state.equals("void") ? "approved" : state;
    }

    String answerOf(@Nullable String organisation) {
        return organisation == null ? NOT_NAMED : participants.getOrDefault(organisation, NOT_NAMED);
    }

    /** Everything of it in one line, from which {@link #read} makes it again. */
    String line() {
        return String.join(
                "|",
                kind,
                owner,
                author,
                String.join(" ", new TreeSet<>(takingPart)),
                state,
                sharing == null ? "" : sharing,
                String.valueOf(released),
                new TreeMap<>(participants)
                        .entrySet().stream()
                                .map(p -> p.getKey() + "=" + p.getValue())
                                .collect(joining(" ")));
    }

    static Sample read(String line) {
        var part = line.split("\\|", -1);
        var participants = new TreeMap<String, String>();
        Arrays.stream(part[7].split(" "))
                .filter(text -> !text.isEmpty())
                .forEach(text ->
                        participants.put(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1)));
        return new Sample(
                part[0],
                part[1],
                part[2],
                Set.of(part[3].split(" ")),
                part[4],
                part[5].isEmpty() ? null : part[5],
                Boolean.parseBoolean(part[6]),
                participants);
    }
}
