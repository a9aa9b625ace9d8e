package org.jointops.reporting.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jointops.shared.Qualifier;

/** The few words that a format adds to a sheet, in the sheet's language. */
record Words(Locale language) {

    String unit() {
        return text("unit");
    }

    String note() {
        return text("note");
    }

    String page(String number, String total) {
        return text("page", number, total);
    }

    String qualifierOf(String header) {
        return text("qualifier-of", header);
    }

    /** The word for how exactly an amount is known; none for an exact one. */
    String qualifier(Qualifier qualifier) {
        return qualifier == Qualifier.EXACT ? "" : text("qualifier." + qualifier.code());
    }

    private String text(String key, String... arguments) {
        // English where a language is not known, never the language that the server happens to run in
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".messages", language, Words.class.getClassLoader(), control);
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
