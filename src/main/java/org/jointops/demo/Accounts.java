package org.jointops.demo;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointops.access.Officer;
import org.jointops.access.Role;
import org.jointops.shared.Organisation;

/** Who records and decides the invented cases: the accounts of the demo realm, and for other units an account of the unit. */
final class Accounts {

    private record Account(String name, String unit) {}

    private final Map<String, Account> accounts = Table.rows("demo/accounts.csv").stream()
            .collect(Collectors.toMap(row -> row.get("account"), row -> new Account(row.get("name"), row.get("unit"))));

    /** The units that have accounts. */
    static Set<String> units() {
        return Table.rows("demo/accounts.csv").stream()
                .map(row -> row.get("unit"))
                .collect(Collectors.toSet());
    }

    /** The officer who recorded a case of a unit. */
    Officer officer(InventedCase invented) {
        var organisation = Organisation.the(invented.organisation());
        var known = accounts.get(invented.author());
        return known != null && known.unit().equals(invented.unit())
                ? officer(invented.author(), known.name(), Role.FIELD_OFFICER, organisation, invented.unit())
                : officer(
                        invented.unit().toLowerCase(Locale.ROOT),
                        invented.unit(),
                        Role.FIELD_OFFICER,
                        organisation,
                        invented.unit());
    }

    /** The field officers who have accounts, in the order of their names. */
    List<Officer> officers() {
        return accounts.entrySet().stream()
                .filter(account -> account.getKey().contains("-officer"))
                .sorted(Map.Entry.comparingByKey())
                .map(account -> {
                    var parts = account.getValue().unit().split("-");
                    var organisation = new Organisation(parts[0], parts[1].toLowerCase(Locale.ROOT));
                    return officer(
                            account.getKey(),
                            account.getValue().name(),
                            Role.FIELD_OFFICER,
                            organisation,
                            account.getValue().unit());
                })
                .toList();
    }

    Officer supervisor(Organisation organisation) {
        return of(organisation, Role.SUPERVISOR);
    }

    Officer liaison(Organisation organisation) {
        return of(organisation, Role.LIAISON);
    }

    /** The same who has just signed in, as sealing asks for. */
    Officer liaison(Organisation organisation, Instant login) {
        var officer = liaison(organisation);
        return new Officer(
                officer.userName(),
                officer.name(),
                officer.roles(),
                officer.country(),
                officer.service(),
                officer.unit(),
                login);
    }

    private Officer of(Organisation organisation, Role role) {
        var userName = organisation.code().toLowerCase(Locale.ROOT).replace('/', '-') + "-" + role.code();
        var account = accounts.get(userName);
        if (account == null) {
            throw new IllegalStateException("No demo account " + userName);
        }
        return officer(userName, account.name(), role, organisation, account.unit());
    }

    private static Officer officer(String userName, String name, Role role, Organisation organisation, String unit) {
        Set<Role> roles = EnumSet.of(role);
        return new Officer(userName, name, roles, organisation.country(), organisation.service(), unit);
    }
}
