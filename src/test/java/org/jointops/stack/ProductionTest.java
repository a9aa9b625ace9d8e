package org.jointops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is shipped for production: nothing that lets somebody in who was not let in on purpose. */
class ProductionTest {

    private static final JsonObject PRODUCTION = realm("realm-production");
    private static final JsonObject DEMO = realm("realm-demo");
    private static final Map<String, Map<String, Object>> SERVICES = services();

    @Test
    void itsRealmHasNoUserButTheApplicationItself() {
        var user = PRODUCTION.getJsonArray("users").getJsonObject(0);
        assertThat(PRODUCTION.getJsonArray("users")).hasSize(1);
        assertThat(user).doesNotContainKeys("credentials", "realmRoles");
        assertThat(user.getString("serviceAccountClientId")).isEqualTo("joint-operations-directory");
        assertThat(DEMO.getJsonArray("users").contains(user))
                .as("the same as in the demo")
                .isTrue();
    }

    @Test
    void noClientOfItsRealmTakesPasswords() {
        assertThat(clients(PRODUCTION)).isNotEmpty().allSatisfy(client -> {
            assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
            assertThat(client.getBoolean("implicitFlowEnabled")).isFalse();
        });
    }

    @Test
    void itsRealmSpeaksForTheClientsThatKeycloakWouldMakeWithPasswords() {
        assertThat(clients(PRODUCTION).map(client -> client.getString("clientId")))
                .contains("admin-cli", "security-admin-console");
    }

    @Test
    void itsRealmGuardsAgainstGuessing() {
        assertThat(PRODUCTION.getBoolean("bruteForceProtected")).isTrue();
        assertThat(PRODUCTION.getString("sslRequired")).isEqualTo("external");
    }

    @Test
    void itsRealmAndTheDemosSayTheSameOfAnOfficer() {
        assertThat(PRODUCTION.get("roles")).isEqualTo(DEMO.get("roles"));
        assertThat(PRODUCTION.get("components")).isEqualTo(DEMO.get("components"));
        assertThat(client(PRODUCTION, "joint-operations").get("protocolMappers"))
                .isEqualTo(client(DEMO, "joint-operations").get("protocolMappers"));
    }

    @Test
    void secretsOfEitherRealmComeFromOutside() {
        assertThat(Stream.of(PRODUCTION, DEMO)
                        .flatMap(ProductionTest::clients)
                        .filter(client -> client.containsKey("secret"))
                        .map(client -> client.getString("secret")))
                .isNotEmpty()
                .allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
    }

    @Test
    void onlyAdministratorsChangeWhereAnOfficerServes() {
        JsonObject profile = Json.createReader(new StringReader(PRODUCTION
                        .getJsonObject("components")
                        .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                        .getJsonObject(0)
                        .getJsonObject("config")
                        .getJsonArray("kc.user.profile.config")
                        .getString(0)))
                .readObject();
        Map<String, List<String>> editors = new HashMap<>();
        for (JsonObject attribute : profile.getJsonArray("attributes").getValuesAs(JsonObject.class)) {
            editors.put(
                    attribute.getString("name"),
                    attribute.getJsonObject("permissions").getJsonArray("edit").getValuesAs(JsonString::getString));
        }
        assertThat(editors)
                .containsEntry("country", List.of("admin"))
                .containsEntry("service", List.of("admin"))
                .containsEntry("unit", List.of("admin"));
    }

    @Test
    void everyContainerIsWatchedAndRestarted() {
        assertThat(SERVICES.keySet()).containsExactly("database", "keycloak", "application");
        assertThat(SERVICES.values())
                .allSatisfy(service ->
                        assertThat(service).containsKey("healthcheck").containsEntry("restart", "unless-stopped"));
    }

    @Test
    void noContainerIsToldASecretInItsSettings() {
        assertThat(SERVICES.values())
                .allSatisfy(service -> assertThat(environment(service)).allSatisfy((name, value) -> {
                    if (name.matches(".*(PASSWORD|SECRET).*")) {
                        assertThat(name).endsWith("_FILE");
                        assertThat(String.valueOf(value)).startsWith("/run/secrets/");
                    }
                }));
    }

    @Test
    void theDatabaseIsNotPublished() {
        assertThat(SERVICES.get("database")).doesNotContainKey("ports").containsEntry("networks", List.of("data"));
    }

    @Test
    void nothingIsPublishedBeyondThisMachineUnlessAskedFor() {
        assertThat(Stream.of("keycloak", "application")
                        .flatMap(name -> ((List<?>)
                                        SERVICES.getOrDefault(name, Map.of()).getOrDefault("ports", List.of("none")))
                                .stream())
                        .map(String::valueOf))
                .allMatch(port -> port.startsWith("${JOINTOPS_BIND:-127.0.0.1}:"));
    }

    private static Stream<JsonObject> clients(JsonObject realm) {
        return realm.getJsonArray("clients").stream().map(JsonValue::asJsonObject);
    }

    private static JsonObject client(JsonObject realm, String id) {
        return clients(realm)
                .filter(client -> client.getString("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject realm(String name) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(Path.of("config", name + ".json")))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Object>> services() {
        try (Reader reader = Files.newBufferedReader(Path.of("docker", "compose.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(reader);
            return compose.getOrDefault("services", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(Map<String, Object> service) {
        return (Map<String, Object>) service.getOrDefault("environment", Map.of());
    }
}
