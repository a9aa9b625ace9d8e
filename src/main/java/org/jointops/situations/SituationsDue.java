package org.jointops.situations;

/** Fired before the reports that are due are made. Whoever is still loading data of earlier days holds them back. */
public final class SituationsDue {

    private boolean heldBack;

    SituationsDue() {}

    /** Has them made another time. */
    public void holdBack() {
        heldBack = true;
    }

    boolean isHeldBack() {
        return heldBack;
    }
}
