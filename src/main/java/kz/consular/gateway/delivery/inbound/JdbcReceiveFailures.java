package kz.consular.gateway.delivery.inbound;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.domain.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of messages that cannot be received yet. */
@Component
public final class JdbcReceiveFailures {

    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;

    public JdbcReceiveFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return since when the message fails by this cause */
    public Instant record(Party here, Consignment claimed, ReceiveFailureCause cause, String detail, Instant now) {
        jdbc.sql("""
                INSERT INTO receive_failure (message_id, recipient, case_number, kind, sender, since, last_at, times,
                    code, cause)
                VALUES (:id, :here, :case, :kind, :sender, :now, :now, 1, :code, :cause)
                ON CONFLICT (message_id, recipient) DO UPDATE SET
                    since = CASE receive_failure.code WHEN excluded.code THEN receive_failure.since
                        ELSE excluded.since END,
                    times = CASE receive_failure.code WHEN excluded.code THEN receive_failure.times + 1 ELSE 1 END,
                    last_at = excluded.last_at, code = excluded.code, cause = excluded.cause
                """)
                .param("id", claimed.id().value())
                .param("here", here.address())
                .param("case", claimed.caseNumber().value())
                .param("kind", claimed.kind().name())
                .param("sender", claimed.sender().address())
                .param("now", Timestamp.from(now))
                .param("code", cause.name())
                .param("cause", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .update();
        return jdbc.sql("SELECT since FROM receive_failure WHERE message_id = :id AND recipient = :here")
                .param("id", claimed.id().value())
                .param("here", here.address())
                .query((row, _) -> row.getTimestamp("since").toInstant())
                .optional()
                // Another copy of the message was received meanwhile, which removed the row.
                .orElse(now);
    }

    /** Reads first: most messages never failed, and a read keeps no writer waiting. */
    void remove(Party here, MessageId id) {
        if (isKnown(here, id).isPresent()) {
            jdbc.sql("DELETE FROM receive_failure WHERE message_id = :id AND recipient = :here")
                    .param("id", id.value())
                    .param("here", here.address())
                    .update();
        }
    }

    private Optional<Integer> isKnown(Party here, MessageId id) {
        return jdbc.sql("SELECT 1 FROM receive_failure WHERE message_id = :id AND recipient = :here")
                .param("id", id.value())
                .param("here", here.address())
                .query(Integer.class)
                .optional();
    }
}
