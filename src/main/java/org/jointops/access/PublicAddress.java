package org.jointops.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address at which the settings say that browsers find the product. Keycloak leads back to it after a login, and the
 * cookie that knows of the login is good there only: whoever began elsewhere, with the machine's number instead of its
 * name, would come back as somebody unknown.
 */
record PublicAddress(String url) {

    private static final String FORWARDED = "X-Forwarded-";

    /** Whether a browser has come another way. Of what a proxy does not tell, nothing is known, and it is let be. */
    boolean isMissedBy(HttpServletRequest request) {
        var asked = request.getHeader(FORWARDED + "Host");
        if (asked == null && !isForwarded(request)) {
            asked = request.getHeader("Host");
        }
        return asked != null && !isAt(asked.split(",", 2)[0].strip());
    }

    String home() {
        return url + "/";
    }

    /** The same page, at this address. */
    String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return url + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Proxies may leave out the port, so that it counts only where it is said. */
    boolean isAt(String authority) {
        var own = URI.create(url);
        var port = portOf(authority);
        var host = port == null ? authority : authority.substring(0, authority.length() - port.length() - 1);
        return host.toLowerCase(Locale.ROOT).equals(own.getHost().toLowerCase(Locale.ROOT))
                && (port == null || port.equals(String.valueOf(portOf(own))));
    }

    private static int portOf(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
    }

    /** What stands behind the last colon, unless that is part of an address of the sixth version. */
    private static @Nullable String portOf(String authority) {
        var colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(colon + 1) : null;
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader(FORWARDED + "For") != null
                || request.getHeader(FORWARDED + "Proto") != null
                || request.getHeader("Forwarded") != null;
    }
}
