package org.jointops.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jointops.operations.Places;
import org.jointops.operations.Region;
import org.jointops.shared.Labels;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;

/** What the groups of a result table are called. */
@ApplicationScoped
class GroupLabels {

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    Labels of(Grouping by, String key) {
        if (key.equals(ResultTable.NOT_BROKEN_DOWN)) {
            return said(messages -> messages.text("reporting.not-broken-down"));
        }
        return switch (by) {
            case COUNTRY -> said(messages -> messages.text("reporting.country." + key));
            case ORGANISATION -> said(messages -> messages.text("reporting.organisation." + key.replace('/', '.')));
            case REGION -> places.region(key).map(Region::names).orElseGet(() -> new Labels(key, key, key));
            case DAY -> inEach(locale -> Formats.in(locale, clock).day(LocalDate.parse(key)));
        };
    }

    private static Labels said(Function<Messages, String> text) {
        return inEach(locale -> text.apply(Messages.in(locale)));
    }

    private static Labels inEach(Function<Locale, String> text) {
        var languages = Messages.LANGUAGES;
        return new Labels(text.apply(languages.get(0)), text.apply(languages.get(1)), text.apply(languages.get(2)));
    }
}
