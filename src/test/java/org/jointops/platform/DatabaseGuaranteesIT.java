package org.jointops.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jointops.shared.Unit;
import org.jointops.stack.Product;
import org.jointops.stack.UsesStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UsesStack
class DatabaseGuaranteesIT {

    private static final String NO_PRIVILEGE = "42501";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";

    @Test
    void knowsTheSameUnitsAsTheCode(Product product) throws SQLException {
        var known = new HashMap<String, BigDecimal>();
        try (var connection = product.asOwner();
                var rows =
                        connection.createStatement().executeQuery("select code, dimension, factor from measure_unit")) {
            while (rows.next()) {
                known.put(rows.getString(1) + " " + rows.getString(2), rows.getBigDecimal(3));
            }
        }
        var ours = new HashMap<String, BigDecimal>();
        Unit.all().forEach(u -> ours.put(u.code() + " " + u.dimension().code(), u.toBase(BigDecimal.ONE)));

        assertThat(known).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"heroin, volume, l", "heroin, mass, l", "heroin, volume, kg", "alcohol, mass, kg", "money, money, kg"})
    void refusesAThingInUnitsOfAnotherDimension(String thing, String dimension, String unit, Product product) {
        assertRefused(product, """
                insert into confiscation (incident, position, category, dimension, amount, unit, qualifier)
                select number, 99, '%s', '%s', 1, '%s', 'exact' from incident limit 1
                """.formatted(thing, dimension, unit), FOREIGN_KEY);
    }

    @Test
    void refusesAValueThatIsNoMoney(Product product) {
        assertRefused(
                product,
                "update confiscation set value_amount = 1, value_unit = 'kg', value_qualifier = 'exact'",
                FOREIGN_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update confiscation set amount = -1",
                "update confiscation set amount = 1000000000000000",
                "update confiscation set amount = 0.1234567",
                "update confiscation set qualifier = 'roughly'",
                "update incident set approver = author where status = 'approved'",
                "update incident set approver = null where status = 'approved'",
                "update incident set handling = 'H3' where status = 'approved'",
                "update summary_return set day = '1998-12-01'"
            })
    void refusesWhatNoRecordCanBe(String statement, Product product) {
        assertRefused(product, statement, CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from incident",
                "delete from summary_return",
                "delete from operation",
                "update step set actor = 'nobody'",
                "delete from step",
                "truncate step",
                "drop table step",
                "alter table incident disable trigger all",
                "update measure_unit set factor = 2",
                "create table mine (id int)",
                "set role jointops_owner"
            })
    void letsTheApplicationsRoleDestroyNothing(String statement, Product product) throws SQLException {
        try (var connection = product.asApplication()) {
            assertThatThrownBy(() -> execute(connection, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
        }
    }

    @Test
    void givesTheApplicationsRoleNoSpecialPowers(Product product) throws SQLException {
        try (var connection = product.asOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles"
                                + " where rolname = 'jointops_app'")) {
            assertThat(rows.next()).isTrue();
            var powers = Map.of(
                    "superuser", rows.getBoolean(1),
                    "bypasses row security", rows.getBoolean(2),
                    "makes roles", rows.getBoolean(3),
                    "makes databases", rows.getBoolean(4));
            assertThat(powers).doesNotContainValue(true);
        }
    }

    private static void assertRefused(Product product, String statement, String state) {
        try (var connection = product.asOwner()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> {
                        execute(connection, statement);
                        execute(connection, "set constraints all immediate");
                    })
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
