package org.jointops.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The number over a list of cases, which is kept with the cases, is that of the cases in the list, whoever reads it. */
@UsesStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesToldIT {

    private static final List<String> FILTERS = List.of(
            "",
            "&status=draft",
            "&status=submitted",
            "&status=returned",
            "&status=approved",
            "&status=void",
            "&organisation=RU/border",
            "&organisation=KZ/customs&status=submitted",
            "&region=RU-ORE",
            "&from=2025-03-02&to=2025-03-20",
            "&category=drugs",
            "&category=smuggling&status=approved",
            "&category=drugs&region=KZ-27");

    private static final String KEPT = """
            select category, operation, readers, day, region, organisation, status, cases, placed
            from case_tally where cases <> 0
            """;

    private static final String MADE_ANEW = """
            select t.category, t.operation, t.readers, t.day, t.region, t.organisation, t.status, count(*)::integer,
                   sum(t.placed)::integer
            from incident i cross join lateral told_of(i) t
            group by t.category, t.operation, t.readers, t.day, t.region, t.organisation, t.status
            """;

    private final Product product = Product.running();
    private final List<Kept> kept = Recording.of(product);
    private final Accounts accounts = Accounts.withSeveralRoles(product);

    @Test
    void aListSaysHowManyCasesItHas() {
        var operations = kept.stream().map(Kept::operation).distinct().toList();

        var wrong = accounts.people().parallelStream()
                .flatMap(person -> operations.stream()
                        .flatMap(operation -> FILTERS.stream()
                                .map(filter -> difference(person, "/api/cases?operation=" + operation + filter))))
                .flatMap(Optional::stream)
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void someoneReadsCasesOfEachState() {
        var supervisor = accounts.person("ru-border-supervisor");

        assertThat(FILTERS.stream()
                        .filter(filter -> filter.startsWith("&status"))
                        .map(filter -> kept.stream()
                                .map(Kept::operation)
                                .distinct()
                                .mapToLong(operation -> total(
                                        accounts.caller(supervisor), "/api/cases?operation=" + operation + filter))
                                .sum())
                        .collect(Collectors.toList()))
                .allMatch(total -> total > 0);
    }

    @Test
    void whatIsKeptIsWhatTheCasesSay() throws SQLException {
        try (var owner = product.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "(%1$s except %2$s) union all (%2$s except %1$s)".formatted(KEPT, MADE_ANEW))) {
            var different = new ArrayList<String>();
            while (rows.next()) {
                different.add(rows.getString("readers") + ", " + rows.getString("category") + ", "
                        + rows.getString("status") + ": " + rows.getInt("cases"));
            }
            assertThat(different).isEmpty();
        }
    }

    private Optional<String> difference(Person person, String list) {
        var caller = accounts.caller(person);
        var first = caller.get(list);
        if (first.status() == 403) {
            return Optional.empty();
        }
        var total = first.json().getInt("total");
        var counted = counted(caller, list);
        return total == counted
                ? Optional.empty()
                : Optional.of(person.name() + " " + list + ": " + total + " said, " + counted + " there");
    }

    private static long total(Caller caller, String list) {
        return caller.get(list).json().getInt("total");
    }

    private static int counted(Caller caller, String list) {
        var counted = 0;
        var next = "";
        do {
            var page = caller.get(list + "&size=200" + next).json();
            counted += page.getJsonArray("items").size();
            next = page.isNull("next") ? "" : "&after=" + page.getString("next");
        } while (!next.isEmpty());
        return counted;
    }
}
