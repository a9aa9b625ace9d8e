package org.jointops.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointops.web.Choices;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What an operation is: its period, area and parties. What came of it is shown by other rooms' fragments. */
@Named
@RequestScoped
public class OperationPage {

    @Inject
    private Operations operations;

    @Inject
    private Names names;

    @Inject
    private Language language;

    @Inject
    private Choices choices;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String code;

    private @Nullable Operation operation;

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void load() {
        var wanted = code == null ? "" : code;
        pages.attempt(() -> operations.get(wanted)).ifPresent(found -> operation = found);
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    public String getName() {
        return operation == null ? "" : operation.names().in(language.getLocale());
    }

    public String getSource() {
        var source = operation == null ? null : operation.source();
        return source == null ? "" : source.in(language.getLocale());
    }

    /** The zone whose midnight cuts its days, with the places that keep it. */
    public String getZone() {
        var zone = operation == null ? "" : operation.zone().getId();
        return choices.getZones().stream()
                .filter(option -> option.value().equals(zone))
                .map(Option::label)
                .findAny()
                .orElse(zone);
    }

    /** The names of its regions, in the order in which they lie along the border. */
    public List<String> getRegions() {
        return operation == null
                ? List.of()
                : operation.regions().stream().map(names::region).toList();
    }
}
