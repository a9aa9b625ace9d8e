package org.jointops.returns;

import jakarta.json.bind.annotation.JsonbTransient;
import java.util.List;
import org.jointops.approvals.Step;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** A summary return as it is read: its figures, where it stands in its life, and what was done to it. */
public class SummaryDocument extends SummaryDraft {
    public String number = "";
    public String status = "";
    public @Nullable String sharing;
    public @Nullable String handling;
    public @Nullable String handlingText;
    /** The account that recorded it. */
    public String author = "";

    public String authorName = "";
    /** The unit of the author. */
    public String authorUnit = "";

    public String organisation = "";
    /** When it was recorded, UTC. */
    public String recordedAt = "";

    public List<Step> history = List.of();

    @JsonbTransient
    public int version;

    static SummaryDocument of(SummaryReturn summary, List<Step> history) {
        var document = new SummaryDocument();
        document.operation = summary.operation();
        document.unit = summary.reportingUnit();
        document.day = summary.day() == null ? null : summary.day().toString();
        document.source = summary.source();
        document.lines = summary.lines().stream().map(SummaryDocument::line).toList();
        document.life(summary);
        document.history = history;
        document.version = summary.version();
        return document;
    }

    private void life(SummaryReturn summary) {
        var life = summary.life();
        number = summary.number();
        status = life.status().code();
        sharing = life.sharing() == null ? null : life.sharing().code();
        handling = life.handling() == null ? null : life.handling().code();
        handlingText = life.handlingText();
        author = life.author();
        authorName = life.authorName();
        authorUnit = life.unit();
        organisation = life.organisation().code();
        recordedAt = life.recordedAt().toString();
    }

    private static Line line(ReturnLine line) {
        var draft = new Line();
        draft.indicator = line.indicator();
        draft.quantity = QuantityDraft.of(line.quantity());
        return draft;
    }
}
