package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends the session here and at Keycloak. Only a form of ours sends it, so that no foreign page can sign anyone out. A page
 * whose session ends by itself says where to come back to.
 */
@WebServlet("/logout")
public class Logout extends HttpServlet {

    private static final String BACK_TO = "to";

    @Inject
    private transient OpenIdContext openId;

    @Inject
    private transient KeycloakLogins keycloak;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var login = openId.getIdentityToken().getToken();
        request.getSession().invalidate();
        response.sendRedirect(keycloak.logoutPage(login, OwnAddress.of(request.getParameter(BACK_TO))));
    }

    /** The session had ended before its form came, and whoever signed in since is led on. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(OwnAddress.of(request.getParameter(BACK_TO)));
    }
}
