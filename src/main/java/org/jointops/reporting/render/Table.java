package org.jointops.reporting.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A table of a report. One with amounts is a table of figures, whose lines are indicators; one without is a list.
 *
 * @param code the name that machines read, such as {@code by-country}
 * @param columns one for each cell of a line; the texts come before the amounts, and the first names the line
 * @param rows read once for each format written, and never all held in memory except for print
 * @param notes sentences that belong to the whole table, printed after it
 */
public record Table(String code, String caption, List<Column> columns, Iterable<Row> rows, List<String> notes)
        implements Part {

    public Table {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (columns.isEmpty() || columns.get(0).isAmount()) {
            throw new IllegalArgumentException("The first column names the line, so it holds text");
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i - 1).isAmount() && !columns.get(i).isAmount()) {
                throw new IllegalArgumentException(
                        "A text column follows an amount: " + columns.get(i).code());
            }
        }
    }

    List<Column> texts() {
        return columns.stream().filter(column -> !column.isAmount()).toList();
    }

    List<Column> amounts() {
        return columns.stream().filter(Column::isAmount).toList();
    }

    boolean isList() {
        return !columns.get(columns.size() - 1).isAmount();
    }

    /** The rows of one table in each of its languages, as they come, each line known to fit its columns. */
    static Iterable<List<Row>> together(List<Table> voices) {
        return () -> {
            var all = voices.stream().map(table -> table.rows().iterator()).toList();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.get(0).hasNext();
                }

                @Override
                public List<Row> next() {
                    var rows = new ArrayList<Row>(all.size());
                    for (int i = 0; i < all.size(); i++) {
                        rows.add(voices.get(i).checked(all.get(i).next()));
                    }
                    return rows;
                }
            };
        };
    }

    private Row checked(Row row) {
        return row instanceof Row.Line line ? checked(line) : row;
    }

    /** The line as it stands, once it is known to have a cell of the right kind for every column. */
    private Row.Line checked(Row.Line line) {
        if (line.cells().size() != columns.size()) {
            throw new IllegalArgumentException("%s has %d cells for %d columns"
                    .formatted(line.code(), line.cells().size(), columns.size()));
        }
        for (int i = 0; i < columns.size(); i++) {
            var cell = line.cells().get(i);
            var measured = cell instanceof Cell.Amount || cell instanceof Cell.Withheld;
            if (columns.get(i).isAmount() != measured && cell != Cell.EMPTY) {
                throw new IllegalArgumentException("%s has the wrong kind of cell under %s"
                        .formatted(line.code(), columns.get(i).code()));
            }
        }
        return line;
    }
}
