package org.jointops.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jointops.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Asks Keycloak for a login that must not be one of before: authorisation code with PKCE, and the password asked for
 * whatever session there is. The server's own mechanism can ask for that always or never.
 */
@ApplicationScoped
class KeycloakLogins {

    /** Who signed in, when, and in which session of Keycloak's. */
    record Proof(
            String subject,
            Instant at,
            @Nullable String session,
            @Nullable String refreshToken) {}

    /** What Keycloak said to a refresh token: no, or another one, or nothing at all. */
    record Renewal(boolean refused, @Nullable String refreshToken) {}

    private static final Logger LOG = Logger.getLogger(KeycloakLogins.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** By how much the clocks of the two servers may differ. */
    private static final Duration DIFFERENCE = Duration.ofSeconds(60);

    private final Settings.Identity identity = Settings.current().identity();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    private RealmTokens realm;

    String loginPage(LoginAttempt attempt, String language) {
        var parameters = new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                identity.clientId(),
                "redirect_uri",
                back(),
                "scope",
                "openid",
                "state",
                attempt.state(),
                "nonce",
                attempt.nonce(),
                "code_challenge",
                attempt.challenge(),
                "code_challenge_method",
                "S256",
                "prompt",
                "login",
                "max_age",
                "0"));
        parameters.put("ui_locales", language);
        return address("auth") + "?" + form(parameters);
    }

    /** Where a login is ended at Keycloak, which then leads back to a page of ours. */
    String logoutPage(String idToken, String page) {
        return address("logout") + "?"
                + form(new TreeMap<>(
                        Map.of("id_token_hint", idToken, "post_logout_redirect_uri", identity.publicUrl() + page)));
    }

    /** What the code that came back proves, if anything. */
    Optional<Proof> proof(LoginAttempt attempt, String code) {
        var fields = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back(),
                "code_verifier",
                attempt.verifier());
        return ask(fields)
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> read(attempt, answer.body()))
                .filter(proof -> !proof.at.isBefore(attempt.begun().minus(DIFFERENCE)));
    }

    /** Tells Keycloak that a login is still used. */
    Renewal renew(String refreshToken) {
        var answer = ask(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        return new Renewal(
                answer.filter(a -> a.statusCode() == 400).isPresent(),
                answer.filter(a -> a.statusCode() == 200)
                        .flatMap(a -> text(a.body(), "refresh_token"))
                        .orElse(null));
    }

    private Optional<Proof> read(LoginAttempt attempt, String json) {
        return text(json, "id_token")
                .flatMap(token -> realm.claims(token, identity.clientId(), Set.of("exp", "sub", "nonce", "auth_time")))
                .filter(claims -> attempt.nonce().equals(claims.getClaim("nonce")))
                .filter(claims -> "ID".equals(claims.getClaim("typ")))
                .map(claims -> proof(claims, text(json, "refresh_token").orElse(null)));
    }

    private static Proof proof(JWTClaimsSet claims, @Nullable String refreshToken) {
        var at = Instant.ofEpochSecond(((Number) claims.getClaim("auth_time")).longValue());
        return new Proof(claims.getSubject(), at, (String) claims.getClaim("sid"), refreshToken);
    }

    private Optional<HttpResponse<String>> ask(Map<String, String> fields) {
        var body = new TreeMap<>(fields);
        body.put("client_id", identity.clientId());
        body.put("client_secret", identity.clientSecret());
        var request = HttpRequest.newBuilder(URI.create(address("token")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(body)))
                .build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Keycloak did not answer", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> text(String json, String name) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return Optional.ofNullable(reader.readObject().getString(name, null));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private String address(String what) {
        return identity.issuer() + "/protocol/openid-connect/" + what;
    }

    private String back() {
        return identity.publicUrl() + FreshLogin.BACK;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
