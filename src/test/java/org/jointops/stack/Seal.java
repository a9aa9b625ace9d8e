package org.jointops.stack;

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

/** Tells the database who is calling, as the application does, and as somebody would who has only its account. */
public record Seal(String id, byte[] key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public Seal {
        key = key.clone();
    }

    /** One that the database knows of. */
    public static Seal known(Product product) throws SQLException {
        var seal = unknown();
        try (var owner = product.asOwner();
                var insert = owner.prepareStatement("insert into caller_key (id, key) values (?, ?)")) {
            insert.setString(1, seal.id());
            insert.setBytes(2, seal.key);
            insert.executeUpdate();
        }
        return seal;
    }

    public static Seal unknown() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return new Seal(HexFormat.of().toHexDigits(RANDOM.nextLong()), key);
    }

    /**
     * What the application would say of a person.
     *
     * @param organisation such as {@code RU/border}; empty for who belongs to none
     * @param roles as Keycloak names them, with commas between
     * @param backend the connection's, as {@link #backend} tells it
     */
    public String of(String user, String organisation, String country, String roles, String backend, Instant at) {
        var lines = String.join(
                "\n", List.of(id, backend, String.valueOf(at.getEpochSecond()), user, organisation, country, roles));
        return lines + "\n" + HexFormat.of().formatHex(mac(lines));
    }

    public static String backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** For the transaction that has begun. */
    public static void say(Connection connection, String setting) throws SQLException {
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
