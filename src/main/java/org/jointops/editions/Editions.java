package org.jointops.editions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.reporting.Grouping;
import org.jointops.shared.Input;
import org.jointops.shared.Labels;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** The joint reports of an operation: drawn up, looked at, compared. Those of other operations do not exist for the caller. */
@UseCase
public class Editions {

    @Inject
    private Operations operations;

    @Inject
    private StoredEditions stored;

    @Inject
    private Drawing drawing;

    @Inject
    private EditionDocuments documents;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    @Inject
    private Trail trail;

    /** The operation of which the caller may draw up an edition. */
    @Allowed(Permission.DRAW_UP_EDITIONS)
    public Operation toDrawUp(String code) {
        return operations.get(code);
    }

    /** Draws up the next edition, or the open one anew as long as nobody has sealed it. */
    @Allowed(Permission.DRAW_UP_EDITIONS)
    public EditionDocument drawUp(String code, EditionDraft draft) {
        var operation = operations.get(code);
        stored.waitForOthers(code);
        var known = stored.all(code);
        var open = known.stream().filter(edition -> !edition.isSealed()).findAny();
        var last = known.stream().filter(Edition::isSealed).findFirst();
        var cutOff = cutOff(draft, operation, last);
        var drawn = draw(operation, cutOff, last);
        var edition = open.map(found -> stored.take(code, found.number()))
                .orElseGet(() ->
                        stored.add(new Edition(code, last.map(Edition::number).orElse(0) + 1, drawn)));
        if (open.isPresent()) {
            edition.drawAnew(drawn);
        }
        stored.flush();
        stored.drawSources(edition);
        trail.note(entry("drawn", edition, operation)
                .changing(List.of(Entry.Change.of("cutOff", null, cutOff.toString()))));
        return documents.of(edition);
    }

    private Edition.Drawn draw(Operation operation, Instant cutOff, Optional<Edition> last) {
        var figures = drawing.draw(operation, cutOff);
        var open = new HashMap<String, Long>();
        Stream.of(Grouping.COUNTRY, Grouping.REGION).forEach(by -> open.putAll(drawing.open(operation, cutOff, by)));
        var shown = PublicVersion.of(figures, last.map(Edition::publicSnapshot).orElse(null), open);
        return new Edition.Drawn(signedIn.officer(), clock.instant(), figures, shown, Communique.of(figures));
    }

    /** Not in the future, and after the cut-off of the edition before. */
    private Instant cutOff(EditionDraft draft, Operation operation, Optional<Edition> last) {
        var now = clock.instant();
        var violations = new Violations();
        var cutOff = new Input(violations)
                .time("cutOff", draft.cutOff, operation.zone())
                .orElse(now);
        if (cutOff.isAfter(now)) {
            violations.at("cutOff").refuse("in-future");
        } else if (last.filter(edition -> !cutOff.isAfter(edition.cutOff())).isPresent()) {
            violations.at("cutOff").refuse("before-last-edition");
        }
        violations.throwIfAny();
        return cutOff;
    }

    /** Puts another text in the place of the communiqué, as long as no country has sealed. */
    @Allowed(Permission.DRAW_UP_EDITIONS)
    public EditionDocument say(String code, int number, CommuniqueDraft draft, @Nullable Integer version) {
        var operation = operations.get(code);
        var edition = stored.take(code, number);
        if (version != null && version != edition.version()) {
            throw Problem.changedMeanwhile(documents.of(edition));
        }
        var violations = new Violations();
        var input = new Input(violations);
        var en = input.text("en", draft.en, Input.LONG);
        var ru = input.text("ru", draft.ru, Input.LONG);
        var kk = input.text("kk", draft.kk, Input.LONG);
        violations.throwIfAny();
        var before = edition.communique();
        edition.say(new Labels(en.orElseThrow(), ru.orElseThrow(), kk.orElseThrow()));
        stored.flush();
        trail.note(entry("edited", edition, operation)
                .changing(List.of(
                        Entry.Change.of(
                                "communique.en",
                                before.en(),
                                edition.communique().en()),
                        Entry.Change.of(
                                "communique.ru",
                                before.ru(),
                                edition.communique().ru()),
                        Entry.Change.of(
                                "communique.kk",
                                before.kk(),
                                edition.communique().kk()))));
        return documents.of(edition);
    }

    /** One page of them, the newest first. */
    @Allowed(Permission.READ_RESULTS)
    public Slice<EditionRow> list(String code, Paging paging) {
        operations.get(code);
        var all = stored.all(code);
        var after = paging.after();
        var rows = all.stream()
                .filter(edition -> after == null || edition.number() < number(after.number()))
                .limit(paging.size() + 1L)
                .toList();
        return paging.slice(
                        rows,
                        edition -> new Paging.Place(edition.drawnAt(), String.valueOf(edition.number())),
                        all.size())
                .map(EditionRow::of);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Allowed(Permission.READ_RESULTS)
    public EditionDocument get(String code, int number) {
        operations.get(code);
        return documents.of(stored.find(code, number).orElseThrow(Problem::hidden));
    }

    /** The records behind a difference to the edition before that the caller may read. */
    @Allowed(Permission.READ_RESULTS)
    public ChangedRecords changed(String code, int number, String indicator) {
        var operation = operations.get(code);
        var edition = stored.find(code, number).orElseThrow(Problem::hidden);
        var difference = documents.differences(edition).stream()
                .filter(found -> found.indicator().equals(indicator))
                .findAny()
                .orElseThrow(Problem::hidden);
        return new ChangedRecords(operation, number, difference, stored.changed(edition, indicator));
    }

    static Entry entry(String action, Edition edition, Operation operation) {
        return Entry.of(action, "edition", edition.operation() + "/" + edition.number())
                .ofOwner(operation.lead().code())
                .in(operation.code());
    }
}
