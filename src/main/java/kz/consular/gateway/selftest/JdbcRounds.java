package kz.consular.gateway.selftest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealedContainer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rounds of all missions that nodes of this database serve, one row each. */
final class JdbcRounds {
    private final JdbcClient jdbc;

    JdbcRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the row of the mission where there is none. */
    void open(Party sender, Instant now) {
        jdbc.sql("INSERT INTO self_test_round (sender, since) VALUES (:sender, :now) ON CONFLICT (sender) DO NOTHING")
                .param("sender", sender.address())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Round> find(Party sender) {
        return jdbc.sql("SELECT * FROM self_test_round WHERE sender = :sender")
                .param("sender", sender.address())
                .query((row, _) -> round(row))
                .optional();
    }

    /** As {@link #find}, and keeps other nodes off until the transaction ends. */
    Optional<Round> lock(Party sender) {
        return jdbc.sql("UPDATE self_test_round SET sender = sender WHERE sender = :sender RETURNING *")
                .param("sender", sender.address())
                .query((row, _) -> round(row))
                .optional();
    }

    /** @return false when the last round began later than that: another node was faster */
    boolean begin(Party sender, SealedContainer sheet, Instant now, Instant lastNotAfter) {
        return begin("since <= :last", sender, sheet, now, lastNotAfter);
    }

    /** The same, where the first round need not wait. */
    boolean beginAnyway(Party sender, SealedContainer sheet, Instant now, Instant lastNotAfter) {
        return begin("(since <= :last OR digest IS NULL)", sender, sheet, now, lastNotAfter);
    }

    private boolean begin(String condition, Party sender, SealedContainer sheet, Instant now, Instant lastNotAfter) {
        return jdbc.sql("UPDATE self_test_round SET since = :now, digest = :digest, size = :size, reached = ''"
                                + " WHERE sender = :sender AND " + condition)
                        .param("now", Timestamp.from(now))
                        .param("digest", sheet.digest().hex())
                        .param("size", sheet.size())
                        .param("sender", sender.address())
                        .param("last", Timestamp.from(lastNotAfter))
                        .update()
                == 1;
    }

    void reached(Party sender, Party office) {
        jdbc.sql("UPDATE self_test_round SET reached = :office WHERE sender = :sender")
                .param("office", office.address())
                .param("sender", sender.address())
                .update();
    }

    void end(Party sender) {
        jdbc.sql("UPDATE self_test_round SET reached = NULL WHERE sender = :sender")
                .param("sender", sender.address())
                .update();
    }

    /** Refers no longer to the containers of rounds that began before then and are through. */
    public void forget(Instant before) {
        jdbc.sql("""
                UPDATE self_test_round SET digest = NULL, size = NULL
                WHERE since < :before AND reached IS NULL AND digest IS NOT NULL
                """).param("before", Timestamp.from(before)).update();
    }

    private static Round round(ResultSet row) throws SQLException {
        var reached = row.getString("reached");
        return new Round(
                row.getTimestamp("since").toInstant(),
                reached == null
                        ? Optional.empty()
                        : Optional.of(
                                new Round.UnderWay(new Sha256(row.getString("digest")), row.getLong("size"), reached)));
    }
}
