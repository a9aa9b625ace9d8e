package org.jointops.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Of which record each row of a table is, as the owner of the tables sees it, and which rows somebody else sees. */
final class Rows {

    /** Every table that holds something of a record, with what of a row names its record. */
    static final Map<String, String> TABLES = tables();

    private static final Set<String> PERSONAL = Set.of("detained_person", "vehicle_mark", "step_personal");

    private final Map<String, Map<String, String>> records = new HashMap<>();

    Rows(Connection owner) throws SQLException {
        for (var table : TABLES.keySet()) {
            records.put(table, all(owner, table));
        }
    }

    static boolean isPersonal(String table) {
        return PERSONAL.contains(table);
    }

    /** The records of which a row of the table is there at all. */
    Set<String> records(String table) {
        return Set.copyOf(records.getOrDefault(table, Map.of()).values());
    }

    /** The records of which the connection shows a row. */
    Set<String> seen(Connection connection, String table) throws SQLException {
        var of = records.getOrDefault(table, Map.of());
        var seen = new HashSet<String>();
        var key = key(table);
        var type = key.equals("number") ? "text" : "bigint";
        try (var statement = connection.prepareStatement(
                "select " + key + " from " + table + " where " + key + " = any (?::" + type + "[])")) {
            statement.setArray(1, connection.createArrayOf("text", of.keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen.add(of.get(rows.getString(1)));
                }
            }
        }
        return seen;
    }

    private static Map<String, String> all(Connection owner, String table) throws SQLException {
        var all = new HashMap<String, String>();
        var sql = "select x." + key(table) + ", " + TABLES.get(table) + " from " + table + " x";
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select * from (" + sql + ") t (key, record) where record like 'MTX-%'")) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2));
            }
        }
        return all;
    }

    private static String key(String table) {
        return switch (table) {
            case "incident", "summary_return" -> "number";
            case "detained_person" -> "detention";
            case "vehicle_mark" -> "confiscation";
            case "step_personal" -> "step";
            default -> "id";
        };
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("incident", "x.number");
        tables.put("offence", "x.incident");
        tables.put("confiscation", "x.incident");
        tables.put("vehicle_mark", "(select c.incident from confiscation c where c.id = x.confiscation)");
        tables.put("detention", "x.incident");
        tables.put("detained_person", "(select d.incident from detention d where d.id = x.detention)");
        tables.put("criminal_group", "x.incident");
        tables.put("summary_return", "x.number");
        tables.put("return_line", "x.return_number");
        tables.put("step", "x.number");
        tables.put("step_personal", "(select s.number from step s where s.id = x.step)");
        return tables;
    }
}
