package org.jointops.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.time.Clock;

/** Gives pages the formats of the language that their reader chose. */
@Dependent
class ReaderFormats {

    @Produces
    @Named("formats")
    static Formats formats(Language language, Clock clock) {
        return Formats.in(language.getLocale(), clock);
    }
}
