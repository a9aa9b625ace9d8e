package org.jointops.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointops.operations.Catalogues;
import org.jointops.operations.Checkpoint;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Places;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The map of an operation, and the table behind it. What is shown stands in the address; the map asks for more as one moves on it. */
@Named
@RequestScoped
public class MapPage {

    /** A region's cases, and the checkpoints in it. */
    record Row(MapDocument.Area area, List<Checkpoint> checkpoints) {}

    @Inject
    private Operations operations;

    @Inject
    private Places places;

    @Inject
    private Catalogues catalogues;

    @Inject
    private CaseMap map;

    @Inject
    private Language language;

    @Inject
    private Pages pages;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private @Nullable String code;

    @Inject
    @Param
    private @Nullable String from;

    @Inject
    @Param
    private @Nullable String to;

    @Inject
    @Param
    private @Nullable String category;

    private @Nullable Operation operation;
    private List<MapDocument.Area> shown = List.of();

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void load() {
        var wanted = code == null ? "" : code;
        pages.attempt(() -> map.regions(wanted, filter().read())).ifPresent(found -> {
            shown = found;
            operation = operations.get(wanted);
        });
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    /** The operation's last day that has come. */
    public LocalDate getLast() {
        var today = known().dayOf(clock.instant());
        return today.isBefore(known().firstDay()) || today.isAfter(known().lastDay()) ? known().lastDay() : today;
    }

    /** Its days until then, for the slider. */
    public List<LocalDate> getDays() {
        return known().firstDay().datesUntil(getLast().plusDays(1)).toList();
    }

    public List<Option> getCategories() {
        return catalogues.list(Catalogues.Kind.INCIDENTS).stream()
                .map(entry -> new Option(entry.code(), entry.labels().in(language.getLocale())))
                .toList();
    }

    /** The operation's regions in their order, those without any case, too. */
    public List<Row> getRows() {
        var areas = shown.stream().collect(Collectors.toMap(MapDocument.Area::region, Function.identity()));
        var checkpoints = places.checkpoints();
        return known().regions().stream()
                .map(region -> new Row(
                        areas.getOrDefault(region, new MapDocument.Area(region, 0, 0, 0, 0)),
                        checkpoints.stream()
                                .filter(checkpoint -> checkpoint.region().equals(region))
                                .toList()))
                .toList();
    }

    private Operation known() {
        return Objects.requireNonNull(operation);
    }

    private MapFilter.Draft filter() {
        var draft = new MapFilter.Draft();
        draft.from = from;
        draft.to = to;
        draft.category = category;
        return draft;
    }
}
