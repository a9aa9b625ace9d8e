package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.access.OrganisationNames;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jointops.operations.Names;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Unit;
import org.jointops.shared.Violations;
import org.jointops.web.Formats;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;

/** The fields of a case and what stands in them, in words instead of paths and codes. */
@Named("fields")
@RequestScoped
public class FieldWords {

    private static final Pattern ROW =
            Pattern.compile("(offences|confiscations|detentions|groups|participants)\\[(\\d+)]\\.?(.*)");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    @Inject
    private Names names;

    @Inject
    private OrganisationNames organisations;

    @Inject
    private Language language;

    @Inject
    @Named("formats")
    private Formats formats;

    /** What a field is called: {@code confiscations[0].quantity.amount} is "Seized thing 1: amount". */
    public String name(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return text("cases.whole");
        }
        var row = ROW.matcher(path);
        if (!row.matches()) {
            return text("cases.field." + path);
        }
        var part = text("cases.row." + row.group(1), Integer.parseInt(row.group(2)) + 1);
        var field = INDEX.matcher(row.group(3)).replaceAll("");
        return field.isEmpty() ? part : part + ": " + text("cases.field." + row.group(1) + "." + field);
    }

    /** What a row of a list is called: the first of the confiscations is "Seized thing 1". */
    public String row(String list, int index) {
        return name(list + "[" + index + "]");
    }

    /** What a code, number or time in a field says. */
    public String value(@Nullable String path, @Nullable String value) {
        if (value == null || value.isBlank() || path == null) {
            return text("cases.nothing");
        }
        var row = ROW.matcher(path);
        if (!row.matches()) {
            return ofIncident(path, value);
        }
        var field = INDEX.matcher(row.group(3)).replaceAll("");
        return switch (row.group(1)) {
            case "offences" -> field.equals("category") ? names.offence(value) : value;
            case "confiscations" -> field.equals("category") ? names.thing(value) : measured(field, value);
            case "detentions" -> ofDetention(field, value);
            case "participants" -> organisations.of(value);
            default -> value;
        };
    }

    private String ofIncident(String field, String value) {
        return switch (field) {
            case "category" -> names.incident(value);
            case "place.region" -> names.region(value);
            case "place.checkpoint" -> names.checkpoint(value);
            case "occurredAt", "detectedAt" -> moment(value);
            case "sharing" -> text("cases.sharing." + value);
            case "handling" -> text("cases.handling." + value);
            default -> value;
        };
    }

    private String ofDetention(String field, String value) {
        return switch (field) {
            case "reason" -> reason(value);
            case "basis" -> text("cases.basis." + value);
            case "person.sex" -> text("cases.sex." + value);
            case "person.citizenship" -> country(value);
            case "person.birthDate" -> day(value);
            case "custody.rightsLanguage" -> spoken(value);
            default -> field.endsWith("At") ? moment(value) : value;
        };
    }

    /** A quantity of a document, as the reader writes it. */
    public String quantity(@Nullable QuantityDraft draft) {
        return draft == null || draft.saysNothing()
                ? ""
                : Quantity.read(draft, new Violations()).map(formats::quantity).orElse("");
    }

    /** A time of a document, on the clock on which it was observed. */
    public String moment(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            var time = OffsetDateTime.parse(text);
            return formats.moment(time.toInstant(), time.getOffset());
        } catch (DateTimeException e) {
            return text.replace('T', ' ');
        }
    }

    public String day(@Nullable String text) {
        try {
            return text == null ? "" : formats.day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** What tells a thing from others, each mark with its name. */
    public String marks(ConfiscationDraft thing) {
        return Stream.of(
                        mark("exhibit", thing.exhibit),
                        mark("serialNumber", thing.serialNumber),
                        mark("vin", thing.vin),
                        mark("plate", thing.plate))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /** A person's names in the order in which documents have them. */
    public String person(DetentionDraft.@Nullable Person person) {
        return person == null || person.familyName == null
                ? ""
                : Stream.of(person.familyName, person.givenName, person.patronymic)
                        .filter(name -> name != null && !name.isBlank())
                        .collect(Collectors.joining(" "));
    }

    public String list(@Nullable List<String> texts) {
        return texts == null ? "" : String.join("; ", texts);
    }

    /** What keeps a waiting case from being approved, or that nothing does. */
    public String blocked(WaitingCase waiting) {
        if (waiting.own()) {
            return text("cases.queue.own");
        }
        return waiting.missing().isEmpty()
                ? text("cases.queue.ready")
                : waiting.missing().stream()
                        .map(field -> text("cases.field.detentions." + field))
                        .collect(Collectors.joining("; "));
    }

    /** What a comment on an empty field says at first. */
    String asked() {
        return text("cases.comment.asked");
    }

    /** Why a person was held: an offence, or being wanted. */
    public String reason(@Nullable String code) {
        return "wanted".equals(code) ? text("cases.reason.wanted") : names.offence(code);
    }

    public String country(@Nullable String code) {
        if (code == null) {
            return "";
        }
        if (code.length() != 2) {
            return text("cases.country." + code);
        }
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.getLocale());
    }

    /** A language by its tag. */
    public String spoken(@Nullable String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(language.getLocale());
    }

    private Optional<String> mark(String field, @Nullable String value) {
        return Optional.ofNullable(value).map(mark -> text("cases.field.confiscations." + field) + " " + mark);
    }

    private String measured(String field, String value) {
        if (field.endsWith("unit")) {
            return Unit.of(value).map(formats::unit).orElse(value);
        }
        return field.endsWith("qualifier") ? text("web.qualifier." + value) : value;
    }

    private String text(String key, Object... args) {
        return Messages.in(language.getLocale()).text(key, args);
    }
}
