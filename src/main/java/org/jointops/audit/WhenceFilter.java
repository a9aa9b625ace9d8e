package org.jointops.audit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointops.access.CallerAddress;

/** Remembers from where a request came, for whatever entry it leaves in the trail. */
@WebFilter("/*")
public class WhenceFilter extends HttpFilter {

    @Inject
    private transient Whence whence;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        whence.is(CallerAddress.of(request), request.getServletPath().equals("/api") ? "api" : "page");
        chain.doFilter(request, response);
    }
}
