package org.jointops.approvals;

/** All that this room knows of a record: what it is and its number. */
public record Subject(Kind kind, String number) {

    /** The kinds of record that have a life. */
    public enum Kind {
        CASE,
        RETURN;

        public String code() {
            return this == CASE ? "case" : "return";
        }
    }
}
