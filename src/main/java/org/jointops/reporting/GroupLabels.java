package org.jointops.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jointops.operations.CatalogueEntry;
import org.jointops.operations.Catalogues;
import org.jointops.operations.Places;
import org.jointops.operations.Region;
import org.jointops.operations.ReportingUnit;
import org.jointops.shared.Labels;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;

/** What the groups of a result table are called. */
@ApplicationScoped
class GroupLabels {

    @Inject
    private Places places;

    @Inject
    private Catalogues catalogues;

    @Inject
    private Clock clock;

    Labels of(Grouping by, String key) {
        if (key.equals(ResultTable.NOT_BROKEN_DOWN)) {
            return said(messages -> messages.text("reporting.not-broken-down"));
        }
        if (key.equals(ResultTable.OVERLAP)) {
            return said(messages -> messages.text("reporting.overlap"));
        }
        return switch (by) {
            case COUNTRY -> said(messages -> messages.text("reporting.country." + key));
            case ORGANISATION -> said(messages -> messages.text("reporting.organisation." + key.replace('/', '.')));
            case REGION -> places.region(key).map(Region::names).orElseGet(() -> code(key));
            case UNIT -> places.unit(key).map(ReportingUnit::names).orElseGet(() -> code(key));
            case CATEGORY -> category(key);
            case DAY -> inEach(locale -> Formats.in(locale, clock).day(LocalDate.parse(key)));
        };
    }

    /** Of offences and things alike; the codes of the two catalogues differ. */
    private Labels category(String key) {
        return key.equals("wanted")
                ? said(messages -> messages.text("reporting.wanted"))
                : catalogues
                        .find(Catalogues.Kind.OFFENCES, key, null)
                        .or(() -> catalogues.find(Catalogues.Kind.THINGS, key, null))
                        .map(CatalogueEntry::labels)
                        .orElseGet(() -> code(key));
    }

    private static Labels code(String key) {
        return new Labels(key, key, key);
    }

    private static Labels said(Function<Messages, String> text) {
        return inEach(locale -> text.apply(Messages.in(locale)));
    }

    private static Labels inEach(Function<Locale, String> text) {
        var languages = Messages.LANGUAGES;
        return new Labels(text.apply(languages.get(0)), text.apply(languages.get(1)), text.apply(languages.get(2)));
    }
}
