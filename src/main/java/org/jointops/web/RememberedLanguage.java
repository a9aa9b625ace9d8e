package org.jointops.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Remembers the language in which pages were asked for, in the browser, so that it outlives the session. Who takes away a
 * file in another language goes on reading pages in their own.
 */
@WebFilter("/*")
public class RememberedLanguage extends HttpFilter {

    private static final Duration ONE_YEAR = Duration.ofDays(365);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getServletPath().equals("/api")) {
            Language.asked(request).ifPresent(language -> response.addCookie(cookie(request, language.getLanguage())));
        }
        chain.doFilter(request, response);
    }

    private static Cookie cookie(HttpServletRequest request, String language) {
        var cookie = new Cookie(Language.PARAMETER, language);
        cookie.setPath("/");
        cookie.setMaxAge((int) ONE_YEAR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
