package org.jointops.reporting.render;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What stands above a report and in the properties of its file.
 *
 * @param parties in whose names the document is drawn up, such as the two countries; empty if they are not named
 * @param facts what the reader must know to read the figures: operation, period, as of when, in which zone
 * @param markings warnings that stay on every page, such as that all cases are invented
 * @param author the system in whose name the document is drawn up
 * @param drawnUp the creation date written into the file; the same report drawn up at the same instant gives the same
 *     bytes
 */
public record Heading(
        String title,
        List<String> parties,
        List<Fact> facts,
        List<String> markings,
        String author,
        Instant drawnUp,
        Locale language) {

    public Heading {
        parties = List.copyOf(parties);
        facts = List.copyOf(facts);
        markings = List.copyOf(markings);
    }

    public Heading(
            String title, List<Fact> facts, List<String> markings, String author, Instant drawnUp, Locale language) {
        this(title, List.of(), facts, markings, author, drawnUp, language);
    }

    /**
     * One named line: "Period", "1 to 31 December 1998".
     *
     * @param code the name under which JSON gives it; empty for what is there for people only
     * @param plain what JSON gives, whatever the language, such as {@code GRN-1998-12} or an instant
     */
    public record Fact(String name, String value, String code, String plain) {

        public Fact(String name, String value) {
            this(name, value, "", "");
        }
    }

    Words words() {
        return new Words(language);
    }
}
