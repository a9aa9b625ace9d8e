package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.security.enterprise.identitystore.openid.RefreshToken;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointops.platform.Settings;
import org.jspecify.annotations.Nullable;

/** Where Keycloak sends the browser back to: opens the officer's session and leads on to the page that was asked for. */
@WebServlet(Callback.PATH)
public class Callback extends HttpServlet {

    static final String PATH = "/callback";

    @Inject
    private transient OpenIdContext openId;

    @Inject
    private transient OpenSessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null || OpenSession.of(request).isPresent()) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        var claims = openId.getAccessToken().getClaims();
        var reading = Reading.of(claims);
        if (reading.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (sessions.open(request, reading.get(), claims, refreshToken())) {
            response.sendRedirect(asked(request, response));
        } else {
            request.logout();
        }
    }

    /**
     * Whether an answer comes to a browser that no longer knows of having asked, since the login page was open for longer
     * than a session lasts, or was kept as a bookmark. The server's own mechanism breaks on it.
     */
    static boolean isUnasked(HttpServletRequest request, HttpServletResponse response, OpenIdContext openId) {
        return request.getServletPath().equals(PATH)
                && request.getParameter("state") != null
                && openId.getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST)
                        .isEmpty();
    }

    private @Nullable String refreshToken() {
        return openId.getRefreshToken().map(RefreshToken::getToken).orElse(null);
    }

    /** The page that was asked for before the login, if it is one of ours. */
    private String asked(HttpServletRequest request, HttpServletResponse response) {
        var home = Settings.current().identity().publicUrl() + "/";
        Optional<String> original = openId.getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST);
        return original.filter(url -> url.startsWith(home) && !url.startsWith(home + "callback"))
                .orElse(home);
    }
}
