package org.jointops.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jointops.stack.Product;

/** Row-level security and the trail, which the owner of the database takes away for a while and puts back. */
final class Protection implements AutoCloseable {

    private static final String PROTECTED =
            "select oid::regclass::text from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace";

    private final Connection owner;
    private final List<String> tables;
    private final String append;

    Protection(Product product) throws SQLException {
        owner = product.asOwner();
        tables = texts(PROTECTED);
        append = texts("select pg_get_functiondef('append_trail'::regproc)").get(0);
    }

    void take(boolean away) throws SQLException {
        for (var table : tables) {
            execute("alter table " + table + (away ? " disable" : " enable") + " row level security");
        }
        execute(
                away
                        ? "create or replace function append_trail(name text, address text, channel text, entries jsonb)"
                                + " returns void language plpgsql as 'begin end'"
                        : append);
    }

    @Override
    public void close() throws SQLException {
        take(false);
        owner.close();
    }

    private void execute(String statement) throws SQLException {
        try (var work = owner.createStatement()) {
            work.execute(statement);
        }
    }

    private List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var work = owner.createStatement();
                var rows = work.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
