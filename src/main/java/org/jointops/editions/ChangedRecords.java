package org.jointops.editions;

import java.util.List;
import org.jointops.operations.Operation;

/** The records that made a difference: those that the reader may open, and how many more there are. */
record ChangedRecords(Operation operation, int edition, Difference difference, List<StoredEditions.Changed> records) {

    public long hidden() {
        return difference.reasons().values().stream().mapToLong(Long::longValue).sum() - records.size();
    }
}
