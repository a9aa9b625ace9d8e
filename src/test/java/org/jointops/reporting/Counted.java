package org.jointops.reporting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of the test with what it adds to each indicator, known without asking the product.
 *
 * @param asked the organisations named in it that have not confirmed it
 * @param parts what is counted: indicator, category and amount in the indicator's unit
 */
record Counted(
        String number,
        String kind,
        String owner,
        String unit,
        String author,
        String state,
        String sharing,
        Set<String> confirmed,
        Set<String> asked,
        String region,
        String day,
        List<Part> parts) {

    /** What of one category it adds to one indicator. */
    record Part(String indicator, String category, BigDecimal amount, int rank) {

        private String text() {
            return String.join("~", indicator, category, amount.toPlainString(), String.valueOf(rank));
        }

        private static Part of(String text) {
            var parts = text.split("~", -1);
            return new Part(parts[0], parts[1], new BigDecimal(parts[2]), Integer.parseInt(parts[3]));
        }
    }

    String line() {
        return String.join(
                "|",
                number,
                kind,
                owner,
                unit,
                author,
                state,
                sharing,
                String.join(" ", confirmed),
                String.join(" ", asked),
                region,
                day,
                parts.stream().map(Part::text).collect(Collectors.joining(" ")));
    }

    static Counted of(String line) {
        var f = line.split("\\|", -1);
        return new Counted(
                f[0],
                f[1],
                f[2],
                f[3],
                f[4],
                f[5],
                f[6],
                words(f[7]),
                words(f[8]),
                f[9],
                f[10],
                f[11].isEmpty()
                        ? List.of()
                        : Arrays.stream(f[11].split(" ")).map(Part::of).toList());
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** The owner and whoever took part and said so. */
    List<String> parties() {
        return Stream.concat(Stream.of(owner), confirmed.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Domain, section 4: who opens a record that counts. */
    boolean isReadBy(String account, String organisation, String role) {
        if (state.equals("approved")) {
            return owner.equals(organisation)
                    || confirmed.contains(organisation)
                    || sharing.equals("joint")
                    || (sharing.equals("own-country") && owner.substring(0, 2).equals(organisation.substring(0, 2)));
        }
        return (owner.equals(organisation) && (role.equals("supervisor") || author.equals(account)))
                || ((asked.contains(organisation) || confirmed.contains(organisation)) && !role.equals("officer"));
    }

    /** Under which pairs of keys it stands, and how often more than once; the keys are joined by a line feed. */
    Map<String, Integer> places(String by, String across, String category) {
        var isOfParty = List.of("country", "organisation");
        var parties = isOfParty.contains(by) || isOfParty.contains(across) ? parties() : List.of(owner);
        var pairs = parties.stream()
                .map(party -> key(by, party, category) + "\n" + key(across, party, category))
                .distinct()
                .toList();
        var times = new TreeMap<String, Integer>();
        pairs.forEach(pair -> times.put(pair, 1));
        var rows = pairs.stream().collect(groupingBy(pair -> pair.substring(0, pair.indexOf('\n')), counting()));
        var columns = pairs.stream().collect(groupingBy(pair -> pair.substring(pair.indexOf('\n') + 1), counting()));
        rows.forEach((row, many) -> more(times, row + "\noverlap", many.intValue() - 1));
        columns.forEach((column, many) -> more(times, "overlap\n" + column, many.intValue() - 1));
        more(times, "overlap\noverlap", Math.min(rows.size(), columns.size()) - 1);
        return times;
    }

    private static void more(Map<String, Integer> times, String place, int many) {
        if (many > 0) {
            times.put(place, many);
        }
    }

    private String key(String by, String party, String category) {
        return switch (by) {
            case "organisation" -> party;
            case "country" -> party.substring(0, 2);
            case "unit" -> unit;
            case "region" -> region;
            case "day" -> day;
            case "category" -> category.isEmpty() ? "not-broken-down" : category;
            default -> "";
        };
    }
}
