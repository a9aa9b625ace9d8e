package org.jointops.reporting.render;

/**
 * One column of a table.
 *
 * @param code the name that machines read, such as {@code confirmed}
 * @param header the name that people read
 * @param light whether the column steps back behind the others, as provisional figures do
 */
public record Column(String code, String header, Kind kind, boolean light) {

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        AMOUNT
    }

    public static Column text(String code, String header) {
        return new Column(code, header, Kind.TEXT, false);
    }

    public static Column amount(String code, String header) {
        return new Column(code, header, Kind.AMOUNT, false);
    }

    public Column lighter() {
        return new Column(code, header, kind, true);
    }

    boolean isAmount() {
        return kind == Kind.AMOUNT;
    }
}
