package org.jointops.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jointops.stack.Product;

/** A person as the application names them to the database, with a key that the owner deposited for the test. */
record SealedCaller(String user, String organisation, String country, String roles) {

    static final SealedCaller SUPERVISOR = new SealedCaller("ru-supervisor", "RU/border", "RU", "supervisor");
    static final SealedCaller AUDITOR = new SealedCaller("ru-auditor", "", "RU", "auditor");
    static final SealedCaller OTHER_AUDITOR = new SealedCaller("kz-auditor", "", "KZ", "auditor");

    private static final String ID = UUID.randomUUID().toString();
    private static final byte[] KEY = "a key of the tests".getBytes(UTF_8);

    static void depositKey(Product product) throws SQLException {
        try (var owner = product.asOwner();
                var insert = owner.prepareStatement("insert into caller_key (id, key) values (?, ?)")) {
            insert.setString(1, ID);
            insert.setBytes(2, KEY);
            insert.executeUpdate();
        }
    }

    /** Begins a transaction in which this person is calling. */
    void call(Connection connection) throws SQLException {
        set(connection, sealed(connection, KEY));
    }

    /** Begins a transaction whose setting says so, sealed with a key that the database doesn't know. */
    void forge(Connection connection) throws SQLException {
        set(connection, sealed(connection, "guessed".getBytes(UTF_8)));
    }

    private String sealed(Connection connection, byte[] key) throws SQLException {
        var backend = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        var lines = String.join(
                "\n",
                ID,
                String.valueOf(backend),
                String.valueOf(Instant.now().getEpochSecond()),
                user,
                organisation,
                country,
                roles);
        return lines + "\n" + hmac(lines, key);
    }

    private static void set(Connection connection, String caller) throws SQLException {
        connection.setAutoCommit(false);
        try (var setting = connection.prepareStatement("select set_config('jointops.caller', ?, true)")) {
            setting.setString(1, caller);
            setting.execute();
        }
    }

    private static String hmac(String text, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
