package org.jointops.editions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointops.operations.Operation;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Drawing up an edition: until when what was approved counts in it. */
@Named
@RequestScoped
public class DrawingPage {

    @Inject
    private Editions editions;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String operation;

    private final EditionDraft draft = new EditionDraft();
    private @Nullable Operation found;

    /** Whoever may not draw up editions is turned away before anything of the page is written. */
    public void open() {
        pages.attempt(() -> editions.toDrawUp(at())).ifPresent(known -> found = known);
    }

    public void drawUp() {
        open();
        pages.attempt(() -> editions.drawUp(at(), draft)).ifPresent(edition -> {
            pages.tell("editions.drawn", String.valueOf(edition.number()));
            pages.go("/edition", "operation", at(), "number", edition.number());
        });
    }

    public @Nullable Operation getFound() {
        return found;
    }

    /** The zone in which the cut-off is given: that of the operation. */
    public String getZone() {
        return found == null ? "" : found.zone().getId();
    }

    public EditionDraft getDraft() {
        return draft;
    }

    private String at() {
        return operation == null ? "" : operation;
    }
}
