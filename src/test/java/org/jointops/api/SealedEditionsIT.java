package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed stays, whoever asks: here it is the role that owns the tables, which no policy binds. */
class SealedEditionsIT extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set figures = '{}' where operation = 'GRN-1998-12'",
                "update edition set state = 'drawn', sealed_at = null, seal_document = null where operation = 'GRN-1998-12'",
                "delete from edition where operation = 'GRN-1998-12'",
                "update edition_seal set name = 'Another' where operation = 'GRN-1998-12'",
                "delete from edition_seal where operation = 'GRN-1998-12' and country = 'KZ'",
                "update edition_file set bytes = '', sha256 = encode(sha256(''), 'hex') where operation = 'GRN-1998-12'",
                "delete from edition_file where operation = 'GRN-1998-12'",
                "insert into edition_file values ('GRN-1998-12', 1, 'another.pdf', encode(sha256(''), 'hex'), '')",
                "delete from edition_source where operation = 'GRN-1998-12'",
                "truncate edition_file",
                "truncate edition_seal",
                "truncate edition cascade"
            })
    void isNotChangedByTheOwnerOfTheTables(String statement) throws SQLException {
        assertRefused(statement, "A sealed edition does not change");
    }

    @Test
    void isNotMadeSoWithoutTheSealOfEachCountry() throws SQLException {
        var operation = open(OperationBody.countingDrugs());
        var edition = "/api/operations/" + operation + "/editions";
        as(LIAISON).post(edition, "");
        as(LIAISON).post(edition + "/1/seal", "");

        assertRefused(
                "update edition set state = 'sealed', sealed_at = now(), seal_document = '{}' where operation = '"
                        + operation + "'",
                "A country has not sealed yet");
        assertRefused(
                "update edition set communique_en = 'Another' where operation = '" + operation + "'",
                "A country has sealed this edition");
    }

    private void assertRefused(String statement, String why) throws SQLException {
        try (var owner = product.asOwner();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining(why);
            owner.rollback();
        }
    }
}
