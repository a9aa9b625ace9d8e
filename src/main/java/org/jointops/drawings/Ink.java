package org.jointops.drawings;

import java.util.Locale;
import org.jointops.drawings.Mark.Look;

/** The few colours of the product's pictures. Each shade is told from the others in black and white, too. */
final class Ink {

    static final String TEXT = "#17202b";
    static final String HATCH = "#868f9c";

    static final Look SURE = Look.filled("#0072b2");
    static final Look OPEN = Look.filled("#ffffff").edged("#d55e00", 1);
    static final Look AXIS = Look.drawn("#868f9c", 0.75);
    static final Look GRID = Look.drawn("#dde1e7", 0.5);
    static final Look BORDER = Look.drawn(TEXT, 1.25);
    static final Look LABEL = Look.filled("#ffffff").edged("#dde1e7", 0.3);

    private Ink() {}

    /** From nearly white to the blue of the bars. */
    static Look shade(double share) {
        return Look.filled(String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        Math.round(245 - share * 245),
                        Math.round(248 - share * 134),
                        Math.round(252 - share * 74)))
                .edged(HATCH, 0.5);
    }

    /** For what is not said, which is neither little nor much. */
    static Look unsaid() {
        return Look.filled("#ffffff").edged(HATCH, 0.5).hatching();
    }
}
