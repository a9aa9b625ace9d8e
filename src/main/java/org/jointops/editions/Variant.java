package org.jointops.editions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointops.reporting.render.Format;
import org.jointops.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Which of an edition's files: its format, its language or two of them side by side, and for whom it is.
 *
 * @param languages one, or two, of which the first leads
 * @param open whether it is the public version
 */
record Variant(Format format, List<Locale> languages, boolean open) {

    /** Every language, and any two side by side. */
    static final List<List<Locale>> TONGUES = tongues();

    /** All files of a sealed edition. */
    static List<Variant> all() {
        return Stream.of(false, true)
                .flatMap(open -> TONGUES.stream()
                        .flatMap(languages ->
                                Stream.of(Format.values()).map(format -> new Variant(format, languages, open))))
                .toList();
    }

    /** As an address asks for it: {@code en}, or {@code en+ru}, whose plus sign may have become a blank on the way. */
    static Optional<List<Locale>> languages(@Nullable String text) {
        var wanted = text == null ? "" : text.strip().replace(' ', '+').replace('-', '+');
        return TONGUES.stream()
                .filter(languages -> Stream.of(languages, reversed(languages))
                        .anyMatch(order -> String.join("+", codes(order)).equals(wanted)))
                .findAny();
    }

    /** Such as {@code GRN-1998-12-edition-1-en-ru-public.pdf}. */
    String fileName(String operation, int edition) {
        return operation + "-edition-" + edition + "-" + String.join("-", codes(languages)) + (open ? "-public" : "")
                + "." + format.extension();
    }

    String lang() {
        return String.join("+", codes(languages));
    }

    private static List<String> codes(List<Locale> languages) {
        return languages.stream().map(Locale::getLanguage).toList();
    }

    private static List<Locale> reversed(List<Locale> languages) {
        return languages.size() < 2 ? languages : List.of(languages.get(1), languages.get(0));
    }

    private static List<List<Locale>> tongues() {
        var all = Messages.LANGUAGES;
        return Stream.concat(
                        all.stream().map(List::of),
                        Stream.of(
                                List.of(all.get(0), all.get(1)),
                                List.of(all.get(0), all.get(2)),
                                List.of(all.get(1), all.get(2))))
                .toList();
    }
}
