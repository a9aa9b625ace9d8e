package org.jointops.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes the database believe the application when it says who is calling: a key that is made anew at each start
 * and deposited where the application's own role can't read it. Whoever has that role alone can't say it.
 */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ID = UUID.randomUUID().toString();
    private static final byte[] KEY = new SecureRandom().generateSeed(32);

    private Seal() {}

    /** Leaves the key with the database, as the role that owns the tables. */
    static void deposit(Connection owner) throws SQLException {
        try (var insert =
                owner.prepareStatement("insert into caller_key (id, key) values (?, ?) on conflict do nothing")) {
            insert.setString(1, ID);
            insert.setBytes(2, KEY);
            insert.executeUpdate();
        }
    }

    /** Puts the key's name before the lines and the seal behind them. */
    public static String on(String... lines) {
        var text = ID + "\n" + String.join("\n", lines);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(KEY, ALGORITHM));
            return text + "\n" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
