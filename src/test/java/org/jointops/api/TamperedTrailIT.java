package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What whoever owns the database could do to a trail is found by the auditor's check, with the place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedTrailIT extends ApiTest {

    private static final String AUDITOR_THERE = "kz-auditor";

    private long lastPlace;

    @BeforeAll
    void leaveSomeEntries() {
        for (var i = 0; i < 5; i++) {
            as(AUDITOR_THERE).get("/api/trail?q=" + i);
        }
    }

    @Test
    void findsAnAlteredEntry() throws SQLException {
        assertFound(3, "altered", "update trail set body = replace(body, 'kz-', 'ru-') where chain = 'KZ' and seq = 3");
        assertFound(3, "altered", "update trail set at = at + interval '1 microsecond' where chain = 'KZ' and seq = 3");
        assertFound(3, "altered", "update trail set hash = repeat('0', 64) where chain = 'KZ' and seq = 3");
    }

    @Test
    void findsARemovedEntry() throws SQLException {
        assertFound(2, "missing", "delete from trail where chain = 'KZ' and seq = 1");
        assertFound(4, "missing", "delete from trail where chain = 'KZ' and seq = 3");
    }

    @Test
    void findsARemovedEnd() throws SQLException {
        var problem = tampered(
                "delete from trail where chain = 'KZ' and seq = (select seq from trail_head where chain = 'KZ')");
        assertThat(problem).isEqualTo("missing");
    }

    @Test
    void findsASwappedPair() throws SQLException {
        assertFound(
                2,
                "broken-link",
                "update trail set seq = 1000000 where chain = 'KZ' and seq = 2",
                "update trail set seq = 2 where chain = 'KZ' and seq = 3",
                "update trail set seq = 3 where chain = 'KZ' and seq = 1000000");
    }

    @Test
    void findsAnInsertedEntry() throws SQLException {
        assertFound(
                3,
                "broken-link",
                "update trail set seq = seq + 1000001 where chain = 'KZ' and seq > 2",
                "update trail set seq = seq - 1000000 where chain = 'KZ' and seq > 1000000",
                "insert into trail (chain, seq, at, body, previous, hash)"
                        + " select chain, 3, at, body, previous, hash from trail where chain = 'KZ' and seq = 2");
    }

    @Test
    void findsAHeadThatWasSetBack() throws SQLException {
        var problem = tampered("update trail_head h set seq = t.seq, hash = t.hash, at = t.at from trail t"
                + " where h.chain = 'KZ' and t.chain = 'KZ' and t.seq = 3");
        assertThat(problem).isEqualTo("head");
    }

    @Test
    void isSoundOtherwise() {
        assertThat(check().isNull("problem")).isTrue();
    }

    private void assertFound(long place, String problem, String... tampering) throws SQLException {
        assertThat(tampered(tampering)).isEqualTo(problem);
        assertThat(lastPlace).isEqualTo(place);
    }

    /** Does it as the owner, checks, and puts everything back. */
    private String tampered(String... tampering) throws SQLException {
        try (var owner = product.asOwner();
                var work = owner.createStatement()) {
            for (var table : List.of("trail", "trail_head")) {
                work.execute("create temporary table kept_" + table + " as table " + table);
            }
            try {
                for (var statement : tampering) {
                    assertThat(work.executeUpdate(statement)).as(statement).isPositive();
                }
                var check = check();
                lastPlace = check.isNull("seq") ? 0 : check.getJsonNumber("seq").longValue();
                return check.isNull("problem") ? "none" : check.getString("problem");
            } finally {
                owner.setAutoCommit(false);
                work.execute("delete from trail where chain = 'KZ'");
                work.execute("update trail_head h set seq = k.seq, hash = k.hash, at = k.at"
                        + " from kept_trail_head k where k.chain = h.chain and h.chain = 'KZ'");
                work.execute("insert into trail (chain, seq, at, body, previous, hash)"
                        + " select chain, seq, at, body, previous, hash from kept_trail where chain = 'KZ'");
                owner.commit();
                owner.setAutoCommit(true);
                work.execute("drop table kept_trail, kept_trail_head");
            }
        }
    }

    private jakarta.json.JsonObject check() {
        var answer = as(AUDITOR_THERE).get("/api/trail/check");
        assertStatus(answer).isEqualTo(200);
        return answer.json();
    }
}
