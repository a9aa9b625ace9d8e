package org.jointops.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the officer of a request is kept: with the session as the login told, with the request as they are now. */
final class Current {

    private static final String OFFICER = Officer.class.getName();
    private static final String READING = Reading.class.getName();

    private Current() {}

    static @Nullable Officer officer(HttpServletRequest request) {
        return request.getAttribute(OFFICER) instanceof Officer officer ? officer : null;
    }

    static @Nullable Reading inSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Reading) session.getAttribute(READING);
    }

    static void inRequest(HttpServletRequest request, Officer officer) {
        request.setAttribute(OFFICER, officer);
    }

    static void inSession(HttpServletRequest request, Reading reading) {
        request.getSession().setAttribute(READING, reading);
        inRequest(request, reading.officer());
    }
}
