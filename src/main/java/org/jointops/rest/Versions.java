package org.jointops.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The version of a document as an entity tag, and back. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Versions() {}

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** The version that a change starts from; to change without saying it is refused. */
    public static int required(@Nullable String ifMatch) {
        var version = optional(ifMatch);
        if (version == null) {
            throw Problem.preconditionRequired();
        }
        return version;
    }

    /** The version that an action starts from, if the caller said it. */
    public static @Nullable Integer optional(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var match = TAG.matcher(ifMatch.strip());
        return match.matches() ? Integer.valueOf(match.group(1)) : Integer.valueOf(-1);
    }
}
