package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.access.OrganisationNames;
import org.jointops.approvals.Handling;
import org.jointops.approvals.Step;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.incidents.IncidentDraft;
import org.jointops.operations.Names;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.Part;
import org.jointops.reporting.render.Report;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;
import org.jspecify.annotations.Nullable;

/** A case as a document to be printed, in the order of its page. What is masked for its reader is not in it. */
@RequestScoped
class CaseDossier {

    @Inject
    private FieldWords fields;

    @Inject
    private Names names;

    @Inject
    private OrganisationNames organisations;

    @Inject
    @Named("formats")
    private Formats formats;

    @Inject
    private Clock clock;

    Report of(CaseDocument document, Locale language) {
        var messages = Messages.in(language);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Facts(messages.text("cases.part.what"), incident(document, messages)));
        if (document.summary != null) {
            parts.add(new Part.Text(messages.text("cases.field.summary"), List.of(document.summary)));
        }
        addTable(parts, "offences", rows(document.offences).map(this::offence).toList(), messages);
        addTable(
                parts,
                "confiscations",
                rows(document.confiscations).map(this::thing).toList(),
                messages);
        var held = rows(document.detentions).toList();
        for (int i = 0; i < held.size(); i++) {
            parts.add(new Part.Facts(fields.row("detentions", i), detained(held.get(i), messages)));
        }
        addTable(
                parts,
                "groups",
                rows(document.groups)
                        .map(group -> cells(group.name, group.members))
                        .toList(),
                messages);
        addTable(
                parts,
                "history",
                document.history.stream()
                        .map(step -> step(document, step, messages))
                        .toList(),
                messages);
        return Report.of(heading(document, messages, language), parts);
    }

    private Heading heading(CaseDocument document, Messages messages, Locale language) {
        var facts = facts(
                fact("operation", names.operation(document.operation) + " (" + document.operation + ")"),
                fact("status", messages.text("web.status." + document.status)),
                fact("organisation", organisations.of(document.organisation)),
                fact("unit", names.unit(document.unit)),
                fact("author", document.authorName),
                fact("sharing", word(messages, "cases.sharing.", document.sharing)),
                fact("handling", handling(document, messages)),
                fact("drawnUp", formats.moment(clock.instant(), document.zone)),
                fact(
                        "personal",
                        document.masked ? messages.text("cases.masked", organisations.of(document.organisation)) : ""));
        return new Heading(
                messages.text("cases.dossier.title", document.number),
                named(facts, "cases.field.", messages),
                markings(document, messages),
                messages.text("web.product"),
                clock.instant(),
                language);
    }

    /** What stands on every page. */
    private List<String> markings(CaseDocument document, Messages messages) {
        var restricted = document.handling != null && !document.handling.equals(Handling.H0.code());
        return Stream.of(
                        restricted ? handling(document, messages) : "",
                        document.status.equals("void") ? messages.text("web.status.void") : "",
                        names.isInvented(document.operation) ? messages.text("web.marking.invented") : "")
                .filter(marking -> !marking.isEmpty())
                .toList();
    }

    private static String handling(CaseDocument document, Messages messages) {
        return CaseSheet.handling(document.handling, document.handlingText, messages);
    }

    private List<Heading.Fact> incident(CaseDocument document, Messages messages) {
        var place = Objects.requireNonNullElseGet(document.place, IncidentDraft.Place::new);
        return named(
                facts(
                        fact("category", names.incident(document.category)),
                        fact("occurredAt", fields.moment(document.occurredAt)),
                        fact("detectedAt", fields.moment(document.detectedAt)),
                        fact("day", fields.day(document.day)),
                        fact("place.region", names.region(place.region)),
                        fact("place.checkpoint", names.checkpoint(place.checkpoint)),
                        fact("place.description", place.description),
                        fact("place.point", place.lat == null ? "" : place.lat + ", " + place.lon),
                        fact(
                                "participants",
                                document.participation.stream()
                                        .map(participant -> organisations.of(participant.organisation()))
                                        .collect(Collectors.joining("; ")))),
                "cases.field.",
                messages);
    }

    private List<Heading.Fact> detained(DetentionDraft held, Messages messages) {
        var person = Objects.requireNonNullElseGet(held.person, DetentionDraft.Person::new);
        var wanted = Objects.requireNonNullElseGet(held.wanted, DetentionDraft.Wanted::new);
        var custody = Objects.requireNonNullElseGet(held.custody, DetentionDraft.Custody::new);
        return named(
                facts(
                        fact("person.familyName", person.familyName),
                        fact("person.givenName", person.givenName),
                        fact("person.patronymic", person.patronymic),
                        fact("person.latinName", person.latinName),
                        fact("person.birthDate", fields.day(person.birthDate)),
                        ofPerson("person.sex", person.sex),
                        fact("person.citizenship", fields.country(person.citizenship)),
                        fact("person.document", person.document),
                        ofPerson("basis", held.basis),
                        fact("reason", held.reason == null ? "" : fields.reason(held.reason)),
                        fact("reasonText", held.reasonText),
                        fact("arrestedAt", fields.moment(held.arrestedAt)),
                        fact("wanted.by", wanted.by),
                        fact("wanted.notice", wanted.notice),
                        fact("custody.place", custody.place),
                        fact("custody.deliveredAt", fields.moment(custody.deliveredAt)),
                        fact("custody.officers", fields.list(custody.officers)),
                        fact("custody.rightsExplainedAt", fields.moment(custody.rightsExplainedAt)),
                        fact("custody.rightsLanguage", fields.spoken(custody.rightsLanguage))),
                "cases.field.detentions.",
                messages);
    }

    private List<Cell> offence(IncidentDraft.OffenceDraft offence) {
        return cells(names.offence(offence.category), offence.qualification, offence.count);
    }

    private List<Cell> thing(ConfiscationDraft thing) {
        return cells(
                names.thing(thing.category),
                fields.quantity(thing.quantity),
                fields.quantity(thing.value),
                fields.marks(thing));
    }

    private List<Cell> step(CaseDocument document, Step step, Messages messages) {
        var comments = step.details().stream().map(Step.Detail::text);
        return cells(
                formats.moment(step.at(), document.zone),
                messages.text("cases.step." + step.action()),
                step.actorName() + ", " + organisations.of(step.organisation()),
                Stream.concat(Stream.ofNullable(step.reason()), comments)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")));
    }

    private static void addTable(List<Part> parts, String name, List<List<Cell>> lines, Messages messages) {
        if (lines.isEmpty()) {
            return;
        }
        var columns = new ArrayList<Column>();
        for (int i = 1; i <= lines.get(0).size(); i++) {
            columns.add(Column.text(name + "-" + i, messages.text("cases.dossier." + name + "." + i)));
        }
        var rows = lines.stream()
                .map(cells -> (Row) new Row.Line("", 0, cells, List.of()))
                .toList();
        parts.add(new Table(name, messages.text("cases.part." + name), columns, rows, List.of()));
    }

    private static List<Heading.Fact> named(List<Heading.Fact> facts, String part, Messages messages) {
        return facts.stream()
                .map(fact -> new Heading.Fact(messages.text(part + fact.name()), fact.value()))
                .toList();
    }

    private Heading.Fact ofPerson(String field, @Nullable String code) {
        return fact(field, code == null ? "" : fields.value("detentions[0]." + field, code));
    }

    /** Those that say something. */
    private static List<Heading.Fact> facts(Heading.Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.value().isBlank()).toList();
    }

    private static Heading.Fact fact(String name, @Nullable String value) {
        return new Heading.Fact(name, value == null ? "" : value);
    }

    private static List<Cell> cells(@Nullable String... texts) {
        return Stream.of(texts)
                .map(text -> (Cell) new Cell.Text(text == null ? "" : text))
                .toList();
    }

    private static String word(Messages messages, String key, @Nullable String code) {
        return code == null ? "" : messages.text(key + code);
    }

    private static <T> Stream<T> rows(@Nullable List<T> rows) {
        return rows == null ? Stream.of() : rows.stream();
    }
}
