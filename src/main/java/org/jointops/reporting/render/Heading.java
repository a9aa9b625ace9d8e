package org.jointops.reporting.render;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What stands above a table and in the properties of its file.
 *
 * @param facts what the reader must know to read the figures: operation, period, as of when, in which zone
 * @param markings warnings that stay on every page, such as that all cases are invented
 * @param author the system in whose name the document is drawn up
 * @param drawnUp the creation date written into the file; the same sheet drawn up at the same instant gives the same
 *     bytes
 */
public record Heading(
        String title, List<Fact> facts, List<String> markings, String author, Instant drawnUp, Locale language) {

    public Heading {
        facts = List.copyOf(facts);
        markings = List.copyOf(markings);
    }

    /** One named line of a heading: "Period", "1 to 31 December 1998". */
    public record Fact(String name, String value) {}

    Words words() {
        return new Words(language);
    }
}
