package org.jointops.access;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jointops.platform.Settings;

/** What web.xml cannot say because it follows from the settings: the session's cookie and the policy of pages. */
@WebListener
public class BrowserSettings implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var secure = Settings.current().identity().isSecure();
        var cookie = context.getSessionCookieConfig();
        cookie.setName(secure ? "__Host-jointops" : "jointops");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        context.setInitParameter("primefaces.CSP", "true");
        context.setInitParameter("primefaces.CSP_POLICY", SecurityHeaders.ofPages());
    }
}
