package org.jointops.confiscations;

import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** A seized thing as typed or sent. */
public class ConfiscationDraft {
    /** A code of the catalogue of things. */
    public @Nullable String category;

    public @Nullable QuantityDraft quantity = new QuantityDraft();
    /** What it is thought to be worth, in money. */
    public @Nullable QuantityDraft value;
    /** The exhibit's number. */
    public @Nullable String exhibit;

    public @Nullable String serialNumber;
    /** Vehicle identification number, ISO 3779. */
    public @Nullable String vin;
    /** Number plate. */
    public @Nullable String plate;
}
