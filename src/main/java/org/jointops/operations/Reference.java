package org.jointops.operations;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jointops.operations.Catalogues.Kind;
import org.jointops.shared.Organisation;
import org.jointops.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * Catalogues, regions, units, checkpoints and organisations: everyone may read them, every page names some of them, and
 * they change seldom. They are read once and kept until a change of them is committed.
 */
@ApplicationScoped
class Reference {

    /** Fired in the transaction that changes any of them. */
    record Changed() {}

    /** All of them as they stood at one time, each in its order. */
    record Known(
            Map<Kind, Map<String, CatalogueEntry>> entries,
            Map<String, Region> regions,
            Map<String, ReportingUnit> units,
            List<Checkpoint> checkpoints,
            List<Organisation> organisations,
            ConcurrentMap<Tree, List<Option>> trees) {}

    /** A catalogue as fields offer it, sorted in a language. */
    record Tree(Kind kind, Locale locale) {}

    @Inject
    private Catalogues catalogues;

    @Inject
    private Places places;

    private volatile @Nullable Known known;
    private int changes;

    synchronized void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        changes++;
        known = null;
    }

    Known known() {
        var kept = known;
        if (kept != null) {
            return kept;
        }
        var before = changes();
        var read = read();
        keep(read, before);
        return read;
    }

    private synchronized int changes() {
        return changes;
    }

    /** What was read while a change was committed may be older than the change, and is not kept. */
    private synchronized void keep(Known read, int before) {
        if (changes == before) {
            known = read;
        }
    }

    private Known read() {
        return new Known(
                Arrays.stream(Kind.values())
                        .collect(toMap(Function.identity(), kind -> map(catalogues.list(kind), CatalogueEntry::code))),
                map(places.regions(null), Region::code),
                map(places.units(), ReportingUnit::code),
                places.checkpoints(),
                places.organisations(),
                new ConcurrentHashMap<>());
    }

    private static <T> Map<String, T> map(List<T> list, Function<T, String> code) {
        var map = new LinkedHashMap<String, T>();
        list.forEach(item -> map.put(code.apply(item), item));
        return Collections.unmodifiableMap(map);
    }
}
