package org.jointops.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
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
    @Param
    private @Nullable String by;

    @Inject
    @Param
    private @Nullable String group;

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

    public String getGroupLabel() {
        var label = list == null ? null : list.group();
        return label == null ? "" : label.in(language.getLocale());
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

    /** The parameters that lead back to the table as it was shown. */
    public String getTable() {
        return "/operation?code=" + (operation == null ? "" : operation)
                + grouping().map(g -> "&by=" + g.code()).orElse("");
    }

    private Figure figure() {
        if (operation == null || indicator == null) {
            throw Problem.hidden();
        }
        return new Figure(
                operation,
                indicator,
                grouping().orElse(null),
                group,
                Figure.State.of(getState()).orElseThrow());
    }

    private Optional<Grouping> grouping() {
        return Optional.ofNullable(by).flatMap(Grouping::of);
    }
}
