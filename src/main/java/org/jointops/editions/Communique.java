package org.jointops.editions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointops.operations.Side;
import org.jointops.shared.Dimension;
import org.jointops.shared.Labels;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;

/** The paragraph for the press, drawn up from the figures: what was held, when, and what came of it. */
final class Communique {

    private final Snapshot figures;
    private final Locale language;
    private final Messages messages;
    private final Formats formats;

    private Communique(Snapshot figures, Locale language) {
        this.figures = figures;
        this.language = language;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language, Clock.fixed(figures.cutOff(), figures.zone()));
    }

    static Labels of(Snapshot figures) {
        var texts = Messages.LANGUAGES.stream()
                .map(language -> new Communique(figures, language).text())
                .toList();
        return new Labels(texts.get(0), texts.get(1), texts.get(2));
    }

    private String text() {
        var opening = messages.text(
                "editions.communique.opening",
                figures.names().in(language),
                formats.longDay(figures.from()),
                formats.longDay(figures.to()));
        var results = results();
        var text = results.isEmpty()
                ? opening
                : opening + " " + messages.text("editions.communique.results", String.join("; ", results));
        return text.replace("..", ".");
    }

    /** Each result with what is part of it behind it; what did not happen is not said. */
    private List<String> results() {
        var said = new ArrayList<String>();
        for (var line : figures.lines) {
            if (line.side() != Side.RESULT || !counts(line)) {
                continue;
            }
            var part = line.depth > 0 && !said.isEmpty();
            var text = messages.text(
                    part ? "editions.communique.part" : "editions.communique.result", lower(line), amount(line));
            if (part) {
                said.set(said.size() - 1, said.get(said.size() - 1) + text);
            } else {
                said.add(text);
            }
        }
        return said;
    }

    private static boolean counts(Snapshot.Line line) {
        return !line.total.isShown() || line.confirmed(line.total).amount().signum() > 0;
    }

    /** What is counted is named already, what is weighed needs its unit. */
    private String amount(Snapshot.Line line) {
        var confirmed = line.confirmed(line.total);
        var said = line.unit().dimension() == Dimension.COUNT ? formats.amount(confirmed) : formats.quantity(confirmed);
        return line.total.isShown()
                ? said
                : messages.text("editions.hidden." + line.total.hidden, PublicVersion.FEWEST);
    }

    private String lower(Snapshot.Line line) {
        var label = line.labels().in(language);
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(language) + label.substring(1);
    }
}
