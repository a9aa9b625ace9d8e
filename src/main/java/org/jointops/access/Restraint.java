package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.jointops.rest.Languages;
import org.jointops.rest.ProblemDocument;
import org.jointops.shared.Problem;

/** Holds up whoever searches or signs in more often than people do. */
@WebFilter("/*")
public class Restraint extends HttpFilter {

    private static final Set<String> LOGINS =
            Set.of("/callback", "/fresh-login", FreshLogin.BACK, "/backchannel-logout");

    @Inject
    private transient Limits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var wait = secondsToWait(request);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, wait);
        }
    }

    private long secondsToWait(HttpServletRequest request) {
        if (LOGINS.contains(request.getServletPath())) {
            return limits.login(CallerAddress.of(request));
        }
        var officer = Current.officer(request);
        return officer != null && isSearch(request) ? limits.search(officer) : 0;
    }

    /** Lists are searched by the parameter {@code q}, on pages and in the API. */
    private static boolean isSearch(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        var query = request.getParameter("q");
        return query != null && !query.isBlank();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait));
        var problem = Problem.tooOften(wait);
        if (request.getServletPath().equals("/api")) {
            var document = new ProblemDocument(problem, Languages.best(Collections.list(request.getLocales())));
            response.setStatus(document.status);
            response.setContentType(ProblemDocument.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(document.json());
        } else {
            response.sendError(problem.kind().status());
        }
    }
}
