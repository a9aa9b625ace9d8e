package org.jointops.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointops.stack.Product;

/** People made for the measurement, spread over the units of the training operation, with the password of all demo accounts. */
final class Staff {

    private static final int AT_ONCE = 20;

    /**
     * @param number which of those of the same organisation and role
     * @param among how many they are
     */
    record Person(String login, String organisation, String unit, String region, String role, int number, int among) {

        private JsonObject account() {
            var parts = organisation.split("/");
            return Json.createObjectBuilder()
                    .add("username", login)
                    .add("enabled", true)
                    .add("email", login + "@joint-operations.example")
                    .add("emailVerified", true)
                    .add("firstName", "Invented")
                    .add("lastName", login)
                    .add(
                            "attributes",
                            Json.createObjectBuilder()
                                    .add("country", Json.createArrayBuilder().add(parts[0]))
                                    .add("service", Json.createArrayBuilder().add(parts[1].toLowerCase(Locale.ROOT)))
                                    .add("unit", Json.createArrayBuilder().add(unit)))
                    .add(
                            "credentials",
                            Json.createArrayBuilder()
                                    .add(Json.createObjectBuilder()
                                            .add("type", "password")
                                            .add("value", "demo")
                                            .add("temporary", false)))
                    .add("realmRoles", Json.createArrayBuilder().add(role))
                    .build();
        }
    }

    private record Unit(String code, String organisation, String region) {}

    private final Product product;

    Staff(Product product) {
        this.product = product;
    }

    /** So many people of a role, as evenly as may be over the organisations and their units. */
    List<Person> made(String role, int many) throws SQLException {
        var people = people(role, many);
        for (var begin = 0; begin < people.size(); begin += AT_ONCE) {
            make(people.subList(begin, Math.min(people.size(), begin + AT_ONCE)));
        }
        return people;
    }

    private List<Person> people(String role, int many) throws SQLException {
        var units = units();
        var chosen = new ArrayList<Unit>();
        for (var i = 0; i < many; i++) {
            chosen.add(many < units.size() ? units.get(i * units.size() / many) : units.get(i % units.size()));
        }
        var numbers = new HashMap<String, Integer>();
        var people = new ArrayList<Person>();
        for (var unit : chosen) {
            var among = (int) chosen.stream()
                    .filter(other -> other.organisation.equals(unit.organisation))
                    .count();
            var number = numbers.merge(unit.organisation, 1, Integer::sum) - 1;
            people.add(new Person(
                    "bench-" + role + "-" + people.size(),
                    unit.organisation,
                    unit.code,
                    unit.region,
                    role,
                    number,
                    among));
        }
        return people;
    }

    private List<Unit> units() throws SQLException {
        var units = new ArrayList<Unit>();
        try (var owner = product.asOwner();
                var work = owner.createStatement();
                var rows = work.executeQuery(
                        "select u.code, u.organisation, u.region from unit u join operation_region r"
                                + " on r.operation = 'TRN-2026-01' and r.region = u.region order by u.organisation, u.code")) {
            while (rows.next()) {
                units.add(new Unit(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return units;
    }

    private void make(List<Person> people) {
        var users = Json.createArrayBuilder();
        people.forEach(person -> users.add(person.account()));
        var answer = product.asKeycloakAdministrator()
                .post(
                        "/admin/realms/joint-operations/partialImport",
                        Json.createObjectBuilder(Map.of("ifResourceExists", "OVERWRITE"))
                                .add("users", users)
                                .build()
                                .toString());
        if (answer.status() != 200) {
            throw new IllegalStateException("No accounts: " + answer);
        }
    }
}
