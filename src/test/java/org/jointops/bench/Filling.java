package org.jointops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jointops.stack.Product;

/** Fills the training operation with invented cases, past the doors, and leaves the database as its upkeep would. */
final class Filling {

    private Filling() {}

    /** Adds cases until there are so many. */
    static void of(Product product, int already, int cases) throws SQLException, IOException {
        var begin = System.nanoTime();
        try (var file = Objects.requireNonNull(Filling.class.getResourceAsStream("fill.sql"));
                var owner = product.asOwner();
                var work = owner.createStatement()) {
            owner.setAutoCommit(false);
            work.execute(new String(file.readAllBytes(), UTF_8)
                    .replace(":already", String.valueOf(already))
                    .replace(":cases", String.valueOf(cases)));
            owner.commit();
            owner.setAutoCommit(true);
            work.execute("vacuum analyze");
        }
        System.out.printf(
                "%,d cases in %d s%n",
                cases, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
}
