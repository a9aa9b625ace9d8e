package org.jointops.matrix;

import static java.util.stream.Collectors.joining;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jointops.stack.Answer;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;

/** People who can sign in: the demo accounts, and some with several roles or none, made in the realm of the tests. */
final class Accounts {

    private static final String REALM = "/admin/realms/joint-operations";

    private static final Map<String, String> DEMO = Map.of(
            "officer", "field-officer", "supervisor", "supervisor", "liaison", "liaison", "admin", "administrator");

    private final Product product;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Map<String, Browsing> visitors = new ConcurrentHashMap<>();
    private final List<Person> people = new ArrayList<>();

    Accounts(Product product) {
        this.product = product;
        for (var organisation : Matrix.ORGANISATIONS) {
            DEMO.forEach((account, role) -> people.add(new Person(
                    Matrix.account(organisation) + "-" + account,
                    Set.of(role),
                    organisation.substring(0, 2),
                    organisation,
                    Matrix.unitOf(organisation))));
        }
        people.add(new Person("ru-border-officer2", Set.of("field-officer"), "RU", "RU/border", "RU-BORDER-CHE-1"));
        people.add(new Person("ru-auditor", Set.of("auditor"), "RU", null, null));
        people.add(new Person("kz-auditor", Set.of("auditor"), "KZ", null, null));
    }

    /** Makes those whom the demo does not have, in the one or the other unit in turn. */
    static Accounts withSeveralRoles(Product product) {
        var accounts = new Accounts(product);
        var turn = 0;
        for (var roles : Matrix.ROLES) {
            if (roles.size() != 1) {
                for (var organisation : Matrix.ORGANISATIONS) {
                    var unit = Matrix.units(organisation).get(turn++ % 2);
                    accounts.make(Matrix.person(roles, organisation, unit));
                }
            }
        }
        return accounts;
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    Person person(String name) {
        return people.stream().filter(p -> p.name().equals(name)).findAny().orElseThrow();
    }

    Caller caller(Person person) {
        return callers.computeIfAbsent(person.name(), product::as);
    }

    Browsing visitor(Person person) {
        return visitors.computeIfAbsent(person.name(), name -> Browsing.as(name, product.url()));
    }

    private void make(Person person) {
        var keycloak = product.asKeycloakAdministrator();
        if (find(keycloak, person).isEmpty()) {
            expect(keycloak.post(REALM + "/users", account(person)), 201);
            var id = find(keycloak, person).get(0).getString("id");
            var roles = new TreeSet<>(person.roles())
                    .stream()
                            .map(role -> keycloak.get(REALM + "/roles/" + role).body())
                            .collect(joining(",", "[", "]"));
            expect(keycloak.post(REALM + "/users/" + id + "/role-mappings/realm", roles), 204);
        }
        people.add(person);
    }

    private static List<JsonObject> find(Caller keycloak, Person person) {
        return keycloak.get(REALM + "/users?exact=true&username=" + person.name())
                .array()
                .getValuesAs(JsonObject.class);
    }

    private static String account(Person person) {
        return """
                {"username": "%1$s", "enabled": true, "firstName": "Matrix", "lastName": "Person",
                 "email": "matrix-%5$s@joint-operations.example", "emailVerified": true,
                 "attributes": {"country": ["%2$s"], "service": ["%3$s"], "unit": ["%4$s"]},
                 "credentials": [{"type": "password", "value": "demo", "temporary": false}]}
                """.formatted(
                        person.name(),
                        person.country(),
                        person.service(),
                        person.unit(),
                        Integer.toHexString(person.name().hashCode()));
    }

    private static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.toString());
        }
    }
}
