package org.jointops.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the officer of a request is kept: with the request for a token, with the session after a login. */
final class Current {

    private static final String OFFICER = Officer.class.getName();

    private Current() {}

    static @Nullable Officer officer(HttpServletRequest request) {
        return request.getAttribute(OFFICER) instanceof Officer officer ? officer : inSession(request);
    }

    static @Nullable Officer inSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Officer) session.getAttribute(OFFICER);
    }

    static void inRequest(HttpServletRequest request, Officer officer) {
        request.setAttribute(OFFICER, officer);
    }

    static void inSession(HttpServletRequest request, Officer officer) {
        request.getSession().setAttribute(OFFICER, officer);
    }
}
