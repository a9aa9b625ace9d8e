package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells the rest of the request who is asking. */
@WebFilter("/*")
public class SignedInFilter extends HttpFilter {

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        signedIn.is(Current.officer(request));
        chain.doFilter(request, response);
    }
}
