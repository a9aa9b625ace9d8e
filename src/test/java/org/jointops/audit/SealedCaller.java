package org.jointops.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jointops.stack.Product;
import org.jointops.stack.Seal;
import org.jspecify.annotations.Nullable;

/** A person as the application names them to the database, with a key that the owner deposited for the test. */
record SealedCaller(String user, String organisation, String country, String roles) {

    static final SealedCaller SUPERVISOR = new SealedCaller("ru-supervisor", "RU/border", "RU", "supervisor");
    static final SealedCaller AUDITOR = new SealedCaller("ru-auditor", "", "RU", "auditor");
    static final SealedCaller OTHER_AUDITOR = new SealedCaller("kz-auditor", "", "KZ", "auditor");

    private static @Nullable Seal known;

    static void depositKey(Product product) throws SQLException {
        known = Seal.known(product);
    }

    /** Begins a transaction in which this person is calling. */
    void call(Connection connection) throws SQLException {
        begin(connection, Objects.requireNonNull(known));
    }

    /** Begins a transaction whose setting says so, sealed with a key that the database doesn't know. */
    void forge(Connection connection) throws SQLException {
        begin(connection, Seal.unknown());
    }

    private void begin(Connection connection, Seal seal) throws SQLException {
        connection.setAutoCommit(false);
        Seal.say(connection, seal.of(user, organisation, country, roles, Seal.backend(connection), Instant.now()));
    }
}
