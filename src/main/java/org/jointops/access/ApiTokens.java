package org.jointops.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointops.platform.Settings;

/**
 * Verifies access tokens: signed by the realm with an asymmetric key, by this issuer, for this audience, not expired,
 * and an access token rather than any other the realm signs.
 */
@ApplicationScoped
class ApiTokens {

    private static final Logger LOG = Logger.getLogger(ApiTokens.class.getName());

    private final ConfigurableJWTProcessor<SecurityContext> processor = processor();

    Optional<Reading> reading(String token) {
        try {
            var claims = processor.process(token, null);
            return "Bearer".equals(claims.getStringClaim("typ")) ? Reading.of(claims.getClaims()) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(Level.FINE, e, () -> "Token refused");
            return Optional.empty();
        }
    }

    private static ConfigurableJWTProcessor<SecurityContext> processor() {
        var identity = Settings.current().identity();
        var expected = new JWTClaimsSet.Builder().issuer(identity.issuer()).build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                identity.audience(), expected, Set.of("exp", "iat", "preferred_username", "typ")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256),
                JWKSourceBuilder.create(keys(identity.issuer()))
                        .retrying(true)
                        .outageTolerant(true)
                        .build()));
        return processor;
    }

    private static URL keys(String issuer) {
        try {
            return URI.create(issuer + "/protocol/openid-connect/certs").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The setting jointops.issuer is no address: " + issuer, e);
        }
    }
}
