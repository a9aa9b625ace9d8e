package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jointops.web.Language;

/**
 * Has somebody who is signed in prove once more who they are, and leads back to the page where that was needed. The
 * session stays; only its officer has signed in later, and it gets a new id.
 */
@WebServlet({"/fresh-login", FreshLogin.BACK})
public class FreshLogin extends HttpServlet {

    static final String BACK = "/fresh-login/back";

    private static final String ATTEMPT = LoginAttempt.class.getName();

    @Inject
    private transient KeycloakLogins keycloak;

    @Inject
    private transient Language language;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Current.inSession(request) == null) {
            response.sendRedirect(request.getContextPath() + "/");
        } else if (BACK.equals(request.getServletPath())) {
            comeBack(request, response);
        } else {
            lead(request, response);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = LoginAttempt.begin(OwnAddress.of(request.getParameter("to")), clock.instant());
        request.getSession().setAttribute(ATTEMPT, attempt);
        response.sendRedirect(keycloak.loginPage(attempt, language.getCode()));
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = take(request);
        if (attempt.isEmpty() || !attempt.get().isAnsweredBy(request.getParameter("state"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var code = request.getParameter("code");
        if (code != null && !succeed(request, attempt.get(), code)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(attempt.get().page());
    }

    /** An attempt is good for one answer. */
    private static Optional<LoginAttempt> take(HttpServletRequest request) {
        var session = request.getSession();
        var attempt = Optional.ofNullable((LoginAttempt) session.getAttribute(ATTEMPT));
        session.removeAttribute(ATTEMPT);
        return attempt;
    }

    /** Whether the same person has signed in again since they were sent to. */
    private boolean succeed(HttpServletRequest request, LoginAttempt attempt, String code) {
        var reading = Current.inSession(request);
        var open = OpenSession.of(request);
        var proof = keycloak.proof(attempt, code)
                .filter(p -> open.isPresent() && open.get().isOf(p.subject()));
        if (reading == null || proof.isEmpty()) {
            return false;
        }
        Current.inSession(request, reading.authenticatedAt(proof.get().at()));
        open.get().nowStandsOn(proof.get().session());
        open.get().keepWith(proof.get().refreshToken());
        request.changeSessionId();
        return true;
    }
}
