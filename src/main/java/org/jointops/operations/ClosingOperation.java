package org.jointops.operations;

/**
 * Fired while an operation is about to be closed. Rooms whose records are still under way say how many.
 */
public final class ClosingOperation {

    private final String operation;
    private long underWay;

    ClosingOperation(String operation) {
        this.operation = operation;
    }

    public String operation() {
        return operation;
    }

    /** Adds records that are neither approved nor void. */
    public void stillUnderWay(long records) {
        underWay += records;
    }

    long underWay() {
        return underWay;
    }
}
