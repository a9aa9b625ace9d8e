package org.jointops.web;

import org.jointops.shared.Violation;

/** Puts names in the place of the codes that a message about a field would show; said by the room that knows them. */
public interface CodeNames {

    /** The same violation with its arguments in the reader's words. */
    Violation in(Violation violation);
}
