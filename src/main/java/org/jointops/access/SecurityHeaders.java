package org.jointops.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.jointops.platform.Settings;

/**
 * Tells browsers with every answer what they must not do with it. What is no page may load and do nothing at all; a page
 * states its own policy while it is rendered, with the mark by which its scripts are known.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    static final String POLICY = "Content-Security-Policy";

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String UNUSED =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=()";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        on(request, response);
        chain.doFilter(request, new OnePolicy(response));
    }

    /** For answers that are given before any filter is asked, too. */
    static void on(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(POLICY)) {
            return;
        }
        response.setHeader(POLICY, NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", UNUSED);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (Settings.current().identity().isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isForAnybody(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /**
     * What a page may load and do: what comes from here, and scripts that bear the page's mark, which is added behind. The
     * forms of a page whose session ended lead to Keycloak's login.
     */
    static String ofPages() {
        return "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self'; connect-src 'self';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + origin(Settings.current().identity().issuer()) + "; script-src 'self'";
    }

    static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static boolean isForAnybody(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/jakarta.faces.resource") || path.startsWith("/resources/");
    }

    /** The policy of a page replaces the one of what is no page, instead of standing beside it. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
