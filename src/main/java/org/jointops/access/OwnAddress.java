package org.jointops.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address to lead a browser to that came with a request: a page of ours, or the home page. */
final class OwnAddress {

    private static final Pattern OURS = Pattern.compile("/([\\w.~%?&=+:@,;!*'()-][\\w.~%?&=+:@,;!*'()/-]{0,1999})?");

    private OwnAddress() {}

    static String of(@Nullable String asked) {
        return asked != null && OURS.matcher(asked).matches() ? asked : "/";
    }
}
