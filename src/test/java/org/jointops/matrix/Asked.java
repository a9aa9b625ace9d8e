package org.jointops.matrix;

import java.util.List;
import java.util.Set;

/**
 * One question over HTTP: a person, a record, and an address of the {@link Surface} that is asked about it.
 *
 * @param address such as {@code GET /api/cases/{number}} or {@code PAGE /case}
 */
record Asked(Person person, Kept record, String address) {

    private static final String LEAD = "RU/border";

    private static final Set<String> CHANGE_WITHOUT_A_BODY = Set.of(
            "/submission", "DELETE /api/cases/{number}/release", "/disabling", "/enabling", "/sessions", "/password");

    /** What could make a difference, for pairs of them to be covered. */
    List<String> factors() {
        var sample = record.sample();
        return List.of(
                address,
                String.join("+", person.roles().stream().sorted().toList()),
                String.valueOf(person.organisation()),
                Matrix.unitOf(sample.owner()).equals(person.unit()) ? "own unit" : "other unit",
                person.name().equals(sample.author()) ? "author" : "",
                sample.owner(),
                sample.takingPart().size() == Matrix.ORGANISATIONS.size() ? "all" : "some",
                sample.state(),
                String.valueOf(sample.sharing()),
                String.valueOf(sample.released()),
                sample.answerOf(person.organisation()));
    }

    /** Whether the address speaks of this kind of record at all. */
    boolean fits() {
        return record.sample().isCase()
                ? !address.contains("return") || address.contains("/cases")
                : !address.contains("case");
    }

    boolean isPage() {
        return address.startsWith("PAGE ");
    }

    /** Which answers are right. Bodies are empty, so that who may do it is told what is missing, and nothing is done. */
    Set<Integer> expected() {
        var rule = Surface.rule(address);
        return switch (rule) {
            case "anybody" -> Set.of(200);
            case "any role", "operations" -> unless(person.roles().isEmpty(), 403, 200);
            case "any liaison" -> unless(!person.isAny(Set.of("liaison")), 403, 422);
            case "any administrator" -> unless(!administers(), 403, reading());
            case "administrator of the unit" -> unless(!administersTheOwner(), 404, reading());
            case "administrator of the person" -> administersTheOwner() ? Set.of(reading()) : unseen();
            case "administrators and auditors" -> unless(!person.isAny(Set.of("administrator", "auditor")), 403, 200);
            case "any auditor" -> unless(!person.isAny(Set.of("auditor")), 403, 200);
            case "list" -> unless(!person.worksWithRecords(), 403, 200);
            case "queue" -> unless(!person.isAny(Set.of("supervisor")), 403, 200);
            case "record" -> unless(!reads(), 404, 200);
            case "recording" -> unless(!records(), 403, 422);
            case "form" -> unless(!records(), 403, 200);
            case "editing" -> unless(!reads(), 404, 200);
            case "operation" -> person.roles().isEmpty() ? Set.of(403) : unless(!takesPart(), 404, 200);
            case "results" -> !person.worksWithRecords() ? Set.of(403) : unless(!takesPart(), 404, 200);
            case "drawing" ->
                !person.isAny(Set.of("liaison")) ? Set.of(403) : unless(!takesPart(), 404, isPage() ? 200 : 201);
            case "edition", "situation" -> !person.worksWithRecords() ? Set.of(403) : Set.of(404);
            case "drawn edition" -> ofNoEdition();
            case "led" -> leads() ? Set.of(200) : Set.of(403, 404);
            case "leading" -> leads() ? Set.of(409, 422, 428) : Set.of(403, 404);
            default -> acting(rule.substring("action ".length()));
        };
    }

    /** Whether asking would do something that other questions then meet. */
    boolean changes() {
        return expected().contains(422) && CHANGE_WITHOUT_A_BODY.stream().anyMatch(address::endsWith);
    }

    boolean reads() {
        return Section4.reads(person, record.sample());
    }

    private Set<Integer> acting(String action) {
        var answer = Section4.answers(person, record.sample(), action);
        return Set.of(answer == 200 ? 422 : answer);
    }

    /** What nobody has drawn up is there for nobody; who may not seal is told so before it is looked for. */
    private Set<Integer> ofNoEdition() {
        var seals = person.isAny(Set.of("liaison"));
        return unless(address.startsWith("PUT") ? !person.worksWithRecords() : !seals, 403, 404);
    }

    private boolean records() {
        return person.organisation() != null
                && person.isAny(
                        address.contains("case")
                                ? Set.of("field-officer")
                                : Set.of("field-officer", "supervisor", "liaison"));
    }

    private boolean takesPart() {
        return record.sample().takingPart().contains(String.valueOf(person.organisation()));
    }

    /** A change that names no version is refused before anything is looked for. */
    private Set<Integer> unseen() {
        return address.startsWith("PUT") ? Set.of(428) : Set.of(404);
    }

    /** An empty body is not enough for a change. */
    private int reading() {
        return address.startsWith("GET ") || isPage() ? 200 : 422;
    }

    /** The record's author and unit are those of the organisation that owns it. */
    private boolean administersTheOwner() {
        return administers() && person.isOf(record.sample().owner());
    }

    private boolean administers() {
        return person.organisation() != null && person.isAny(Set.of("administrator"));
    }

    private boolean leads() {
        return person.isOf(LEAD) && person.isAny(Set.of("liaison"));
    }

    private static Set<Integer> unless(boolean refused, int refusal, int otherwise) {
        return Set.of(refused ? refusal : otherwise);
    }
}
