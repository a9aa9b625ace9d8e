package org.jointops.approvals;

/**
 * Fired when a record was just approved, in the same transaction. Whoever counts records may still refuse.
 *
 * @param replace whether the supervisor knows that the record takes the place of what already counts
 */
public record Approving(Subject subject, boolean replace) {}
