package kz.consular.gateway.delivery.intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.node.roles.SharedComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the interventions, and the changes of the outbox's rows by them. */
@SharedComponent
public final class JdbcInterventions {

    private final JdbcClient jdbc;

    public JdbcInterventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The consignment that resulted from this request, if it was carried out before.
     *
     * @throws IllegalArgumentException when another request had this id
     */
    Optional<MessageId> find(InterventionRequest request) {
        return jdbc.sql("SELECT * FROM consignment_action WHERE id = :id")
                .param("id", request.id().toString())
                .query((row, _) -> result(row, request))
                .optional();
    }

    private static MessageId result(ResultSet row, InterventionRequest request) throws SQLException {
        if (!row.getString("consignment_id").equals(request.consignment().value())
                || Action.valueOf(row.getString("action")) != request.action()) {
            throw new IllegalArgumentException("Another request had the id " + request.id());
        }
        return new MessageId(row.getString("result_id"));
    }

    void add(InterventionRequest request, Instant now, MessageId result) {
        jdbc.sql("""
                INSERT INTO consignment_action (id, consignment_id, action, at, ordered_by, reason, result_id)
                VALUES (:id, :consignment, :action, :at, :by, :reason, :result)
                """)
                .param("id", request.id().toString())
                .param("consignment", request.consignment().value())
                .param("action", request.action().name())
                .param("at", Timestamp.from(now))
                .param("by", request.by())
                .param("reason", request.reason().orElse(null))
                .param("result", result.value())
                .update();
    }

    /** Locks the row against senders, the recipient's answer and other interventions until the transaction ends. */
    void lock(MessageId id) {
        jdbc.sql("UPDATE consignment SET round = round WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    void change(InterventionRequest request, Instant now) {
        jdbc.sql("UPDATE consignment SET " + change(request.action()) + " WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", request.consignment().value())
                .update();
    }

    /** A stop ends the claim, and with it the transfer under way. */
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

    void replaces(MessageId successor, MessageId refused) {
        jdbc.sql("UPDATE consignment SET replaces = :refused WHERE id = :successor")
                .param("refused", refused.value())
                .param("successor", successor.value())
                .update();
    }
}
