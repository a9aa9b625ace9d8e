package org.jointops.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jointops.platform.Settings;

/**
 * Takes forms and calls of our own pages only, as the browser says. The API is not asked, since it changes nothing on the
 * strength of a cookie; nor is Keycloak, which brings a signed token.
 */
@WebFilter("/*")
public class OwnForms extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> NOT_OF_PAGES = Set.of("/api", "/backchannel-logout");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())
                || NOT_OF_PAGES.contains(request.getServletPath())
                || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Browsers tell the site to secure addresses only, but the origin always. */
    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var ours = SecurityHeaders.origin(Settings.current().identity().publicUrl());
        return site != null ? site.equals("same-origin") : ours.equals(request.getHeader("Origin"));
    }
}
