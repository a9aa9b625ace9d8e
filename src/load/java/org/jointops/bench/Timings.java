package org.jointops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long each kind of request took, and how often it failed, beside the empty page under the same load. */
final class Timings {

    static final String EMPTY = "an empty Faces page";

    private static final double LIMIT = 4;

    private record Kind(List<Integer> millis, List<String> failures) {

        Kind() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        int percentile(double share) {
            var sorted = millis.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }

    private final Map<String, Kind> kinds = new TreeMap<>();

    synchronized void took(String name, int millis) {
        kind(name).millis.add(millis);
    }

    synchronized void failed(String name, String why) {
        kind(name).failures.add(why);
    }

    synchronized int count() {
        return kinds.values().stream().mapToInt(kind -> kind.millis.size()).sum();
    }

    /** No error, and nothing slower than it may be. */
    synchronized boolean isWithin() {
        return failures().isEmpty() && kinds.values().stream().allMatch(this::isWithin);
    }

    synchronized List<String> failures() {
        return kinds.entrySet().stream()
                .flatMap(kind -> kind.getValue().failures.stream().map(why -> kind.getKey() + ": " + why))
                .toList();
    }

    synchronized String table() {
        return kinds.entrySet().stream()
                .map(kind -> line(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(
                        "\n",
                        "| request | count | errors | median, ms | 95 %, ms | empty page's 95 %, ms | ratio | limit |\n"
                                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
                        "\n"));
    }

    private String line(String name, Kind kind) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %.1f | %.0f |%s",
                name,
                kind.millis.size(),
                kind.failures.size(),
                kind.percentile(0.5),
                kind.percentile(0.95),
                empty(),
                ratio(kind),
                LIMIT,
                isWithin(kind) ? "" : " exceeded");
    }

    private boolean isWithin(Kind kind) {
        return ratio(kind) <= LIMIT;
    }

    private double ratio(Kind kind) {
        return (double) kind.percentile(0.95) / Math.max(1, empty());
    }

    private int empty() {
        return kind(EMPTY).percentile(0.95);
    }

    private Kind kind(String name) {
        return kinds.computeIfAbsent(name, k -> new Kind());
    }
}
