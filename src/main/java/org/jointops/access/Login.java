package org.jointops.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import org.jointops.platform.Settings;

/**
 * How pages sign in: OpenID Connect, authorisation code flow, with the realm that the settings name. The server reads
 * only values that are an immediate expression from end to end.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${login.issuer}",
        clientId = "${login.clientId}",
        clientSecret = "${login.clientSecret}",
        redirectURI = "${login.callback}",
        redirectToOriginalResource = false,
        scope = {"openid", "profile", "email"},
        useSession = true,
        jwksReadTimeout = 5000,
        jwksConnectTimeout = 5000,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
        logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${login.home}"))
@Named
@ApplicationScoped
public class Login {

    private final Settings.Identity identity = Settings.current().identity();

    public String getIssuer() {
        return identity.issuer();
    }

    public String getClientId() {
        return identity.clientId();
    }

    public String getClientSecret() {
        return identity.clientSecret();
    }

    public String getCallback() {
        return identity.publicUrl() + "/callback";
    }

    public String getHome() {
        return identity.publicUrl() + "/";
    }
}
