package org.jointops.editions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;
import org.jointops.web.Language;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The records behind one difference between an edition and the one before. */
@Named
@RequestScoped
public class ChangesPage {

    @Inject
    private Editions editions;

    @Inject
    private Language language;

    @Inject
    @Named("formats")
    private Formats formats;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String operation;

    @Inject
    @Param
    private @Nullable String number;

    @Inject
    @Param
    private @Nullable String indicator;

    private @Nullable ChangedRecords list;

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void load() {
        var edition = number != null && number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 0;
        pages.attempt(() -> editions.changed(String.valueOf(operation), edition, String.valueOf(indicator)))
                .ifPresent(found -> list = found);
    }

    public @Nullable ChangedRecords getList() {
        return list;
    }

    public String getLabel() {
        return list == null ? "" : list.difference().labels().in(language.getLocale());
    }

    /** What a record added then or adds now, in the indicator's unit. */
    public String amount(@Nullable BigDecimal base) {
        if (base == null || list == null) {
            return "–";
        }
        var unit = Stream.of(list.difference().after(), list.difference().before())
                .filter(quantity -> quantity != null)
                .map(Quantity::unit)
                .findFirst()
                .orElseThrow();
        return formats.quantity(new Quantity(unit.fromBase(base), unit, Qualifier.EXACT));
    }
}
