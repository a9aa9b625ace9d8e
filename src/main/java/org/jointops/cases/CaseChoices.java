package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jointops.approvals.Handling;
import org.jointops.approvals.Sharing;
import org.jointops.approvals.Status;
import org.jointops.operations.Offers;
import org.jointops.shared.Messages;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jspecify.annotations.Nullable;

/** What the fields of a case offer to choose from, beside the catalogues. */
@Named
@RequestScoped
public class CaseChoices {

    /** Spoken along the border. */
    private static final List<String> LANGUAGES = List.of(
            "ru", "kk", "uz", "ky", "tg", "tk", "uk", "az", "hy", "ka", "tt", "ba", "zh", "mn", "tr", "fa", "ar", "hi",
            "ur", "vi", "en", "de", "fr");

    private static final List<String> NEAR = List.of("RU", "KZ", "UZ", "KG", "TJ", "TM");
    private static final List<String> NONE = List.of("XXA", "XXX");

    /** Sorted once for each language: there are 250 of them. */
    private static final Map<Locale, List<Option>> COUNTRIES = new ConcurrentHashMap<>();

    @Inject
    private FieldWords words;

    @Inject
    private Offers offers;

    @Inject
    private Language language;

    /** Being wanted, and every offence. */
    public List<Option> getReasons() {
        var reasons = new ArrayList<Option>();
        reasons.add(new Option("wanted", text("cases.reason.wanted")));
        reasons.addAll(offers.getOffences());
        return reasons;
    }

    public List<Option> getBases() {
        return options("cases.basis.", Stream.of("criminal", "administrative"));
    }

    public List<Option> getSexes() {
        return options("cases.sex.", Stream.of("F", "M", "X"));
    }

    /** The catalogue that a category field chooses from. */
    public List<Option> categoriesFor(@Nullable String field) {
        if (field == null) {
            return List.of();
        }
        return field.startsWith("offences")
                ? offers.getOffences()
                : field.startsWith("confiscations") ? offers.getThings() : offers.getIncidents();
    }

    /** Every category that a list can be narrowed to; a code that two catalogues share is offered once. */
    public List<Option> getCategories() {
        var byCode = new LinkedHashMap<String, Option>();
        Stream.of(offers.getIncidents(), offers.getOffences(), offers.getThings())
                .flatMap(List::stream)
                .forEach(option -> byCode.putIfAbsent(option.value(), option));
        return List.copyOf(byCode.values());
    }

    public List<Option> getSharings() {
        return options("cases.sharing.", Arrays.stream(Sharing.values()).map(Sharing::code));
    }

    public List<Option> getHandlings() {
        return options("cases.handling.", Arrays.stream(Handling.values()).map(Handling::code));
    }

    public List<Option> getStatuses() {
        return options("web.status.", Arrays.stream(Status.values()).map(Status::code));
    }

    /** Whose version of a field is wanted. */
    public List<Option> getVersions() {
        return options("cases.compare.", Stream.of(Comparison.MINE, Comparison.THEIRS));
    }

    /** The neighbours first, then all. */
    public List<Option> getCountries() {
        return COUNTRIES.computeIfAbsent(language.getLocale(), this::countries);
    }

    private List<Option> countries(Locale locale) {
        var all = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !NEAR.contains(code))
                .map(code -> new Option(code, words.country(code)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)));
        var first = Stream.concat(NEAR.stream(), NONE.stream()).map(code -> new Option(code, words.country(code)));
        return Stream.concat(first, all).toList();
    }

    public List<Option> getLanguages() {
        return LANGUAGES.stream().map(tag -> new Option(tag, words.spoken(tag))).toList();
    }

    private List<Option> options(String prefix, Stream<String> codes) {
        return codes.map(code -> new Option(code, text(prefix + code))).toList();
    }

    private String text(String key) {
        return Messages.in(language.getLocale()).text(key);
    }
}
