package org.jointops.api;

import java.sql.SQLException;
import java.time.Instant;
import org.jointops.stack.Product;

/** Cases as if they had come in earlier: what no caller can do, the owner of the tables can. */
final class Backdated {

    private final Product product;

    Backdated(Product product) {
        this.product = product;
    }

    /** Moves what was done to a case to other times; a step that was not taken stays untaken. */
    void move(String number, String recorded, String submitted, String approved) {
        try (var owner = product.asOwner()) {
            owner.setAutoCommit(false);
            try (var record = owner.prepareStatement(
                            "update incident set recorded_at = cast(? as timestamptz),"
                                    + " submitted_at = cast(? as timestamptz),"
                                    + " approved_at = case when approved_at is not null then cast(? as timestamptz) end where number = ?");
                    var step = owner.prepareStatement(
                            "update step set at = cast(case action when 'submitted' then ?"
                                    + " when 'approved' then ? else ? end as timestamptz) where number = ? and action <> 'voided'")) {
                record.setString(1, at(recorded));
                record.setString(2, at(submitted));
                record.setString(3, at(approved));
                record.setString(4, number);
                record.executeUpdate();
                step.setString(1, at(submitted));
                step.setString(2, at(approved));
                step.setString(3, at(recorded));
                step.setString(4, number);
                step.executeUpdate();
            }
            owner.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String at(String time) {
        return Instant.parse(time).toString();
    }
}
