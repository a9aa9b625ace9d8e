package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointops.platform.Settings;

/** Where Keycloak sends the browser back to: remembers the officer and leads on to the page that was asked for. */
@WebServlet("/callback")
public class Callback extends HttpServlet {

    @Inject
    private transient OpenIdContext openId;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        var reading = Reading.of(openId.getAccessToken().getClaims());
        if (reading.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Current.inSession(request, reading.get());
        response.sendRedirect(asked(request, response));
    }

    /** The page that was asked for before the login, if it is one of ours. */
    private String asked(HttpServletRequest request, HttpServletResponse response) {
        var home = Settings.current().identity().publicUrl() + "/";
        Optional<String> original = openId.getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST);
        return original.filter(url -> url.startsWith(home) && !url.startsWith(home + "callback"))
                .orElse(home);
    }
}
