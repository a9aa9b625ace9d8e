package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody comes in with a token that the realm did not sign for this product and this moment. */
class TokensIT extends ApiTest {

    private static final String REALM = "/realms/joint-operations";
    private static final String ADMIN = "/admin" + REALM;

    private final Map<String, String> made = new HashMap<>();

    @AfterEach
    void removeWhatWasMadeInKeycloak() {
        made.values().forEach(path -> product.asKeycloakAdministrator().delete(path));
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsIfItWereASecret() throws Exception {
        var published = key();
        for (var secret : List.of(
                published.toRSAPublicKey().getEncoded(),
                published.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            assertRefused(forged(JWSAlgorithm.HS256, published.getKeyID(), new MACSigner(secret), claims -> claims));
        }
    }

    @Test
    void refusesATokenSignedWithAnotherKeyUnderTheRealmsName() throws Exception {
        var other = new RSAKeyGenerator(2048).generate();

        assertRefused(forged(JWSAlgorithm.RS256, key().getKeyID(), new RSASSASigner(other), claims -> claims));
        assertRefused(withItsOwnKey(other));
    }

    @Test
    void refusesATokenOfAnotherClientThatIsNotMeantForThisProduct() {
        assertRefused(token("admin-cli", OFFICER));
        assertRefused(token(client("not-for-us", Map.of()), OFFICER));
    }

    @Test
    void refusesATokenThatExpired() throws Exception {
        var token = token(client("short", Map.of("access.token.lifespan", "1")), OFFICER);
        var expires =
                SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();

        Answer answer;
        do {
            answer = product.withToken(token).get("/api/me");
        } while (answer.status() == 200 && Instant.now().isBefore(expires.plusSeconds(30)));
        assertRefused(token);
    }

    @Test
    void aUserNamedLikeARoleGainsNothing() {
        for (var name : List.of("supervisor", "administrator", "auditor")) {
            user(name);
            var named = product.withToken(token("joint-operations-cli", name));

            assertThat(named.get("/api/me").text("/roles")).isEqualTo("[]");
            for (var path : List.of("/api/cases", "/api/summary-returns", "/api/users", "/api/operations")) {
                assertRefused(named.get(path), 403, "not-allowed");
            }
        }
    }

    @Test
    void aRenewedTokenIsNoFreshLogin() {
        var number = approved(
                OFFICER,
                CaseBody.in(open(OperationBody.countingDrugs()))
                        .detaining("Сейтов", "wanted")
                        .self());
        var tokens = tokens(Map.of(
                "grant_type", "password",
                "client_id", "joint-operations-cli",
                "username", SUPERVISOR,
                "password", "demo"));
        var renewed = tokens(Map.of(
                "grant_type", "refresh_token",
                "client_id", "joint-operations-cli",
                "refresh_token", tokens.getString("refresh_token")));
        var release = "/api/cases/" + number + "/release";
        var reason = """
                {"reason": "The other side holds a relative."}""";

        var answer = product.withToken(renewed.getString("access_token")).post(release, reason);
        assertRefused(answer, 401, "insufficient_user_authentication");
        assertThat(answer.header("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
        assertStatus(product.withToken(tokens.getString("access_token")).post(release, reason))
                .isEqualTo(200);
    }

    @Test
    void whoeverSearchesWithoutEndIsHeldUp() {
        user("tireless-searcher");
        var tireless = product.withToken(token("joint-operations-cli", "tireless-searcher"));

        for (var i = 0; i < 60; i++) {
            assertStatus(tireless.get("/api/cases?q=a")).isNotEqualTo(429);
        }
        Answer answer;
        var until = Instant.now().plusSeconds(60);
        do {
            answer = tireless.get("/api/cases?q=a");
        } while (answer.status() != 429 && Instant.now().isBefore(until));
        assertRefused(answer, 429, "too-often");
        assertThat(answer.header("Retry-After").map(Integer::valueOf).orElseThrow())
                .isBetween(1, 60);
        assertStatus(tireless.get("/api/me")).isEqualTo(200);
        assertStatus(as(OFFICER).get("/api/cases?q=a")).isEqualTo(200);
    }

    private void assertRefused(String token) {
        assertRefused(product.withToken(token).get("/api/me"), 401, "token-refused");
    }

    /** A token with the claims of a genuine one, signed by somebody else. */
    private String forged(
            JWSAlgorithm algorithm, String keyId, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws ParseException, JOSEException {
        return signed(new JWSHeader.Builder(algorithm).keyID(keyId).build(), signer, change);
    }

    private String withItsOwnKey(RSAKey key) throws ParseException, JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(key.toPublicJWK())
                .keyID(key().getKeyID())
                .build();
        return signed(header, new RSASSASigner(key), claims -> claims);
    }

    private String signed(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws ParseException, JOSEException {
        var genuine = SignedJWT.parse(product.token(OFFICER)).getJWTClaimsSet();
        var token = new SignedJWT(
                header,
                change.apply(new JWTClaimsSet.Builder(genuine)
                                .expirationTime(Date.from(Instant.now().plusSeconds(3600))))
                        .build());
        token.sign(signer);
        return token.serialize();
    }

    private RSAKey key() throws ParseException {
        var published = JWKSet.parse(new Caller(product.keycloakUrl(), Map.of())
                .get(REALM + "/protocol/openid-connect/certs")
                .body());
        return published.getKeys().stream()
                .filter(key -> "RS256".equals(String.valueOf(key.getAlgorithm())))
                .findFirst()
                .orElseThrow()
                .toRSAKey();
    }

    /** A client for scripts like that of the demo, except in what is said. */
    private String client(String name, Map<String, String> attributes) {
        var mappers = Json.createArrayBuilder();
        if (!attributes.isEmpty()) {
            mappers.add(audience());
        }
        var body = Json.createObjectBuilder()
                .add("clientId", name)
                .add("publicClient", true)
                .add("directAccessGrantsEnabled", true)
                .add("attributes", Json.createObjectBuilder(Map.copyOf(attributes)))
                .add("protocolMappers", mappers)
                .build();
        make(name, "/clients", body);
        return name;
    }

    private static JsonObject audience() {
        return Json.createObjectBuilder()
                .add("name", "audience")
                .add("protocol", "openid-connect")
                .add("protocolMapper", "oidc-audience-mapper")
                .add(
                        "config",
                        Json.createObjectBuilder(
                                Map.of("included.custom.audience", "joint-operations", "access.token.claim", "true")))
                .build();
    }

    /** A person of the Russian border guards without any role. */
    private void user(String name) {
        var attributes = Map.ofEntries(entry("country", List.of("RU")), entry("service", List.of("border")));
        make(
                name,
                "/users",
                Json.createObjectBuilder()
                        .add("username", name)
                        .add("enabled", true)
                        .add("email", name + "@joint-operations.example")
                        .add("firstName", "Test")
                        .add("lastName", "Person")
                        .add("attributes", Json.createObjectBuilder(Map.copyOf(attributes)))
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", "demo")
                                                .add("temporary", false)))
                        .build());
    }

    private void make(String name, String kind, JsonObject body) {
        var answer = product.asKeycloakAdministrator().post(ADMIN + kind, body.toString());
        assertStatus(answer).isEqualTo(201);
        var location = answer.header("Location").orElseThrow();
        made.put(name, ADMIN + kind + location.substring(location.lastIndexOf('/')));
    }

    private String token(String client, String user) {
        return tokens(Map.of("grant_type", "password", "client_id", client, "username", user, "password", "demo"))
                .getString("access_token");
    }

    private JsonObject tokens(Map<String, String> form) {
        return product.tokens(form);
    }
}
