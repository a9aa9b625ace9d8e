package org.jointops.access;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jointops.platform.Settings;

/**
 * Where Keycloak tells that a login ended there, by the person or by an administrator (OpenID Connect Back-Channel Logout
 * 1.0). The sessions that stand on it end here too.
 */
@WebServlet("/backchannel-logout")
public class BackChannelLogout extends HttpServlet {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    @Inject
    private transient RealmTokens realm;

    @Inject
    private transient OpenSessions sessions;

    @Inject
    private transient Clock clock;

    /** The tokens that were obeyed, until they expire. */
    private final transient Map<String, Instant> obeyed = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var claims = Optional.ofNullable(request.getParameter("logout_token")).flatMap(this::verified);
        claims.ifPresent(this::end);
        if (claims.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"invalid_request\"}");
        }
    }

    private Optional<JWTClaimsSet> verified(String token) {
        return realm.claims(token, Settings.current().identity().clientId(), Set.of("iat", "exp", "jti", "events"))
                .filter(claims -> claims.getClaim("events") instanceof Map<?, ?> events && events.containsKey(LOGOUT))
                .filter(claims -> claims.getClaim("nonce") == null)
                .filter(claims -> claims.getClaim("sid") instanceof String || claims.getSubject() != null)
                .filter(this::isNew);
    }

    private boolean isNew(JWTClaimsSet claims) {
        var now = clock.instant();
        obeyed.values().removeIf(expires -> expires.isBefore(now.minusSeconds(120)));
        return obeyed.putIfAbsent(claims.getJWTID(), claims.getExpirationTime().toInstant()) == null;
    }

    private void end(JWTClaimsSet claims) {
        if (claims.getClaim("sid") instanceof String session) {
            sessions.endThoseOn(session);
        } else {
            sessions.endThoseOf(claims.getSubject());
        }
    }
}
