package org.jointops.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jointops.shared.Messages;
import org.jointops.shared.Organisation;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;

/** What organisations are called in the reader's language, for pages: {@code #{organisations.of(row.organisation)}}. */
@Named("organisations")
@RequestScoped
public class OrganisationNames {

    @Inject
    private Language language;

    /** The name of an organisation by its code; a third party's is made of its service and country. */
    public String of(@Nullable Object code) {
        return code == null ? "" : in(language.getLocale(), code.toString());
    }

    static String in(Locale locale, String code) {
        var messages = Messages.in(locale);
        var key = "access.organisation." + code;
        if (messages.has(key)) {
            return messages.text(key);
        }
        return Organisation.of(code).map(o -> composed(o, messages)).orElse(code);
    }

    private static String composed(Organisation organisation, Messages messages) {
        var service = "access.service." + organisation.service();
        var country = new Locale.Builder().setRegion(organisation.country()).build();
        return (messages.has(service) ? messages.text(service) : organisation.service()) + ", "
                + country.getDisplayCountry(messages.locale());
    }
}
