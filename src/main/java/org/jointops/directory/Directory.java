package org.jointops.directory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jointops.access.Role;
import org.jointops.platform.Settings;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The realm's accounts, reached with the application's own account. It knows nothing of who may do what; it says in
 * problems what Keycloak refuses, and that it does not answer.
 */
@ApplicationScoped
class Directory {

    private static final Logger LOG = Logger.getLogger(Directory.class.getName());
    private static final int AT_ONCE = 500;
    private static final String PASSWORD_TO_BE_SET = "UPDATE_PASSWORD";

    /** Which field of a draft Keycloak means. */
    private static final Map<String, String> FIELDS =
            Map.of("username", "userName", "firstName", "givenName", "lastName", "familyName");

    private Keycloak keycloak;
    private RealmResource realm;
    private Set<String> harmless;

    @PostConstruct
    void connect() {
        var issuer = Settings.current().identity().issuer();
        var name = issuer.substring(issuer.lastIndexOf('/') + 1);
        var account = Settings.current().directory();
        keycloak = KeycloakBuilder.builder()
                .serverUrl(issuer.substring(0, issuer.indexOf("/realms/")))
                .realm(name)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(account.clientId())
                .clientSecret(account.clientSecret())
                .build();
        realm = keycloak.realm(name);
        harmless = Set.of("default-roles-" + name, "offline_access", "uma_authorization");
    }

    @PreDestroy
    void disconnect() {
        keycloak.close();
    }

    /** All people of an organisation, without their roles. */
    List<Person> of(Organisation organisation) {
        var query = "country:" + organisation.country() + " service:" + organisation.service();
        var found = new ArrayList<UserRepresentation>();
        for (var first = 0; first == found.size(); first += AT_ONCE) {
            var start = first;
            found.addAll(asked(() -> realm.users().searchByAttributes(start, AT_ONCE, null, false, query)));
        }
        return found.stream()
                .map(user -> person(user, Set.of(), false))
                .filter(person -> person.isOf(organisation))
                .toList();
    }

    /** The account with exactly this name, with its roles and whether it is looked after elsewhere. */
    Optional<Person> find(String userName) {
        return named(userName).map(user -> get(user.getId()));
    }

    /** The same without asking who looks after it, for those who only want to know what the person does now. */
    Optional<Person> read(String userName) {
        return named(userName).map(user -> person(user, roles(user.getId()), false));
    }

    private Optional<UserRepresentation> named(String userName) {
        return asked(() -> realm.users().searchByUsername(userName, true)).stream()
                .filter(user -> user.getUsername().equals(userName))
                .findAny();
    }

    /** The account as it is now. */
    Person get(String id) {
        return asked(() -> {
            var user = realm.users().get(id);
            return person(user.toRepresentation(), roles(user), isLookedAfterElsewhere(user));
        });
    }

    Set<Role> roles(String id) {
        return asked(() -> roles(realm.users().get(id)));
    }

    /** The ids of all who were given a role. */
    Set<String> holders(Role role) {
        return asked(() -> realm.roles().get(role.code()).getUserMembers(true, 0, Integer.MAX_VALUE)).stream()
                .map(UserRepresentation::getId)
                .collect(Collectors.toSet());
    }

    /** Makes an account that nobody can use yet, and gives its id. */
    String create(UserFacts facts, Organisation organisation) {
        var user = new UserRepresentation();
        user.setUsername(facts.userName());
        user.setEnabled(false);
        user.setEmailVerified(true);
        user.setAttributes(new HashMap<>(Map.of(
                "country", List.of(organisation.country()),
                "service", List.of(organisation.service()))));
        facts.writeTo(user);
        return asked(() -> {
            try (var response = realm.users().create(user)) {
                if (response.getStatus() != Response.Status.CREATED.getStatusCode()) {
                    throw refused(response, null);
                }
                return CreatedResponseUtil.getCreatedId(response);
            }
        });
    }

    /** Changes what the person is called and where they serve. */
    void describe(Person person, UserFacts facts) {
        change(person, facts::writeTo);
    }

    void enable(Person person, boolean enabled) {
        change(person, user -> user.setEnabled(enabled));
    }

    void remove(String id) {
        done(() -> realm.users().get(id).remove());
    }

    /** The roles as Keycloak knows them; looked for before anything is changed. */
    List<RoleRepresentation> known(Set<Role> roles) {
        return asked(() -> roles.stream()
                .map(role -> realm.roles().get(role.code()).toRepresentation())
                .toList());
    }

    void giveRoles(String id, List<RoleRepresentation> roles) {
        if (!roles.isEmpty()) {
            done(() -> realm.users().get(id).roles().realmLevel().add(roles));
        }
    }

    void takeRoles(String id, List<RoleRepresentation> roles) {
        if (!roles.isEmpty()) {
            done(() -> realm.users().get(id).roles().realmLevel().remove(roles));
        }
    }

    void endSessions(String id) {
        done(() -> realm.users().get(id).logout());
    }

    /** Sets a password that has to be changed at the next login. */
    void setPassword(String id, String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(true);
        done(() -> realm.users().get(id).resetPassword(credential));
    }

    /** Whether the realm can send mail at all. */
    boolean sendsMail() {
        var mail = asked(() -> realm.toRepresentation().getSmtpServer());
        return mail != null && mail.get("host") != null && !mail.get("host").isBlank();
    }

    /** Sends the person a letter with a link under which they choose a password. */
    void inviteByMail(String id) {
        done(() -> realm.users().get(id).executeActionsEmail(List.of(PASSWORD_TO_BE_SET)));
    }

    /** Changes an account that still belongs where the person was found. */
    private void change(Person person, Consumer<UserRepresentation> change) {
        done(() -> {
            var resource = realm.users().get(person.id());
            var user = resource.toRepresentation();
            if (!Objects.equals(only(user, "country"), person.country())
                    || !Objects.equals(only(user, "service"), person.service())) {
                throw Problem.hidden();
            }
            change.accept(user);
            resource.update(user);
        });
    }

    private static Set<Role> roles(UserResource user) {
        var roles = EnumSet.noneOf(Role.class);
        user.roles()
                .realmLevel()
                .listEffective()
                .forEach(role -> Role.of(role.getName()).ifPresent(roles::add));
        return roles;
    }

    /**
     * Rights in the realm, groups, which may carry such rights, and roles that are not ours to give. Keycloak leaves out
     * what the asking account may not see: without the right to see the realm's own client nobody is told anything.
     */
    private boolean isLookedAfterElsewhere(UserResource user) {
        var clients = user.roles().getAll().getClientMappings();
        return user.roles().realmLevel().listEffective().stream()
                        .map(RoleRepresentation::getName)
                        .anyMatch(name -> !harmless.contains(name)
                                && Role.of(name)
                                        .filter(UserFacts.GIVEN::contains)
                                        .isEmpty())
                || (clients != null && !clients.isEmpty())
                || !user.roles().clientLevel(management()).listEffective().isEmpty()
                || !user.groups().isEmpty();
    }

    /** The id of the client whose roles are the rights in the realm. */
    private String management() {
        return realm.clients().findByClientId("realm-management").stream()
                .map(ClientRepresentation::getId)
                .findAny()
                .orElseThrow(() -> unreachable(new IOException("shows no client realm-management")));
    }

    private static Person person(UserRepresentation user, Set<Role> roles, boolean elsewhere) {
        return new Person(
                user.getId(),
                user.getUsername(),
                user.getFirstName(),
                user.getLastName(),
                user.getEmail(),
                roles,
                elsewhere,
                only(user, "country"),
                only(user, "service"),
                only(user, "unit"),
                Boolean.TRUE.equals(user.isEnabled()),
                Instant.ofEpochMilli(Objects.requireNonNullElse(user.getCreatedTimestamp(), 0L)));
    }

    /** An attribute that has exactly one value. */
    private static @Nullable String only(UserRepresentation user, String attribute) {
        var values = user.getAttributes() == null ? null : user.getAttributes().get(attribute);
        return values == null || values.size() != 1 || values.get(0).isBlank() ? null : values.get(0);
    }

    private static void done(Runnable call) {
        asked(() -> {
            call.run();
            return true;
        });
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw refused(e.getResponse(), e);
        } catch (ProcessingException e) {
            throw unreachable(e);
        }
    }

    /** What Keycloak finds wrong with a field; anything else it says is for those who run it. */
    private static Problem refused(Response response, @Nullable Exception cause) {
        return switch (response.getStatus()) {
            case 400 -> refusedField(said(response));
            case 409 -> taken(said(response));
            default -> unreachable(cause == null ? new IOException("answered " + response.getStatus()) : cause);
        };
    }

    private static Problem unreachable(Exception e) {
        LOG.log(Level.WARNING, e, () -> "The directory of accounts can't be used");
        return Problem.unavailable("directory-unreachable");
    }

    /** Names and addresses are the whole realm's, so that one may be taken by somebody whom the caller can't see. */
    private static Problem taken(@Nullable ErrorRepresentation said) {
        var message = said == null || said.getErrorMessage() == null ? "" : said.getErrorMessage();
        return Problem.invalid(message.contains("email") ? "email" : "userName", "taken");
    }

    private static Problem refusedField(@Nullable ErrorRepresentation said) {
        var field = said == null || said.getField() == null ? "" : said.getField();
        LOG.log(
                Level.WARNING,
                () -> "The directory of accounts refuses " + field + ": "
                        + (said == null ? "" : said.getErrorMessage()));
        return Problem.invalid(FIELDS.getOrDefault(field, field), "refused-by-directory");
    }

    private static @Nullable ErrorRepresentation said(Response response) {
        try {
            return response.readEntity(ErrorRepresentation.class);
        } catch (ProcessingException | IllegalStateException e) {
            return null;
        }
    }
}
