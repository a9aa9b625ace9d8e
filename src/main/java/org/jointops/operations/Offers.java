package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jointops.access.OrganisationNames;
import org.jointops.access.SignedIn;
import org.jointops.operations.Catalogues.Kind;
import org.jointops.web.Choices;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jspecify.annotations.Nullable;

/** What the fields of records offer to choose from: catalogues as trees, places, organisations. */
@Named
@RequestScoped
public class Offers {

    /** A list strips common spaces from its options and skips these when one types to find an option. */
    private static final String INDENT = "\u00a0\u00a0\u00a0";

    @Inject
    private Names names;

    @Inject
    private Reference reference;

    @Inject
    private Language language;

    @Inject
    private Choices choices;

    @Inject
    private OrganisationNames organisations;

    @Inject
    private SignedIn signedIn;

    public List<Option> getThings() {
        return tree(Kind.THINGS);
    }

    public List<Option> getOffences() {
        return tree(Kind.OFFENCES);
    }

    /** What results count by category: things and offences. */
    public List<Option> getCounted() {
        return Stream.concat(getThings().stream(), getOffences().stream()).toList();
    }

    public List<Option> getIncidents() {
        return tree(Kind.INCIDENTS);
    }

    /** The units that fit a thing; all units while the thing is not chosen. */
    public List<Option> unitsFor(@Nullable String thing) {
        var entry = thing == null ? null : names.byCode(Kind.THINGS).get(thing);
        var dimension = entry == null ? null : entry.dimension();
        return dimension == null ? choices.getUnits() : choices.unitsOf(dimension.code());
    }

    /** The operations that the reader's organisation takes part in. */
    public List<Option> getOperations() {
        return names.operations().keySet().stream()
                .map(code -> new Option(code, names.operation(code)))
                .toList();
    }

    /** The units of the reader's organisation. */
    public List<Option> getOwnUnits() {
        return names.units().values().stream()
                .filter(unit -> signedIn.officer().isOf(unit.organisation()))
                .map(unit -> new Option(unit.code(), names.unit(unit.code())))
                .toList();
    }

    /** The regions in which an operation's incidents may lie, by country. */
    public List<Option> regionsOf(Operation operation) {
        return options(operation.regions());
    }

    /** Every region along the border, by country. */
    public List<Option> getRegions() {
        return options(names.regions().keySet().stream().sorted().toList());
    }

    /** Every organisation that the product knows. */
    public List<Option> getOrganisations() {
        return names.organisations().stream()
                .map(organisation -> new Option(organisation.code(), organisations.of(organisation.code())))
                .toList();
    }

    /** The checkpoints of a region. */
    public List<Option> checkpointsIn(@Nullable String region) {
        return names.checkpoints().stream()
                .filter(checkpoint -> checkpoint.region().equals(region))
                .map(checkpoint ->
                        new Option(checkpoint.code(), checkpoint.names().in(language.getLocale())))
                .sorted(byLabel())
                .toList();
    }

    /** The organisations that take part in an operation, without one of them. */
    public List<Option> organisationsOf(Operation operation, @Nullable String without) {
        return operation.organisations().stream()
                .filter(organisation -> !organisation.code().equals(without))
                .map(organisation -> new Option(organisation.code(), organisations.of(organisation.code())))
                .toList();
    }

    private List<Option> options(List<String> regions) {
        return regions.stream()
                .map(names.regions()::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Region::country).reversed().thenComparing(this::name, collator()))
                .map(region -> new Option(region.code(), names.region(region.code()), country(region.country())))
                .toList();
    }

    private String name(Region region) {
        return region.names().in(language.getLocale());
    }

    private String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.getLocale());
    }

    private List<Option> tree(Kind kind) {
        var known = reference.known();
        return known.trees()
                .computeIfAbsent(
                        new Reference.Tree(kind, language.getLocale()),
                        tree -> grow(Objects.requireNonNull(known.entries().get(kind))
                                .values()));
    }

    /** Every root with all below it, each level indented. */
    private List<Option> grow(Collection<CatalogueEntry> entries) {
        var below = new HashMap<String, List<CatalogueEntry>>();
        Set<String> codes = new HashSet<>();
        entries.forEach(entry -> codes.add(entry.code()));
        entries.forEach(entry -> below.computeIfAbsent(above(entry, codes), p -> new ArrayList<>())
                .add(entry));
        var options = new ArrayList<Option>();
        add(options, below, "", "");
        return List.copyOf(options);
    }

    private void add(List<Option> options, Map<String, List<CatalogueEntry>> below, String parent, String indent) {
        below.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparing(entry -> entry.label(language.getLocale()), collator()))
                .forEach(entry -> {
                    options.add(new Option(entry.code(), indent + entry.label(language.getLocale())));
                    add(options, below, entry.code(), indent + INDENT);
                });
    }

    private static String above(CatalogueEntry entry, Set<String> codes) {
        var parent = entry.parent();
        return parent != null && codes.contains(parent) ? parent : "";
    }

    private Comparator<Option> byLabel() {
        return Comparator.comparing(Option::label, collator());
    }

    private Comparator<Object> collator() {
        return Collator.getInstance(language.getLocale());
    }
}
