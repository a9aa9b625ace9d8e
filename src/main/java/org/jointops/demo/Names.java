package org.jointops.demo;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** Puts together names of persons who do not exist. */
final class Names {

    /** A name in its own script, and the surname and given name as a travel document has them. */
    record Name(String family, String given, String patronymic, String latin) {

        /** As officers are named in a custody record: surname and initials. */
        String inShort() {
            var initials = given.substring(0, 1) + ".";
            return family + " " + (patronymic.isEmpty() ? initials : initials + patronymic.charAt(0) + ".");
        }
    }

    private final Map<String, List<CSVRecord>> parts =
            Table.rows("demo/names.csv").stream().collect(groupingBy(row -> row.get("origin") + " " + row.get("part")));

    Name invent(Dice dice, String origin, boolean male) {
        var column = male ? "male" : "female";
        var family = part(dice, origin, "family");
        var given = part(dice, origin, "given");
        var latin = family.get(column + "_latin") + " " + given.get(column + "_latin");
        return new Name(
                family.get(column),
                given.get(column),
                parts.containsKey(origin + " patronymic")
                        ? part(dice, origin, "patronymic").get(column)
                        : "",
                latin.toUpperCase(Locale.ROOT));
    }

    private CSVRecord part(Dice dice, String origin, String part) {
        return dice.oneOf(Objects.requireNonNull(parts.get(origin + " " + part)));
    }
}
