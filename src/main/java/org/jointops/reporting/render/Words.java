package org.jointops.reporting.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jointops.shared.Qualifier;

/** The few words that a format adds to a report, in the report's language. */
record Words(Locale language) {

    String unit() {
        return text("unit");
    }

    String note() {
        return text("note");
    }

    /** What a report says beside its tables. */
    String texts() {
        return text("texts");
    }

    String table(String number, String caption) {
        return text("table", number, caption);
    }

    String picture(String number, String caption) {
        return text("picture", number, caption);
    }

    String signature() {
        return text("signature");
    }

    String page(String number, String total) {
        return text("page", number, total);
    }

    String page(String number) {
        return text("page-alone", number);
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
