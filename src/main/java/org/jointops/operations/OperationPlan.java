package org.jointops.operations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/** A draft of an operation, read and found sound. */
record OperationPlan(
        String code,
        Labels names,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        Organisation lead,
        List<String> regions,
        List<Organisation> organisations,
        List<Row> indicators,
        @Nullable String objective,
        @Nullable String legalBasis,
        @Nullable Labels source,
        boolean invented) {

    /** One planned row of the result table. */
    record Row(
            String code,
            Labels labels,
            Side side,
            Measure measure,
            List<String> categories,
            Unit unit,
            boolean checks,
            @Nullable String partOf) {}
}
