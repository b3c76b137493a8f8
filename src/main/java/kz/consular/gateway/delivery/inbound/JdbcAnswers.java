package kz.consular.gateway.delivery.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.outbound.JdbcOutbox;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends rows of the outbox by answers. */
@Component
public final class JdbcAnswers {

    private final JdbcClient jdbc;

    public JdbcAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the row against senders and other answers until the transaction ends. */
    Optional<Awaiting> find(MessageId id) {
        return jdbc.sql("UPDATE consignment SET id = id WHERE id = :id RETURNING *")
                .param("id", id.value())
                .query((row, _) -> awaiting(row))
                .optional();
    }

    /** As {@link #find}, for the same container between the same parties under any id; prefers one without an answer. */
    Optional<Awaiting> findSame(Receipt receipt) {
        return jdbc.sql("""
                UPDATE consignment SET id = id WHERE id = (
                    SELECT id FROM consignment
                    WHERE case_number = :case AND kind = :kind AND sender = :sender AND recipient = :recipient
                    AND digest = :digest
                    ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, created_at, id LIMIT 1)
                RETURNING *
                """)
                .param("case", receipt.caseNumber().value())
                .param("kind", receipt.kind().name())
                .param("sender", receipt.sender().address())
                .param("recipient", receipt.recipient().address())
                .param("digest", receipt.digest().hex())
                .query((row, _) -> awaiting(row))
                .optional();
    }

    private static Awaiting awaiting(ResultSet row) throws SQLException {
        return new Awaiting(
                JdbcOutbox.consignment(row),
                row.getInt("round"),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant));
    }

    /**
     * The first answer counts, with one exception: a receipt is stronger than a refusal, for a consignment that was taken
     * over stays taken over.
     *
     * @return whether this answer changed anything
     */
    public boolean record(MessageId id, Receipt receipt, SealedAnswer answer, Instant now) {
        var weaker = receipt.refusal().isPresent() ? "'RECEIPTED', 'REFUSED'" : "'RECEIPTED'";
        return jdbc.sql("""
                UPDATE consignment SET state = :state, ended_at = :now, sent_at = COALESCE(sent_at, :now),
                    reason_code = :code, reason_text = :text, answer = :answer, lease_owner = NULL, lease_until = NULL
                WHERE id = :id AND state NOT IN (%s)
                """.formatted(weaker))
                        .param("state", receipt.refusal().isPresent() ? "REFUSED" : "RECEIPTED")
                        .param("now", Timestamp.from(now))
                        .param(
                                "code",
                                receipt.refusal().map(RefusalReason::code).orElse(null))
                        .param(
                                "text",
                                receipt.refusal().map(RefusalReason::text).orElse(null))
                        .param("answer", answer.bytes())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @param sentAt when it was last sent; absent while the sender has not recorded that */
    record Awaiting(Consignment consignment, int round, Optional<Instant> sentAt) {}
}
