package kz.consular.gateway.delivery.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.KindConditions;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.persistence.DatabaseMake;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The self-tests among the rows of the outbox and of the arrivals. */
@Component
public final class JdbcSelfTests {
    private static final int BATCH = 200;
    private static final String ENDED_BEFORE =
            KindConditions.IS_SELF_TEST + " AND created_at < :before AND ended_at IS NOT NULL";
    private static final String RECEIVED_BEFORE = KindConditions.IS_SELF_TEST + " AND received_at < :before";

    private final JdbcClient jdbc;
    private final DatabaseMake make;

    public JdbcSelfTests(JdbcClient jdbc, DatabaseMake make) {
        this.jdbc = jdbc;
        this.make = make;
    }

    List<SelfTestRecords.Unanswered> unanswered(Party sender) {
        return jdbc.sql("""
                SELECT id, state, created_at FROM consignment
                WHERE state <> 'RECEIPTED' AND state IN ('WAITING', 'SENT', 'HELD') AND %s
                AND sender = :sender ORDER BY created_at, id
                """.formatted(KindConditions.IS_SELF_TEST))
                .param("sender", sender.address())
                .query((row, _) -> new SelfTestRecords.Unanswered(
                        new MessageId(row.getString("id")),
                        ConsignmentState.valueOf(row.getString("state")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    boolean hasAnyBefore(Instant before) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM consignment WHERE " + ENDED_BEFORE
                        + ") OR EXISTS (SELECT 1 FROM arrival WHERE " + RECEIVED_BEFORE + ") AS found")
                .param("before", Timestamp.from(before))
                .query((row, _) -> row.getBoolean("found"))
                .single();
    }

    /**
     * Deletes a batch of ended self-tests with their attempts and interventions.
     *
     * @return the digests of their containers
     */
    List<Sha256> deleteSent(Instant before) {
        var ids = new ArrayList<String>();
        var digests = jdbc.sql("SELECT id, digest FROM consignment WHERE " + ENDED_BEFORE
                        + " ORDER BY created_at LIMIT :most " + make.forUpdateSkipLocked())
                .param("before", Timestamp.from(before))
                .param("most", BATCH)
                .query((row, _) -> {
                    ids.add(row.getString("id"));
                    return digest(row);
                })
                .list();
        if (!ids.isEmpty()) {
            delete(ids);
        }
        return digests;
    }

    private void delete(List<String> ids) {
        for (var statement : List.of(
                "DELETE FROM delivery_attempt WHERE consignment_id IN (:ids)",
                "DELETE FROM consignment_action WHERE consignment_id IN (:ids) OR result_id IN (:ids)",
                "UPDATE consignment SET replaces = NULL WHERE replaces IS NOT NULL AND replaces IN (:ids)",
                "DELETE FROM consignment WHERE id IN (:ids)")) {
            jdbc.sql(statement).param("ids", ids).update();
        }
    }

    /** Deletes a batch of received self-tests with their answers. */
    List<Sha256> deleteReceived(Instant before) {
        return jdbc.sql("DELETE FROM arrival WHERE message_id IN (SELECT message_id FROM arrival WHERE "
                        + RECEIVED_BEFORE + " ORDER BY received_at LIMIT :most " + make.forUpdateSkipLocked()
                        + ") RETURNING digest")
                .param("before", Timestamp.from(before))
                .param("most", BATCH)
                .query((row, _) -> digest(row))
                .list();
    }

    private static Sha256 digest(ResultSet row) throws SQLException {
        return new Sha256(row.getString("digest"));
    }
}
