package org.jointops.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Shows a time that a draft keeps with seconds and offset as a browser's date-and-time field can show it. What is typed
 * goes into the draft as it is; it is the time on the clock in the zone that stands beside it.
 */
@FacesConverter("org.jointops.LocalTime")
public class LocalTime implements Converter<String> {

    private static final String WITH_OFFSET =
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?";

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        return value;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? "" : shown(value);
    }

    /** The time as the field shows it, to the minute on the clock. */
    public static String shown(String value) {
        return value.replaceFirst("^" + WITH_OFFSET + "$", "$1");
    }
}
