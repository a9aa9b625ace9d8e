package org.jointops.reporting.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A report cut into reports that are short enough to be laid out in memory: where its only part is a table, each piece
 * holds some of its rows. Every other report is one piece.
 */
class Pieces implements Iterator<Report> {

    /** Some twenty-five pages. */
    private static final int ROWS = 300;

    private final Report report;
    private final Iterator<List<Row>> rows;
    private final boolean cut;
    private List<List<Row>> taken = List.of();
    private List<List<Row>> back = List.of();
    private boolean begun;

    Pieces(Report report) {
        this.report = report;
        this.cut = report.parts().size() == 1 && report.parts().get(0) instanceof Table;
        this.rows = cut
                ? Table.together(report.table(0)).iterator()
                : List.<List<Row>>of().iterator();
    }

    @Override
    public boolean hasNext() {
        return !begun || hasRows();
    }

    @Override
    public Report next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var first = !begun;
        begun = true;
        return cut ? piece(first) : report;
    }

    /** The last rows of the latest piece begin the next one. */
    void takeBack(int last) {
        back = taken.subList(taken.size() - last, taken.size());
    }

    private boolean hasRows() {
        return !back.isEmpty() || rows.hasNext();
    }

    private Report piece(boolean first) {
        taken = new ArrayList<>(back);
        back = List.of();
        while (rows.hasNext() && taken.size() < ROWS) {
            taken.add(rows.next());
        }
        var last = !hasRows();
        var voices = report.voices();
        var piece = piece(voices.get(0), rowsOf(taken, 0), first, last);
        return voices.size() == 1 ? piece : piece.beside(piece(voices.get(1), rowsOf(taken, 1), first, last));
    }

    private static Report piece(Report voice, List<Row> rows, boolean first, boolean last) {
        var whole = voice.tables().get(0);
        var table = new Table(
                whole.code(), first ? whole.caption() : "", whole.columns(), rows, last ? whole.notes() : List.of());
        return new Report(voice.heading(), List.of(table), last ? voice.signatories() : List.of(), null);
    }

    private static List<Row> rowsOf(List<List<Row>> taken, int voice) {
        return taken.stream().map(voices -> voices.get(voice)).toList();
    }
}
