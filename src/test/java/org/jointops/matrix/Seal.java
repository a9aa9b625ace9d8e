package org.jointops.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jointops.stack.Product;

/** Tells the database who is calling, as the application does, and as somebody would who has only its account. */
record Seal(String id, byte[] key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    Seal {
        key = key.clone();
    }

    /** One that the database knows of. */
    static Seal known(Product product) throws SQLException {
        var seal = unknown();
        try (var owner = product.asOwner();
                var insert = owner.prepareStatement("insert into caller_key (id, key) values (?, ?)")) {
            insert.setString(1, seal.id());
            insert.setBytes(2, seal.key);
            insert.executeUpdate();
        }
        return seal;
    }

    static Seal unknown() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return new Seal("matrix-" + HexFormat.of().toHexDigits(RANDOM.nextLong()), key);
    }

    /** What the application would say of a person on this connection now. */
    String of(Person person, Connection connection) throws SQLException {
        return of(person, backend(connection), Instant.now());
    }

    String of(Person person, String backend, Instant at) {
        var organisation = person.organisation() == null ? "" : person.organisation();
        var lines = String.join(
                "\n",
                List.of(
                        id,
                        backend,
                        String.valueOf(at.getEpochSecond()),
                        person.name(),
                        organisation,
                        person.country(),
                        String.join(",", person.roles())));
        return lines + "\n" + HexFormat.of().formatHex(mac(lines));
    }

    static String backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** For the transaction that has begun. */
    static void say(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('jointops.caller', ?, true)")) {
            statement.setString(1, setting);
            statement.execute();
        }
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
