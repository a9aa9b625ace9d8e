package org.jointops.reporting.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole document, ready to be written in any {@link Format}: a heading, then parts in their order, then who signs it.
 * Its first table is the one that CSV holds, and whose rows stand at the top of JSON.
 *
 * <p>A report in two languages is one in each, of the same parts and tables: {@code russian.beside(kazakh)}. Print sets
 * them side by side; a figure stands once where both write it alike.
 *
 * @param signatories who signs on paper, each with a line for it; empty where nobody does
 * @param other the same report in the second language
 */
public record Report(
        Heading heading,
        List<Part> parts,
        List<Signatory> signatories,
        @Nullable Report other) {

    /**
     * One who signs: a party, and the person who speaks for it.
     *
     * @param party such as "For the Russian Federation"
     * @param role such as "Liaison officer, border guards"; may be empty
     * @param name empty as long as nobody has sealed the report
     * @param when when the seal was set, in words; empty as long as nobody has
     */
    public record Signatory(String party, String role, String name, String when) {}

    public Report {
        parts = List.copyOf(parts);
        signatories = List.copyOf(signatories);
        if (other != null) {
            checkAlike(parts, other.parts);
        }
    }

    public static Report of(Heading heading, List<? extends Part> parts) {
        return new Report(heading, List.copyOf(parts), List.of(), null);
    }

    public Report signedBy(List<Signatory> all) {
        return new Report(heading, parts, all, other);
    }

    /** Both languages in one document, this one first. */
    public Report beside(Report inOtherLanguage) {
        return new Report(heading, parts, signatories, inOtherLanguage);
    }

    /** The heading with one table alone, as CSV gives it; nothing if there is no such table. */
    public Optional<Report> only(String table) {
        var second = other == null ? null : other.only(table).orElse(null);
        return tables().stream()
                .filter(candidate -> candidate.code().equals(table))
                .findAny()
                .map(found -> new Report(heading, List.of(found), List.of(), second));
    }

    public List<Table> tables() {
        return parts.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** The number that stands before a table's caption; none for lists, and where there is one table of figures only. */
    String numberOf(Table table) {
        var figures = tables().stream().filter(each -> !each.isList()).toList();
        var place = figures.indexOf(table) + 1;
        return figures.size() < 2 || place == 0 ? "" : String.valueOf(place);
    }

    /** The number that stands before a picture's caption; none where there is one only. */
    String numberOf(Part.Illustration picture) {
        var pictures =
                parts.stream().filter(Part.Illustration.class::isInstance).toList();
        return pictures.size() < 2 ? "" : String.valueOf(pictures.indexOf(picture) + 1);
    }

    /** What stands above a part, in this language, numbered among those of its kind. */
    String captionOf(int index) {
        var part = parts.get(index);
        var words = heading.words();
        if (part instanceof Table table && !numberOf(table).isEmpty()) {
            return words.table(numberOf(table), table.caption());
        }
        return part instanceof Part.Illustration picture && !numberOf(picture).isEmpty()
                ? words.picture(numberOf(picture), picture.caption())
                : part.caption();
    }

    /** The report in each of its languages. */
    List<Report> voices() {
        return other == null ? List.of(this) : List.of(this, other);
    }

    /** One table in each of the languages. */
    List<Table> table(int index) {
        return voices().stream().map(voice -> voice.tables().get(index)).toList();
    }

    private static void checkAlike(List<Part> parts, List<Part> others) {
        if (!shape(parts).toList().equals(shape(others).toList())) {
            throw new IllegalArgumentException("The two languages are not of one report");
        }
    }

    private static Stream<String> shape(List<Part> parts) {
        return parts.stream()
                .map(part -> part instanceof Table table
                        ? table.code()
                                + table.columns().stream().map(Column::code).toList()
                        : part.getClass().getSimpleName());
    }
}
