package org.jointops.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.shared.Organisation;
import org.jointops.web.Language;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** The units of the administrator's organisation, and the form in which one is added or called otherwise. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {

    @Inject
    private Units doors;

    @Inject
    private Places places;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    private @Nullable String code;
    private transient UnitDraft draft = new UnitDraft();

    /** Opens the list, with the form empty or filled with the unit that the address names. */
    public void open() {
        if (!signedIn.officer().may(Permission.MANAGE_USERS)) {
            pages.forbidden();
        } else if (isRenaming()) {
            shown().ifPresentOrElse(unit -> draft = UnitDraft.of(unit), pages::absent);
        }
    }

    public void add() {
        pages.attempt(() -> doors.add(draft)).ifPresent(unit -> {
            pages.saved("operations.units.added", unit.code());
            pages.go("/units");
        });
    }

    public void rename() {
        pages.attempt(() -> doors.rename(code == null ? "" : code, draft)).ifPresent(unit -> {
            pages.saved("operations.units.renamed", unit.code());
            pages.go("/units");
        });
    }

    public List<ReportingUnit> getRows() {
        return places.units().stream()
                .filter(unit -> signedIn.officer().isOf(unit.organisation()))
                .toList();
    }

    public List<Option> getRegions() {
        var country = signedIn.officer().findOrganisation().map(Organisation::country);
        return places.regions(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .filter(region -> country.filter(region.country()::equals).isPresent())
                .map(region -> new Option(region.code(), region.names().in(language.getLocale())))
                .toList();
    }

    public boolean isRenaming() {
        return code != null && !code.isBlank();
    }

    private Optional<ReportingUnit> shown() {
        return getRows().stream().filter(unit -> unit.code().equals(code)).findAny();
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public UnitDraft getDraft() {
        return draft;
    }
}
