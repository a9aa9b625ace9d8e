package org.jointops.confiscations;

import org.jointops.operations.CatalogueEntry;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** A draft of a confiscation, read and found sound. */
record ConfiscationFacts(
        CatalogueEntry category,
        Quantity quantity,
        @Nullable Quantity value,
        @Nullable String exhibit,
        @Nullable String serialNumber,
        @Nullable String vin,
        @Nullable String plate) {}
