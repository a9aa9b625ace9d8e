package org.jointops.audit;

import jakarta.enterprise.context.RequestScoped;

/** From where the current request came, and which way in it took. */
@RequestScoped
class Whence {

    private static final String NOBODY = "system";

    private String address = "";
    private String channel = NOBODY;

    void is(String address, String channel) {
        this.address = address;
        this.channel = channel;
    }

    String address() {
        return address;
    }

    /** {@code page}, {@code api}, or {@code system} where nobody called. */
    String channel() {
        return channel;
    }

    /** Whether somebody called, rather than data being loaded. */
    boolean isKnown() {
        return !channel.equals(NOBODY);
    }
}
