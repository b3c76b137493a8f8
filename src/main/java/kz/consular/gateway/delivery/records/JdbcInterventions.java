package kz.consular.gateway.delivery.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.Intervention.Action;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What persons did, and the same rows as the outbox, as persons change them. */
public final class JdbcInterventions {

    private final JdbcClient jdbc;

    public JdbcInterventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The consignment that came of this order, when it was carried out before.
     *
     * @throws IllegalArgumentException when another order bore this id
     */
    public Optional<MessageId> find(InterventionOrder order) {
        return jdbc.sql("SELECT * FROM consignment_action WHERE id = :id")
                .param("id", order.id().toString())
                .query((row, _) -> {
                    if (!row.getString("consignment_id")
                                    .equals(order.consignment().value())
                            || intervention(row).action() != order.action()) {
                        throw new IllegalArgumentException("Another order had the id " + order.id());
                    }
                    return intervention(row).result();
                })
                .optional();
    }

    public void add(InterventionOrder order, Instant now, MessageId result) {
        jdbc.sql("""
                INSERT INTO consignment_action (id, consignment_id, action, at, ordered_by, reason, result_id)
                VALUES (:id, :consignment, :action, :at, :by, :reason, :result)
                """)
                .param("id", order.id().toString())
                .param("consignment", order.consignment().value())
                .param("action", order.action().name())
                .param("at", Timestamp.from(now))
                .param("by", order.by())
                .param("reason", order.reason().orElse(null))
                .param("result", result.value())
                .update();
    }

    /** Keeps the relay, the recipient's answer and other persons off until the transaction ends. */
    public void lock(MessageId id) {
        jdbc.sql("UPDATE consignment SET round = round WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    public void change(InterventionOrder order, Instant now) {
        jdbc.sql("UPDATE consignment SET " + change(order.action()) + " WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", order.consignment().value())
                .update();
    }

    /** Who stops a consignment takes its claim away, and with it the right of a transfer under way to go on. */
    private static String change(Action action) {
        return switch (action) {
            case HOLD -> "state = 'HELD', due_at = :now, lease_owner = NULL, lease_until = NULL";
            case RESUME -> "state = 'WAITING', due_at = :now, failures = 0";
            case GIVE_UP -> "state = 'GIVEN_UP', ended_at = :now, lease_owner = NULL, lease_until = NULL";
            case SEND_AGAIN ->
                "state = 'WAITING', due_at = :now, failures = 0, ended_at = NULL, round = round + 1,"
                        + " lease_owner = NULL, lease_until = NULL";
            case SEND_NOW -> "due_at = :now";
        };
    }

    public void replaces(MessageId successor, MessageId refused) {
        jdbc.sql("UPDATE consignment SET replaces = :refused WHERE id = :successor")
                .param("refused", refused.value())
                .param("successor", successor.value())
                .update();
    }

    static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                Action.valueOf(row.getString("action")),
                row.getTimestamp("at").toInstant(),
                row.getString("ordered_by"),
                Optional.ofNullable(row.getString("reason")),
                new MessageId(row.getString("result_id")));
    }
}
