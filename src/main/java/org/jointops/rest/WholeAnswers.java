package org.jointops.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that nobody takes half an answer for the whole. The server would end an answer that fails after it began as
 * properly as any other, and half a list looks like a list: so the connection is cut before that end is written.
 */
@Provider
public class WholeAnswers implements WriterInterceptor {

    private static final Logger LOG = Logger.getLogger(WholeAnswers.class.getName());

    /** What Jersey holds back, so that an answer which fails before that can still become a problem. */
    private static final int HELD_BACK = 8192;

    /** The way from a request to its connection. Servlets have no word for this, so it is the server's own. */
    private static final List<String> CONNECTION =
            List.of("getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection");

    @Context
    private HttpServletRequest request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        var counted = new Counted(context.getOutputStream());
        context.setOutputStream(counted);
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (counted.count > HELD_BACK && request.getAttribute(Uncovered.NAME) instanceof ServletRequest uncovered) {
                cut(uncovered);
            }
            throw e;
        }
    }

    private static void cut(ServletRequest request) {
        Object step = request;
        while (step instanceof ServletRequestWrapper wrapper) {
            step = wrapper.getRequest();
        }
        try {
            for (var next : CONNECTION) {
                step = step.getClass().getMethod(next).invoke(step);
            }
            step.getClass().getMethod("terminateSilently").invoke(step);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.SEVERE, "An answer that failed cannot be cut off: it may be taken for the whole", e);
        }
    }

    /** Keeps the request as the server made it, which Jersey only shows through a cover. */
    @WebFilter("/api/*")
    public static class Uncovered extends HttpFilter {

        static final String NAME = Uncovered.class.getName();

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            request.setAttribute(NAME, request);
            chain.doFilter(request, response);
        }
    }

    private static class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            count++;
            out.write(value);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            count += length;
            out.write(data, offset, length);
        }
    }
}
