package org.jointops.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Quantity;
import org.jointops.web.Language;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The records behind one figure; which figure stands in the address. */
@Named
@RequestScoped
public class FigurePage {

    @Inject
    private Sources sources;

    @Inject
    private Language language;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String operation;

    @Inject
    @Param
    private @Nullable String indicator;

    @Inject
    private AskedFigures asked;

    @Inject
    @Param
    private @Nullable String group;

    @Inject
    @Param
    private @Nullable String crossing;

    @Inject
    @Param
    private @Nullable String state;

    @Inject
    @Param
    private @Nullable String after;

    private @Nullable SourceList list;

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void load() {
        pages.attempt(() -> sources.of(figure(), Paging.read(null, after))).ifPresent(found -> list = found);
    }

    public @Nullable SourceList getList() {
        return list;
    }

    public String getState() {
        return Optional.ofNullable(state)
                .flatMap(Figure.State::of)
                .orElse(Figure.State.CONFIRMED)
                .code();
    }

    public String getIndicatorLabel() {
        return list == null ? "" : list.indicator().labels().in(language.getLocale());
    }

    /** The groups whose figure it is, in words; empty for the total. */
    public String getGroupLabel() {
        return list == null
                ? ""
                : Stream.of(list.group(), list.crossing())
                        .filter(Objects::nonNull)
                        .map(label -> label.in(language.getLocale()))
                        .collect(Collectors.joining(", "));
    }

    /** The sum of the rows on this page, where it is not the figure itself. */
    public @Nullable Quantity getShown() {
        return list == null
                ? null
                : list.rows().items().stream()
                        .map(Source::contribution)
                        .reduce(Quantity::plus)
                        .orElse(null);
    }

    /** Whether every record of the figure is on this page. */
    public boolean isWhole() {
        return list != null
                && list.hidden() == 0
                && list.rows().items().size() == list.rows().total();
    }

    /** The address that leads back to the table as it was shown. */
    public String getTable() {
        return asked.address("/operation", "code", operation);
    }

    private Figure figure() {
        if (operation == null || indicator == null) {
            throw Problem.hidden();
        }
        return new Figure(
                operation,
                indicator,
                asked.question(),
                group,
                crossing,
                Figure.State.of(getState()).orElseThrow());
    }
}
