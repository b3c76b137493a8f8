package kz.consular.gateway.selftest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last round of each mission that nodes of this database serve, one row each. The rows refer to containers whatever the roles of
 * this node: its database may serve other nodes.
 */
@SharedComponent
final class JdbcRounds implements ContainerReferences {
    private final JdbcClient jdbc;
    private final ContainerReferences references;

    JdbcRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.references = new JdbcReferences(jdbc, "self_test_round", "digest");
    }

    /**
     * The last round of self-tests of a mission.
     *
     * @param since the beginning of the round; before the first round, the time since which this database serves the mission
     * @param underWay the unfinished round; empty once every office has its self-test
     */
    record Round(Instant since, Optional<UnderWay> underWay) {}

    /**
     * A round that some offices still wait for.
     *
     * @param digest of the container that goes to every office
     * @param size of the container, in bytes
     * @param reached the address of the last office with a self-test; empty text before the first
     */
    record UnderWay(Sha256 digest, long size, String reached) {}

    @Override
    public Set<Sha256> among(Collection<Sha256> digests) {
        return references.among(digests);
    }

    /** Adds the row of the mission if it is absent. */
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

    /** As {@link #find}, and locks the row until the transaction ends. */
    Optional<Round> lock(Party sender) {
        return jdbc.sql("UPDATE self_test_round SET sender = sender WHERE sender = :sender RETURNING *")
                .param("sender", sender.address())
                .query((row, _) -> round(row))
                .optional();
    }

    /** @return false if the last round began after {@code lastNotAfter}: another node was faster */
    boolean begin(Party sender, SealedContainer sheet, Instant now, Instant lastNotAfter) {
        return begin("since <= :last", sender, sheet, now, lastNotAfter);
    }

    /** As {@link #begin}, but the first round begins at once. */
    boolean beginOnDemand(Party sender, SealedContainer sheet, Instant now, Instant lastNotAfter) {
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

    /** Drops the references to containers of finished rounds that began before the given time. */
    void forget(Instant before) {
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
                        : Optional.of(new UnderWay(new Sha256(row.getString("digest")), row.getLong("size"), reached)));
    }
}
