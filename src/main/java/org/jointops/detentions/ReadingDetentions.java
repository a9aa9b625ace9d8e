package org.jointops.detentions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointops.operations.Catalogues;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a detention's draft and notes at each field what is not sound. */
@ApplicationScoped
class ReadingDetentions {

    private static final Set<String> BASES = Set.of("criminal", "administrative");
    private static final Set<String> SEXES = Set.of("F", "M", "X");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Held by nobody, of no known country: as machine-readable travel documents write it (ICAO 9303, part 3). */
    private static final Set<String> NO_COUNTRY = Set.of("XXA", "XXX");

    private static final int OLDEST = 130;
    private static final int MOST_OFFICERS = 50;
    private static final int MOST_MEMBERS = 100_000;

    @Inject
    private Catalogues catalogues;

    @Inject
    private Clock clock;

    Optional<DetentionFacts> read(DetentionDraft draft, @Nullable ZoneId zone, Violations violations) {
        var input = new Input(violations);
        var person = person(draft.person == null ? new DetentionDraft.Person() : draft.person, violations.at("person"));
        var basis = input.oneOf("basis", draft.basis, code -> Optional.of(code).filter(BASES::contains));
        var reason = Input.isBlank(draft.reason)
                ? Optional.<String>empty()
                : input.oneOf("reason", draft.reason, this::reason);
        var reasonText = input.optional("reasonText", draft.reasonText, Input.LONG);
        var arrestedAt = past(input, "arrestedAt", draft.arrestedAt, zone);
        var wanted = draft.wanted == null ? new DetentionDraft.Wanted() : draft.wanted;
        var atWanted = new Input(violations.at("wanted"));
        var by = atWanted.optional("by", wanted.by, Input.SHORT);
        var notice = atWanted.optional("notice", wanted.notice, Input.SHORT);
        if (notice.isPresent() && by.isEmpty()) {
            atWanted.violations().at("by").refuse("required");
        }
        var custody = custody(draft.custody, arrestedAt.orElse(null), zone, violations.at("custody"));
        if (!violations.none() || person.isEmpty() || basis.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DetentionFacts(
                person.get(),
                basis.get(),
                reason.orElse(null),
                reasonText.orElse(null),
                arrestedAt.orElse(null),
                by.orElse(null),
                notice.orElse(null),
                custody));
    }

    Optional<CriminalGroup.Facts> read(GroupDraft draft, Violations violations) {
        var input = new Input(violations);
        var name = input.text("name", draft.name, Input.SHORT);
        var members = input.wholeNumber("members", draft.members, 1, MOST_MEMBERS);
        return violations.none() ? name.map(n -> new CriminalGroup.Facts(n, members.orElse(null))) : Optional.empty();
    }

    private Optional<String> reason(String code) {
        return code.equals(Detention.WANTED)
                ? Optional.of(code)
                : catalogues.find(Catalogues.Kind.OFFENCES, code, null).map(entry -> entry.code());
    }

    private Optional<DetentionFacts.Person> person(DetentionDraft.Person draft, Violations violations) {
        var input = new Input(violations);
        var familyName = input.text("familyName", draft.familyName, Input.SHORT);
        var givenName = input.text("givenName", draft.givenName, Input.SHORT);
        var patronymic = input.optional("patronymic", draft.patronymic, Input.SHORT);
        var latinName = input.optional("latinName", draft.latinName, Input.SHORT);
        var birthDate = birthDate(input, draft.birthDate);
        var sex = Input.isBlank(draft.sex)
                ? Optional.<String>empty()
                : input.oneOf("sex", draft.sex, code -> Optional.of(code).filter(SEXES::contains));
        var citizenship = Input.isBlank(draft.citizenship)
                ? Optional.<String>empty()
                : input.oneOf("citizenship", draft.citizenship, ReadingDetentions::country);
        var document = input.optional("document", draft.document, Input.SHORT);
        return familyName.flatMap(family -> givenName.map(given -> new DetentionFacts.Person(
                family,
                given,
                patronymic.orElse(null),
                latinName.orElse(null),
                birthDate.orElse(null),
                sex.orElse(null),
                citizenship.orElse(null),
                document.orElse(null))));
    }

    private Optional<LocalDate> birthDate(Input input, @Nullable String text) {
        var date = input.day("birthDate", text);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        if (date.isPresent() && date.get().isAfter(today)) {
            return input.violations().at("birthDate").refuse("in-future");
        }
        if (date.isPresent() && date.get().isBefore(today.minusYears(OLDEST))) {
            return input.violations().at("birthDate").refuse("too-long-ago");
        }
        return date;
    }

    private static Optional<String> country(String code) {
        return Optional.of(code).filter(c -> COUNTRIES.contains(c) || NO_COUNTRY.contains(c));
    }

    private DetentionFacts.Custody custody(
            DetentionDraft.@Nullable Custody given,
            @Nullable Instant arrestedAt,
            @Nullable ZoneId zone,
            Violations violations) {
        var draft = given == null ? new DetentionDraft.Custody() : given;
        var input = new Input(violations);
        var place = input.optional("place", draft.place, Input.SHORT);
        var deliveredAt = past(input, "deliveredAt", draft.deliveredAt, zone);
        if (arrestedAt != null && deliveredAt.filter(arrestedAt::isAfter).isPresent()) {
            violations.at("deliveredAt").refuse("before-arrest");
        }
        var rightsExplainedAt = past(input, "rightsExplainedAt", draft.rightsExplainedAt, zone);
        if (arrestedAt != null && rightsExplainedAt.filter(arrestedAt::isAfter).isPresent()) {
            violations.at("rightsExplainedAt").refuse("before-arrest");
        }
        return new DetentionFacts.Custody(
                place.orElse(null),
                deliveredAt.orElse(null),
                officers(input, draft),
                rightsExplainedAt.orElse(null),
                input.optional("rightsLanguage", draft.rightsLanguage, Input.SHORT)
                        .orElse(null));
    }

    private static List<String> officers(Input input, DetentionDraft.Custody draft) {
        var rows = input.rows("officers", draft.officers, MOST_OFFICERS);
        var names = new ArrayList<String>();
        var at = new Input(input.violations());
        for (int i = 0; i < rows.size(); i++) {
            at.optional("officers[" + i + "]", rows.get(i), Input.SHORT).ifPresent(names::add);
        }
        return names;
    }

    private Optional<Instant> past(Input input, String field, @Nullable String text, @Nullable ZoneId zone) {
        var time = input.time(field, text, zone);
        return time.filter(t -> t.isAfter(clock.instant())).isPresent()
                ? input.violations().at(field).refuse("in-future")
                : time;
    }
}
