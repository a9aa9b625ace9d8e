package org.jointops.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
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
 * Verifies what the realm signed: with an asymmetric key of the realm, by this issuer, for an audience, not expired. What
 * kind of token it is remains for the asker to check.
 */
@ApplicationScoped
class RealmTokens {

    private static final Logger LOG = Logger.getLogger(RealmTokens.class.getName());

    /** By how many seconds the clocks of the two servers may differ. */
    private static final int CLOCKS_DIFFER = 10;

    private final Settings.Identity identity = Settings.current().identity();

    private final JWKSource<SecurityContext> keys = JWKSourceBuilder.create(certificates())
            .retrying(true)
            .outageTolerant(true)
            .build();

    /** The claims of a token that says at least these, or nothing if it is not genuine. */
    Optional<JWTClaimsSet> claims(String token, String audience, Set<String> required) {
        try {
            return Optional.of(processor(audience, required).process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(Level.FINE, e, () -> "Token refused");
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(String audience, Set<String> required) {
        var expected = new JWTClaimsSet.Builder().issuer(identity.issuer()).build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(audience, expected, required);
        claims.setMaxClockSkew(CLOCKS_DIFFER);
        processor.setJWTClaimsSetVerifier(claims);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys));
        return processor;
    }

    private URL certificates() {
        try {
            return URI.create(identity.issuer() + "/protocol/openid-connect/certs")
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The setting jointops.issuer is no address: " + identity.issuer(), e);
        }
    }
}
