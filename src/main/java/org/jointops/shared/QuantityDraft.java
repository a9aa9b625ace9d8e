package org.jointops.shared;

import org.jspecify.annotations.Nullable;

/** A quantity as it was typed or sent, before anything is known about it. */
public class QuantityDraft {
    /** A plain decimal: at most 15 digits before and 6 after the point. */
    public @Nullable String amount;
    /** A code of {@link Unit}. */
    public @Nullable String unit;
    /** {@code exact}, {@code at-least} or {@code about}; exact if left out. */
    public @Nullable String qualifier;

    public QuantityDraft() {}

    public QuantityDraft(String amount, String unit, String qualifier) {
        this.amount = amount;
        this.unit = unit;
        this.qualifier = qualifier;
    }

    public static QuantityDraft of(Quantity quantity) {
        return new QuantityDraft(
                quantity.amount().toPlainString(),
                quantity.unit().code(),
                quantity.qualifier().code());
    }

    /** Whether nothing was typed that would have to be kept. */
    public boolean saysNothing() {
        return amount == null || amount.isBlank();
    }
}
