package org.jointops.rest;

import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What came with a request. */
public final class Bodies {

    private Bodies() {}

    /** The body, which must be there. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Problem.unreadable("unreadable");
        }
        return body;
    }
}
