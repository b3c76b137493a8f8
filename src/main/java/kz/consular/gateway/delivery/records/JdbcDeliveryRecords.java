package kz.consular.gateway.delivery.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.ReceiveFailure;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.outbound.JdbcOutbox;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.SharedComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of delivery. */
@SharedComponent
public final class JdbcDeliveryRecords implements DeliveryRecords {

    private static final String SELECT = """
            SELECT c.*, (SELECT s.id FROM consignment s WHERE s.replaces = c.id) AS replaced_by FROM consignment c
            """;

    private final JdbcClient jdbc;

    public JdbcDeliveryRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ConsignmentEntry> find(MessageId id) {
        return jdbc.sql(SELECT + " WHERE c.id = :id")
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    @Override
    public List<ConsignmentEntry> list(
            Optional<ConsignmentState> state, Optional<CaseNumber> caseNumber, Optional<MessageId> after, int limit) {
        return jdbc.sql(SELECT + " WHERE 1 = 1"
                        + (state.isPresent() ? " AND c.state = :state" : "")
                        + (caseNumber.isPresent() ? " AND c.case_number = :case" : "")
                        + (after.isPresent()
                                ? " AND EXISTS (SELECT 1 FROM consignment a WHERE a.id = :after AND (a.created_at"
                                        + " < c.created_at OR (a.created_at = c.created_at AND a.id < c.id)))"
                                : "")
                        + " ORDER BY c.created_at, c.id LIMIT :limit")
                .param("state", state.map(ConsignmentState::name).orElse(null))
                .param("case", caseNumber.map(CaseNumber::value).orElse(null))
                .param("after", after.map(MessageId::value).orElse(null))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public List<Attempt> attempts(MessageId id) {
        return jdbc.sql("SELECT * FROM delivery_attempt WHERE consignment_id = :id ORDER BY ended_at, started_at")
                .param("id", id.value())
                .query((row, _) -> new Attempt(
                        row.getInt("round"), instant(row, "started_at"), instant(row, "ended_at"), failure(row)))
                .list();
    }

    private static Optional<Attempt.Failure> failure(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Attempt.Failure(AttemptCause.valueOf(code), row.getString("cause")));
    }

    @Override
    public List<Intervention> interventions(MessageId id) {
        return jdbc.sql("SELECT * FROM consignment_action WHERE consignment_id = :id ORDER BY at")
                .param("id", id.value())
                .query((row, _) -> new Intervention(
                        Intervention.Action.valueOf(row.getString("action")),
                        instant(row, "at"),
                        row.getString("ordered_by"),
                        Optional.ofNullable(row.getString("reason")),
                        new MessageId(row.getString("result_id"))))
                .list();
    }

    @Override
    public List<ReceiveFailure> receiveFailures() {
        return jdbc.sql("SELECT * FROM receive_failure ORDER BY since")
                .query((row, _) -> new ReceiveFailure(
                        new MessageId(row.getString("message_id")),
                        new CaseNumber(row.getString("case_number")),
                        ConsignmentKind.valueOf(row.getString("kind")),
                        Party.of(row.getString("sender")),
                        Party.of(row.getString("recipient")),
                        instant(row, "since"),
                        instant(row, "last_at"),
                        row.getInt("times"),
                        ReceiveFailureCause.valueOf(row.getString("code")),
                        row.getString("cause")))
                .list();
    }

    private static ConsignmentEntry entry(ResultSet row) throws SQLException {
        return new ConsignmentEntry(
                JdbcOutbox.consignment(row),
                ConsignmentState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("failures"),
                instant(row, "due_at"),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                refusal(row),
                Optional.ofNullable(row.getString("replaces")).map(MessageId::new),
                Optional.ofNullable(row.getString("replaced_by")).map(MessageId::new));
    }

    private static Optional<RefusalReason> refusal(ResultSet row) throws SQLException {
        var code = row.getString("reason_code");
        return code == null ? Optional.empty() : Optional.of(new RefusalReason(code, row.getString("reason_text")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
