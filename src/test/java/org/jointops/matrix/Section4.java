package org.jointops.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Section 4 of the domain, "Who may do what", as a table that a person can hold beside it. It is written from the
 * domain's words alone: where the product says something else, one of the two is wrong.
 */
final class Section4 {

    /** Each line adds readers; a void record is read as before it was voided. */
    private static final String WHO_READS = """
            state                    | and                 | who                                 | of
            draft submitted returned | always              | author                              | the owner
            draft submitted returned | always              | supervisor                          | the owner
            submitted                | always              | liaison supervisor                  | those named
            approved                 | always              | field-officer supervisor liaison    | the owner
            approved                 | always              | field-officer supervisor liaison    | those who confirmed
            approved                 | sharing own-country | field-officer supervisor liaison    | its country
            approved                 | sharing joint       | field-officer supervisor liaison    | all who take part
            """;

    /** Where it may be read at all. Any other reader is told that they may not, any other state that it is the wrong one. */
    private static final String WHO_DOES = """
            action        | who                | of                | in state
            change        | author recorder    | the owner         | draft returned
            submission    | author recorder    | the owner         | draft returned
            return        | supervisor         | the owner         | submitted
            approval      | supervisor other   | the owner         | submitted
            void          | supervisor         | the owner         | approved
            sharing       | supervisor         | the owner         | approved
            release       | supervisor         | the owner         | approved/masked
            withdrawal    | supervisor         | the owner         | approved/released
            participation | liaison supervisor | those named       | submitted approved
            """;

    private static final List<List<String>> READERS = rows(WHO_READS);
    private static final List<List<String>> DOERS = rows(WHO_DOES);

    private Section4() {}

    static Set<String> actions() {
        return DOERS.stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** Administrators and auditors see no case; neither does anybody who belongs to no organisation. */
    static boolean reads(Person person, Sample sample) {
        return person.worksWithRecords()
                && READERS.stream()
                        .anyMatch(row -> words(row.get(0)).contains(sample.readAs())
                                && (row.get(1).equals("always") || row.get(1).equals("sharing " + sample.sharing()))
                                && isOneOf(row.get(2), person, sample)
                                && isOf(row.get(3), person, sample));
    }

    /** The second lock: masked for every other organisation until the owner releases them. */
    static boolean readsPersonalData(Person person, Sample sample) {
        return reads(person, sample) && (person.isOf(sample.owner()) || sample.released());
    }

    /** What an action is answered with: not to be seen 404, seen but not allowed 403, in the wrong state 409, else 200. */
    static int answers(Person person, Sample sample, String action) {
        if (!reads(person, sample)) {
            return 404;
        }
        var row = DOERS.stream().filter(r -> r.get(0).equals(action)).findAny().orElseThrow();
        if (!does(row.get(1), person, sample) || !isOf(row.get(2), person, sample)) {
            return 403;
        }
        if (!isIn(words(row.get(3)), sample)) {
            return 409;
        }
        return action.equals("change") && !isOfItsUnit(person, sample) ? 403 : 200;
    }

    private static boolean isIn(Set<String> states, Sample sample) {
        return states.contains(sample.state())
                || states.contains(sample.state() + (sample.released() ? "/released" : "/masked"));
    }

    private static boolean isOneOf(String who, Person person, Sample sample) {
        return who.equals("author") ? isAuthor(person, sample) : person.isAny(words(who));
    }

    /** Unlike readers, who are any one of several, doers are all that their line says. */
    private static boolean does(String who, Person person, Sample sample) {
        return switch (who) {
            case "author recorder" -> isAuthor(person, sample) && person.isAny(recorders(sample));
            case "supervisor other" -> person.isAny(Set.of("supervisor")) && !isAuthor(person, sample);
            default -> person.isAny(words(who));
        };
    }

    /** Cases are recorded by field officers, returns also by those who manage. */
    private static Set<String> recorders(Sample sample) {
        return sample.isCase() ? Set.of("field-officer") : Set.of("field-officer", "supervisor", "liaison");
    }

    /** Field officers report for their own unit, whoever manages for any; a case stays that of the unit that recorded it. */
    private static boolean isOfItsUnit(Person person, Sample sample) {
        return sample.isCase()
                || person.isAny(Set.of("supervisor", "liaison"))
                || Matrix.unitOf(sample.owner()).equals(person.unit());
    }

    private static boolean isAuthor(Person person, Sample sample) {
        return person.name().equals(sample.author());
    }

    private static boolean isOf(String whom, Person person, Sample sample) {
        var own = String.valueOf(person.organisation());
        return switch (whom) {
            case "the owner" -> person.isOf(sample.owner());
            case "those named" -> sample.participants().containsKey(own);
            case "those who confirmed" -> sample.answerOf(own).equals("confirmed");
            case "its country" ->
                person.country().equals(sample.country()) && sample.takingPart().contains(own);
            case "all who take part" -> sample.takingPart().contains(own);
            default -> throw new IllegalArgumentException(whom);
        };
    }

    private static Set<String> words(String cell) {
        return Set.of(cell.split(" "));
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .skip(1)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
