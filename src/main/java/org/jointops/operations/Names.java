package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointops.operations.Catalogues.Kind;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the codes in records mean, in the reader's language, for pages: {@code #{names.region(row.region)}}. A code
 * that is not known is shown as it is.
 */
@Named
@RequestScoped
public class Names {

    @Inject
    private Reference reference;

    @Inject
    private Operations operations;

    @Inject
    private Language language;

    private @Nullable Map<String, Operation> known;

    public String thing(@Nullable String code) {
        return entry(Kind.THINGS, code);
    }

    public String offence(@Nullable String code) {
        return entry(Kind.OFFENCES, code);
    }

    public String incident(@Nullable String code) {
        return entry(Kind.INCIDENTS, code);
    }

    /** What a category is called, whichever catalogue it stands in. */
    String category(String code) {
        return Stream.of(Kind.values())
                .filter(kind -> byCode(kind).containsKey(code))
                .findFirst()
                .map(kind -> entry(kind, code))
                .orElse(code);
    }

    public String region(@Nullable String code) {
        return name(regions(), code, Region::names);
    }

    public String unit(@Nullable String code) {
        return name(units(), code, ReportingUnit::names);
    }

    public String checkpoint(@Nullable String code) {
        var found = checkpoints().stream().filter(c -> c.code().equals(code)).findAny();
        return found.map(c -> c.names().in(language.getLocale())).orElse(code == null ? "" : code);
    }

    public String operation(@Nullable String code) {
        return name(operations(), code, Operation::names);
    }

    /** Whether the operation is training, whose cases are invented. */
    public boolean isInvented(@Nullable String code) {
        var operation = code == null ? null : operations().get(code);
        return operation != null && operation.isInvented();
    }

    Map<String, CatalogueEntry> byCode(Kind kind) {
        return Objects.requireNonNull(reference.known().entries().get(kind));
    }

    Map<String, Region> regions() {
        return reference.known().regions();
    }

    Map<String, ReportingUnit> units() {
        return reference.known().units();
    }

    List<Checkpoint> checkpoints() {
        return reference.known().checkpoints();
    }

    List<Organisation> organisations() {
        return reference.known().organisations();
    }

    Map<String, Operation> operations() {
        var read = known;
        return read != null ? read : (known = byCode(operations.list()));
    }

    private String entry(Kind kind, @Nullable String code) {
        return name(byCode(kind), code, CatalogueEntry::labels);
    }

    private <T> String name(Map<String, T> list, @Nullable String code, Function<T, Labels> labels) {
        if (code == null) {
            return "";
        }
        var found = list.get(code);
        return found == null ? code : labels.apply(found).in(language.getLocale());
    }

    private static Map<String, Operation> byCode(List<Operation> list) {
        var map = new LinkedHashMap<String, Operation>();
        list.forEach(operation -> map.put(operation.code(), operation));
        return map;
    }
}
