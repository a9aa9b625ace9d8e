package org.jointops.stack;

/** What keeps the servers from starting or running, said in one line to the person who started them. */
public final class Trouble extends RuntimeException {

    Trouble(String line) {
        super(line);
    }

    Trouble(String line, Throwable cause) {
        super(line + ": " + (cause.getMessage() == null ? cause.toString() : cause.getMessage()), cause);
    }
}
