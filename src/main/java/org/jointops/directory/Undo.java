package org.jointops.directory;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes back in Keycloak what was done there, last step first, when a later step fails or the transaction does: the two
 * have no transaction in common.
 */
final class Undo implements Synchronization {

    private static final Logger LOG = Logger.getLogger(Undo.class.getName());

    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** How a step is taken back; said before the step is done, since one that got no answer may have happened. */
    void by(Runnable step) {
        steps.push(step);
    }

    /** Takes everything back; tells whether all of it was. */
    boolean all() {
        var whole = true;
        while (!steps.isEmpty()) {
            whole &= isDone(steps.pop());
        }
        return whole;
    }

    @Override
    public void beforeCompletion() {
        // nothing yet
    }

    @Override
    public void afterCompletion(int status) {
        if (status != Status.STATUS_COMMITTED) {
            all();
        }
    }

    private static boolean isDone(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "A change in the directory of accounts could not be taken back");
            return false;
        }
    }
}
