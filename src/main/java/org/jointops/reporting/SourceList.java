package org.jointops.reporting;

import org.jointops.operations.Indicator;
import org.jointops.operations.Operation;
import org.jointops.shared.Labels;
import org.jointops.shared.Quantity;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A figure and the records that make it up.
 *
 * @param group what the figure's group is called; null for the total
 * @param crossing what the group is called that it is crossed with; null if it is not
 * @param total the figure, as it stands in the table
 * @param rows the records that the reader may open
 * @param hidden how many more there are
 */
public record SourceList(
        Operation operation,
        Indicator indicator,
        @Nullable Labels group,
        @Nullable Labels crossing,
        Quantity total,
        Slice<Source> rows,
        long hidden) {}
