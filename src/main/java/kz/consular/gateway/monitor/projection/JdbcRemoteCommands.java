package kz.consular.gateway.monitor.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.protocol.CommandResult;
import kz.consular.gateway.monitor.protocol.CommandResult.Outcome;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands for other nodes and their results. */
@MonitorComponent
public final class JdbcRemoteCommands {
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    public JdbcRemoteCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a command. A command with the same id stays as it is. */
    public void add(InterventionRequest order, Party party, Instant at) {
        jdbc.sql("""
                INSERT INTO monitor_command (id, consignment_id, party, action, ordered_by, reason, ordered_at)
                VALUES (:id, :consignment, :party, :action, :by, :reason, :at)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", order.id().toString())
                .param("consignment", order.consignment().value())
                .param("party", party.address())
                .param("action", order.action().name())
                .param("by", order.by())
                .param("reason", order.reason().orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The commands that the broker does not have, oldest first. */
    public List<RemoteCommand> unsent(Instant createdAfter) {
        return jdbc.sql("""
                SELECT * FROM monitor_command WHERE sent_at IS NULL AND ordered_at > :after ORDER BY ordered_at, id
                """)
                .param("after", Timestamp.from(createdAfter))
                .query((row, _) -> command(row))
                .list();
    }

    public void sent(UUID id, Instant at) {
        jdbc.sql("UPDATE monitor_command SET sent_at = :at, why = NULL WHERE id = :id AND outcome IS NULL")
                .param("at", Timestamp.from(at))
                .param("id", id.toString())
                .update();
    }

    /** @param why the reason why the broker does not take the command */
    public void notSent(UUID id, String why) {
        jdbc.sql("UPDATE monitor_command SET why = :why WHERE id = :id AND outcome IS NULL")
                .param("why", cut(why))
                .param("id", id.toString())
                .update();
    }

    /** Records a result. The result of a command from another monitor changes nothing. */
    public void record(CommandResult result) {
        jdbc.sql("""
                UPDATE monitor_command SET outcome = :outcome, why = :why, answered_at = :at,
                    sent_at = coalesce(sent_at, :at) WHERE id = :id
                """)
                .param("outcome", result.outcome().name())
                .param("why", result.why().map(JdbcRemoteCommands::cut).orElse(null))
                .param("at", Timestamp.from(result.at()))
                .param("id", result.command().toString())
                .update();
    }

    /** The commands about a consignment, the newest first. */
    public List<RemoteCommand> of(MessageId consignment, int most) {
        return jdbc.sql("""
                SELECT * FROM monitor_command WHERE consignment_id = :consignment
                ORDER BY ordered_at DESC, id LIMIT :most
                """)
                .param("consignment", consignment.value())
                .param("most", most)
                .query((row, _) -> command(row))
                .list();
    }

    /** Removes old commands: a command is valid for one day. @return the number of removed commands, at most {@code most} */
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                DELETE FROM monitor_command WHERE id IN
                    (SELECT id FROM monitor_command WHERE ordered_at < :before ORDER BY ordered_at LIMIT :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST));
    }

    private static RemoteCommand command(ResultSet row) throws SQLException {
        var order = new InterventionRequest(
                UUID.fromString(row.getString("id")),
                new MessageId(row.getString("consignment_id")),
                Action.valueOf(row.getString("action")),
                row.getString("ordered_by"),
                Optional.ofNullable(row.getString("reason")));
        return new RemoteCommand(
                order,
                Party.of(row.getString("party")),
                row.getTimestamp("ordered_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getString("why")));
    }
}
