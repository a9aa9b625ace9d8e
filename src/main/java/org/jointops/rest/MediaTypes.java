package org.jointops.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Refuses a body whose media type can't even be read, which the server would answer with a page. */
@WebFilter("/api/*")
public class MediaTypes extends HttpFilter {

    private static final int UNSUPPORTED = 415;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReadable(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        var document = new ProblemDocument(
                UNSUPPORTED,
                "Unsupported Media Type",
                "unsupported-media-type",
                Languages.best(Collections.list(request.getLocales())));
        response.setStatus(UNSUPPORTED);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(document.json());
    }

    private static boolean isReadable(@Nullable String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
